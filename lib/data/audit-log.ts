// Reading the log. Newest first, page by page behind the last entry seen: entries arriving meanwhile move nothing.
import "server-only";
import type { Actor, UserActor } from "../domain/actor";
import { type AuditAction, auditActions } from "../domain/audit";
import { addDays, startOfDay } from "../domain/calendar";
import type { LocalDate } from "../domain/milestone/milestone";
import type { Prisma } from "../generated/prisma/client";
import { asActor, type ReadTx } from "./as-actor";
import { mustBeAllowed } from "./scope";

export const EVENTS_PER_PAGE = 50;

export type AuditFilter = {
  plan?: string | undefined;
  action?: string | undefined;
  /** Part of a name. */
  person?: string | undefined;
  from?: LocalDate | undefined;
  to?: LocalDate | undefined;
  subject?: { type: string; id: string } | undefined;
  /** Id of the last entry seen. */
  before?: bigint | undefined;
};

function isAction(text: string | undefined): text is AuditAction {
  return auditActions.some((action) => action === text);
}

function whereOf(filter: AuditFilter): Prisma.AuditEventWhereInput {
  const { plan, action, person, from, to, subject, before } = filter;
  return {
    ...(plan ? { plan: { code: plan } } : {}),
    ...(isAction(action) ? { action } : {}),
    ...(person ? { actorName: { contains: person, mode: "insensitive" } } : {}),
    ...(subject ? { subjectType: subject.type, subjectId: subject.id } : {}),
    ...(before === undefined ? {} : { id: { lt: before } }),
    at: {
      ...(from ? { gte: startOfDay(from) } : {}),
      ...(to ? { lt: startOfDay(addDays(to, 1)) } : {}),
    },
  };
}

/** One page of the log, and the id behind which the next begins. Throws notAllowed. */
export async function listAuditEvents(actor: Actor, filter: AuditFilter) {
  mustBeAllowed(actor, "audit.read", { plan: null });
  return asActor(actor, async (tx) => {
    const rows = await tx.auditEvent.findMany({
      where: whereOf(filter),
      orderBy: { id: "desc" },
      take: EVENTS_PER_PAGE + 1,
    });
    const events = rows.slice(0, EVENTS_PER_PAGE);
    const names = await namesOfSubjects(tx, events);
    return {
      events: events.map((event) => ({
        ...event,
        subjectName: names.get(event.subjectId) ?? null,
      })),
      next: rows.length > EVENTS_PER_PAGE ? (events.at(-1)?.id ?? null) : null,
    };
  });
}

export type AuditRow = Awaited<ReturnType<typeof listAuditEvents>>["events"][number];

type Subject = { subjectType: string; subjectId: string };

/** What the subjects are called: codes and names, so that nobody has to read identifiers. */
async function namesOfSubjects(
  tx: ReadTx,
  events: readonly Subject[],
): Promise<Map<string, string>> {
  const where = (type: string) => {
    const ids = events
      .filter((event) => event.subjectType === type)
      .map((event) => event.subjectId);
    return { where: { id: { in: [...new Set(ids)].filter((id) => /^[0-9a-f-]{36}$/.test(id)) } } };
  };
  const people = await tx.person.findMany({
    ...where("Person"),
    select: { id: true, displayName: true },
  });
  const plans = await tx.plan.findMany({ ...where("Plan"), select: { id: true, code: true } });
  const milestones = await tx.milestone.findMany({
    ...where("Milestone"),
    select: { id: true, code: true },
  });
  const indicators = await tx.indicator.findMany({
    ...where("Indicator"),
    select: { id: true, code: true },
  });
  const periods = await tx.reportingPeriod.findMany({
    ...where("ReportingPeriod"),
    select: { id: true, code: true },
  });
  const reports = await tx.progressReport.findMany({
    ...where("ProgressReport"),
    select: { id: true, milestone: { select: { code: true } }, period: { select: { code: true } } },
  });
  return new Map([
    ...people.map((row) => [row.id, row.displayName] as const),
    ...[...plans, ...milestones, ...indicators, ...periods].map(
      (row) => [row.id, row.code] as const,
    ),
    ...reports.map((row) => [row.id, `${row.milestone.code} · ${row.period.code}`] as const),
  ]);
}

const OWN_SIGN_INS = 20;

/** The last sign-ins of one's own account, refused ones too. */
export async function listOwnSignIns(actor: UserActor) {
  return asActor(actor, async (tx) => {
    const events = await tx.auditEvent.findMany({
      where: {
        subjectType: "Person",
        subjectId: actor.personId,
        action: {
          in: [
            "session.signedIn",
            "session.refused",
            "session.signedOutEverywhere",
            "account.passwordChanged",
          ],
        },
      },
      orderBy: { id: "desc" },
      take: OWN_SIGN_INS,
      select: { id: true, at: true, action: true, after: true, address: true },
    });
    // The door is a job of the system: whose address it saw stands in what it wrote.
    return events.map(({ after, ...event }) => {
      const seen =
        after !== null && typeof after === "object" && "address" in after ? after.address : null;
      return { ...event, address: typeof seen === "string" ? seen : event.address };
    });
  });
}
