// What database tests of commands share: actors by role, clocks by day, a small plan of their own, and the log.
import { createHash, randomUUID } from "node:crypto";
import { confirmAssignments } from "@/lib/commands/assignment/confirm-assignments";
import { asActor } from "@/lib/data/as-actor";
import { systemActor, type UserActor, userActor } from "@/lib/domain/actor";
import { DomainError } from "@/lib/domain/errors";
import type { Role } from "@/lib/domain/permissions";
import type { PlanFile } from "@/lib/domain/plan/plan-file";
import { smallPlan } from "@/lib/domain/plan/small-plan.fixture";
import { loadPlan } from "./load-plan";
import { startPlan } from "./start-plan";

export const system = systemActor("test", "request-1");

/** Nine in the morning of a day. */
export const on = (day: string) => () => new Date(`${day}T09:00:00+08:00`);

/** Somebody with one role for everything, who need not have an account. */
export function holderOf(role: Role, personId: string = randomUUID()): UserActor {
  const scope = { organisation: null, organisationId: null, organisationName: null };
  return userActor({
    personId,
    name: role,
    displayName: role,
    requestId: "request-1",
    address: null,
    grants: [{ role, ...scope, plan: null, planId: null }],
  });
}
export const manager = holderOf("manager");

/** A plan with one of everything under a code of its own. */
export function newPlanFile(): PlanFile {
  const file = smallPlan();
  file.plan.code = `plan-${randomUUID().slice(0, 8)}`;
  return file;
}

export const toInput = (file: PlanFile) => ({
  file,
  sourceHash: createHash("sha256").update(JSON.stringify(file)).digest("hex"),
});

/** Loads it and, if asked, confirms all owners and starts it. */
export async function loadedPlan(ready: "draft" | "inForce" = "draft"): Promise<PlanFile> {
  const file = newPlanFile();
  await loadPlan(manager, toInput(file), on("2021-01-05"));
  if (ready === "draft") return file;
  const plan = file.plan.code;
  const decisions = file.milestones.map(({ code }) => ({ milestone: code, lead: "bureau" }));
  const confirmed = { plan, document: "doc", startsOn: "2021-01-10", decisions };
  await confirmAssignments(manager, confirmed, on("2021-01-10"));
  await startPlan(manager, { plan, reportingFrom: "2021-01-01" }, on("2021-01-11"));
  return file;
}

/** The actions logged while the work runs, in order. Files of tests have a database each. */
export async function eventsDuring(work: () => Promise<unknown>): Promise<string[]> {
  const newest = await asActor(system, (tx) =>
    tx.auditEvent.findFirst({ orderBy: { id: "desc" }, select: { id: true } }),
  );
  await work();
  const events = await asActor(system, (tx) =>
    tx.auditEvent.findMany({ where: { id: { gt: newest?.id ?? 0 } }, orderBy: { id: "asc" } }),
  );
  return events.map((event) => event.action);
}

/** The code and details of a refusal; fails when the work succeeds. */
export async function refusalOf(work: Promise<unknown>): Promise<DomainError> {
  const error: unknown = await work.then(
    () => new Error("it was not refused"),
    (reason: unknown) => reason,
  );
  if (error instanceof DomainError) return error;
  throw error;
}

/** The item with all its versions and owners, the oldest first. */
export async function milestoneOf(plan: string, code: string) {
  const found = await asActor(system, (tx) =>
    tx.milestone.findFirst({
      where: { code, plan: { code: plan } },
      include: {
        versions: { orderBy: { version: "asc" } },
        checkpoints: { orderBy: { on: "asc" } },
        assignments: {
          orderBy: [{ acceptedAt: "asc" }, { part: "asc" }],
          include: { organisation: { select: { code: true } } },
        },
      },
    }),
  );
  if (!found) throw new Error(`no milestone ${code}`);
  return found;
}
