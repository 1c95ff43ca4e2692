// What tests of other dates share: items due soon or late, and each step by the people of the scene.
import type { UserActor } from "@/lib/domain/actor";
import { endOfDay } from "@/lib/domain/calendar";
import type { DeadlineState } from "@/lib/domain/deadline/deadline-transitions";
import type { DeadlineKind } from "@/lib/domain/deadline/which-change";
import { getPlanBoard } from "@/lib/data/plan-board";
import { day } from "@/prisma/factories/days";
import { insertMilestone, type MadeMilestone } from "@/prisma/factories/milestones";
import { db, newScene } from "../report/report-scene.fixture";
import { askChange } from "./ask-change";
import { grantChange, type GrantChangeInput } from "./grant-change";
import { refuseChange } from "./refuse-change";
import { resendChange } from "./resend-change";
import { returnChange } from "./return-change";
import { signChange } from "./sign-change";
import { withdrawChange } from "./withdraw-change";

export const clock = () => new Date("2024-10-08T02:00:00.000Z");
export const lastMoment = (on: string) => () => endOfDay(on);
export const words = { reason: "The pipes are moved.", remedy: "Two shifts from November." };

export const changeOf = (id: string) => db.deadlineChange.findUniqueOrThrow({ where: { id } });

export async function eventsOf(id: string) {
  const events = await db.auditEvent.findMany({
    where: { subjectType: "DeadlineChange", subjectId: id },
    orderBy: { id: "asc" },
  });
  return events.map(({ action, after, reason }) => ({ action, after, reason }));
}
export const logOf = async (id: string) => (await eventsOf(id)).map(({ action }) => action);

/** The item's target is now what was accepted of it: it counts as done. */
export async function lowerTarget(item: MadeMilestone, min: number): Promise<void> {
  const { id: _, ...first } = await db.milestoneVersion.findFirstOrThrow({
    where: { milestoneId: item.id },
  });
  const target = { ...(first.target as object), min };
  await db.milestoneVersion.create({ data: { ...first, version: 2, target } });
}

/** Another definition in force: its date moved, or the item terminated. */
export async function amend(
  item: MadeMilestone,
  change: { dueOn?: string; terminated?: boolean },
): Promise<void> {
  const { id: _, ...first } = await db.milestoneVersion.findFirstOrThrow({
    where: { milestoneId: item.id },
  });
  const { dueOn, ...rest } = change;
  await db.milestoneVersion.create({
    data: {
      ...first,
      target: first.target as object,
      ...rest,
      ...(dueOn ? { dueOn: day(dueOn) } : {}),
      version: 2,
      source: "amendment",
      effectiveOn: day("2024-10-01"),
      acceptedAt: new Date("2024-10-01T01:00:00Z"),
    },
  });
}

export async function newDeadlineScene() {
  const scene = await newScene();
  const { people, plan } = scene;
  let made = 0;

  async function item(dueOn: string): Promise<MadeMilestone> {
    made += 1;
    // What is kept of the plan does not know an item that came past the commands.
    await db.plan.update({ where: { id: plan.id }, data: { revision: { increment: 1 } } });
    return insertMilestone(db, {
      plan,
      area: scene.area,
      code: `dated-${made}`,
      target: scene.items.count.target,
      lead: scene.lead,
      supporting: [scene.supporting],
      dueOn,
    });
  }
  const kinds = { soon: "extension", late: "rectification" } as const;
  const dates = { soon: "2024-12-31", late: "2024-06-30" };

  const ask = (
    milestone: string,
    kind: DeadlineKind,
    change: { askedOn?: string; actor?: UserActor; at?: () => Date; noticeId?: string } = {},
  ) =>
    askChange(
      change.actor ?? people.reporter,
      {
        plan: plan.code,
        milestone,
        kind,
        askedOn: change.askedOn ?? "2025-06-30",
        ...words,
        ...(change.noticeId ? { noticeId: change.noticeId } : {}),
      },
      change.at ?? clock,
    );
  const seen = async (changeId: string) => ({
    changeId,
    expectedVersion: (await changeOf(changeId)).version,
  });
  const steps = {
    sign: async (id: string, actor = people.head) => signChange(actor, await seen(id), clock),
    withdraw: async (id: string, actor = people.reporter) =>
      withdrawChange(actor, await seen(id), clock),
    giveBack: async (id: string, reason = "Say when.", actor = people.head) =>
      returnChange(actor, { ...(await seen(id)), reason }, clock),
    refuse: async (id: string, reason = "It is not needed.", actor = people.manager) =>
      refuseChange(actor, { ...(await seen(id)), reason }, clock),
    grant: async (id: string, given: Partial<GrantChangeInput> = {}, actor = people.manager) =>
      grantChange(actor, { ...(await seen(id)), decidedOn: "2025-06-30", ...given }, clock),
    resend: async (id: string, change: { askedOn?: string; at?: () => Date } = {}) =>
      resendChange(
        people.reporter,
        {
          ...(await seen(id)),
          kind: (await changeOf(id)).kind,
          askedOn: change.askedOn ?? "2025-03-31",
          ...words,
        },
        change.at ?? clock,
      ),
  };

  /** A request brought to this state by the commands. */
  async function requestIn(state: DeadlineState, when: keyof typeof kinds = "soon") {
    const at = await item(dates[when]);
    const { changeId } = await ask(at.code, kinds[when]);
    if (state === "returned") await steps.giveBack(changeId);
    if (state === "withdrawn") await steps.withdraw(changeId);
    if (["withCommission", "granted", "refused"].includes(state)) await steps.sign(changeId);
    if (state === "granted") await steps.grant(changeId);
    if (state === "refused") await steps.refuse(changeId);
    return { item: at, changeId };
  }

  const assessed = async (code: string, on = "2024-10-08") => {
    const board = await getPlanBoard(people.manager, plan.code, {
      asOf: on,
      knownBy: on === "2024-10-08" ? clock() : endOfDay(on),
      live: true,
    });
    const found = board.items.find((each) => each.code === code)?.assessment;
    if (!found) throw new Error(`no item ${code}`);
    return found;
  };
  return { ...scene, item, ask, steps, seen, requestIn, assessed };
}
export type DeadlineScene = Awaited<ReturnType<typeof newDeadlineScene>>;
