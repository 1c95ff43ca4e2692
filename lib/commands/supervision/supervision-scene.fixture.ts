// What every test of the chase needs: late items of one unit, a second unit with an item of its own, and notices at each
// station, brought there through the commands.
import type { Notice } from "@/lib/generated/prisma/client";
import type { NoticeState } from "@/lib/domain/supervision/notice-transitions";
import type { Scene } from "@/prisma/factories/plan";
import { insertMilestones, sampleTargets, type MadeMilestone } from "@/prisma/factories/milestones";
import { clock, db, newScene } from "../report/report-scene.fixture";
import { acknowledgeNotice, replyNotice } from "./answer-notice";
import { draftNotices, type DraftNoticesInput } from "./draft-notices";
import { decideReply, withdrawNotice } from "./end-notice";
import { issueNotice } from "./issue-notice";
import { randomUUID } from "node:crypto";

export { clock, db };

export type ChaseScene = Scene & { /** Led by the other unit. */ foreign: MadeMilestone };

/** The scene of reports, and an item that the other unit leads. */
export async function chaseScene(): Promise<ChaseScene> {
  const scene = await newScene();
  const [foreign] = await insertMilestones(db, [
    {
      plan: scene.plan,
      area: scene.area,
      code: "9",
      target: sampleTargets.count,
      lead: scene.other,
      supporting: [],
    },
  ]);
  if (!foreign) throw new Error("no item was made");
  return { ...scene, foreign };
}

/** 2024-10-15 is the Tuesday after the scene's own. */
export const REPLY_BY = "2024-10-15";

export function draftOf(
  scene: ChaseScene,
  change: Partial<DraftNoticesInput> = {},
): DraftNoticesInput {
  return {
    plan: scene.plan.code,
    token: randomUUID(),
    kind: "letter",
    items: [{ code: scene.items.count.code, unit: scene.lead.code }],
    demand: "Say why, and by when.",
    replyBy: REPLY_BY,
    ...change,
  };
}

export type At = { plan: string; noticeId: string; expectedVersion: number };

/** The notice as a page that shows it now would name it. */
export async function seen(scene: ChaseScene, noticeId: string): Promise<At> {
  const { version } = await noticeRow(noticeId);
  return { plan: scene.plan.code, noticeId, expectedVersion: version };
}

export function noticeRow(id: string): Promise<Notice> {
  return db.notice.findUniqueOrThrow({ where: { id } });
}

/** A notice brought to this state through the commands. */
export async function noticeIn(state: NoticeState, scene: ChaseScene): Promise<At> {
  const { reviewer, reporter, head } = scene.people;
  const { noticeIds } = await draftNotices(reviewer, draftOf(scene), clock);
  const id = noticeIds[0] ?? "";
  const at = () => seen(scene, id);
  if (state === "draft") return at();
  if (state === "withdrawn") {
    await withdrawNotice(reviewer, await at(), clock);
    return at();
  }
  await issueNotice(reviewer, await at(), clock);
  if (state === "issued") return at();
  await acknowledgeNotice(reporter, await at(), clock);
  if (state === "acknowledged") return at();
  await replyNotice(head, { ...(await at()), text: "The land was late." }, clock);
  if (state === "replied") return at();
  await decideReply(reviewer, { ...(await at()), decision: "accept", reason: "" }, clock);
  return at();
}

/** The actions in the log about a record, oldest first. */
export async function logOf(subjectId: string): Promise<string[]> {
  const events = await db.auditEvent.findMany({ where: { subjectId }, orderBy: { id: "asc" } });
  return events.map((event) => event.action);
}

/** Who was told in the inbox of a kind about a plan, by person. */
export async function toldOf(planId: string, kind: string) {
  const rows = await db.notification.findMany({ where: { planId, kind } });
  return rows.map(({ personId, params, link }) => ({ personId, params, link }));
}
