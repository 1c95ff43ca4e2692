// One record of each workflow of the chase about an item of the scene, put in as rows: what is tested is around them.
import type { AttachmentSubject } from "@/lib/domain/document/attachment";
import type { DeadlineState } from "@/lib/domain/deadline/deadline-transitions";
import type { NoticeState } from "@/lib/domain/supervision/notice-transitions";
import type { PrismaClient } from "@/lib/generated/prisma/client";
import { day } from "@/prisma/factories/days";
import { insertMilestone } from "@/prisma/factories/milestones";
import type { Scene } from "@/prisma/factories/plan";

const at = new Date("2024-10-01T02:00:00.000Z");
let made = 0;

/** Ids by subject, all about one new item: of the closure the item's own. */
export async function chaseOf(
  db: PrismaClient,
  scene: Scene,
  states: { notice?: NoticeState; deadline?: DeadlineState } = {},
): Promise<Record<AttachmentSubject, string> & { code: string }> {
  const { plan, area, lead, supporting } = scene;
  made += 1;
  const code = `chased-${made}`;
  const { target } = scene.items.count;
  const item = await insertMilestone(db, {
    plan,
    area,
    code,
    target,
    lead,
    supporting: [supporting],
    dueOn: "2024-06-30",
  });
  const items = { create: { milestoneId: item.id } };
  const base = { planId: plan.id };
  const notice = await insertNotice(db, scene, item.id, states.notice ?? "issued");
  const asked = states.deadline ?? "withHead";
  const signed = asked === "withCommission" ? { signedAt: at, signedByName: "The head" } : {};
  const deadline = await db.deadlineChange.create({
    data: {
      ...base,
      ...signed,
      milestoneId: item.id,
      organisationId: lead.id,
      kind: "rectification",
      state: asked,
      fromOn: day("2024-06-30"),
      askedOn: day("2024-11-30"),
      reason: "The ground was late.",
      remedy: "Two shifts.",
      askedAt: at,
      askedByName: "The reporter",
    },
  });
  const amendment = await db.amendment.create({
    data: {
      ...base,
      kind: "amendment",
      number: made,
      effectiveOn: day("2024-11-01"),
      reason: "The council decided.",
      proposedAt: at,
      proposedByName: "The reviewer",
      items: { create: { milestoneId: item.id, change: {}, before: {} } },
    },
  });
  const instruction = await db.instruction.create({
    data: {
      ...base,
      organisationId: lead.id,
      mode: "online",
      leaderName: "The leader",
      text: "See to it.",
      givenOn: day("2024-10-01"),
      dueOn: day("2024-10-31"),
      recordedAt: at,
      recordedByName: "The leader",
      items,
    },
  });
  return {
    code,
    notice,
    deadline: deadline.id,
    amendment: amendment.id,
    closure: item.id,
    instruction: instruction.id,
  };
}

async function insertNotice(
  db: PrismaClient,
  { plan, lead }: Scene,
  milestoneId: string,
  state: NoticeState,
): Promise<string> {
  const draft = state === "draft" || state === "withdrawn";
  const issue = draft
    ? {}
    : { year: 2024, number: made, issuedAt: at, issuedByName: "The manager" };
  const { id } = await db.notice.create({
    data: {
      planId: plan.id,
      organisationId: lead.id,
      kind: "letter",
      state,
      demand: "Report by the day.",
      replyBy: day("2024-10-31"),
      createdAt: at,
      createdByName: "The reviewer",
      ...issue,
      items: { create: { milestoneId, ordinal: 1, dueOn: day("2024-06-30"), daysLate: 93 } },
    },
    select: { id: true },
  });
  return id;
}
