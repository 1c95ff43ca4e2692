// The chase in the city of rights: reminder, notices, requests for other dates, amendment, instruction, escalation,
// closure, each with its words marked and a file where it takes one.
import type { AttachmentSubject, PrismaClient } from "@/lib/generated/prisma/client";
import { day } from "./days";
import { type RightsCity, signedBy } from "./rights-city";
import { storeMarked } from "./rights-files";
import type { Mark } from "./rights-marks";
import { writtenAt } from "./rights-rounds";

const at = writtenAt;
const id = { select: { id: true } } as const;

async function attach(
  db: PrismaClient,
  city: RightsCity,
  ask: { to: AttachmentSubject; subjectId: string; mark: Mark },
): Promise<string> {
  const made = await db.attachment.create({
    data: {
      planId: city.plan.id,
      subjectType: ask.to,
      subjectId: ask.subjectId,
      ...(await storeMarked(db, ask.mark, at)),
      attachedAt: at,
      attachedById: city.people.manager.personId,
      attachedByName: "manager",
    },
    ...id,
  });
  return made.id;
}

async function insertNotices(db: PrismaClient, city: RightsCity) {
  const { plan, units, items } = city;
  const { name: createdByName, id: createdById } = signedBy(city, "reviewer");
  const head = { planId: plan.id, organisationId: units.lead.id, kind: "letter" as const };
  const made = { ...head, replyBy: day("2024-10-15"), createdAt: at, createdById, createdByName };
  const item = { create: { milestoneId: items.own.id, ordinal: 1, daysLate: 6 } };
  const notice = await db.notice.create({
    data: {
      ...made,
      state: "acknowledged",
      demand: "zq-notice",
      year: 2024,
      number: 1,
      items: item,
      issuedAt: at,
      issuedByName: createdByName,
      acknowledgedAt: at,
      acknowledgedByName: "reporter",
      replies: {
        create: {
          round: 1,
          text: "zq-reply",
          repliedAt: at,
          repliedByName: "reporter",
          outcome: "sentBack",
          decidedAt: at,
          decidedByName: "reviewer",
          reason: "zq-sent-back",
        },
      },
    },
    ...id,
  });
  const draft = await db.notice.create({
    data: { ...made, demand: "zq-notice-draft", items: item },
    ...id,
  });
  const file = await attach(db, city, {
    to: "notice",
    subjectId: notice.id,
    mark: "zq-notice-file",
  });
  const draftFile = await attach(db, city, {
    to: "notice",
    subjectId: draft.id,
    mark: "zq-notice-draft-file",
  });
  return { notice: notice.id, noticeDraft: draft.id, noticeFile: file, noticeDraftFile: draftFile };
}

async function insertDates(db: PrismaClient, city: RightsCity) {
  const { plan, units, items } = city;
  const asked = {
    planId: plan.id,
    organisationId: units.lead.id,
    askedAt: at,
    askedByName: "reporter",
    askedById: city.people.reporter.personId,
  };
  const row = async (milestoneId: string, mark: Mark, signed: boolean) => {
    const more = signed ? { signedAt: at, signedByName: "head" } : {};
    const made = await db.deadlineChange.create({
      data: {
        ...asked,
        ...more,
        milestoneId,
        reason: mark,
        remedy: mark,
        kind: "rectification",
        state: signed ? "withCommission" : "withHead",
        fromOn: day("2024-09-30"),
        askedOn: day("2024-12-31"),
      },
      ...id,
    });
    return made.id;
  };
  const change = await row(items.own.id, "zq-deadline", true);
  const inside = await row(items.done.id, "zq-deadline-inside", false);
  const file = await attach(db, city, {
    to: "deadline",
    subjectId: change,
    mark: "zq-deadline-file",
  });
  return { change, changeInside: inside, changeFile: file };
}

async function insertAmendment(db: PrismaClient, city: RightsCity) {
  const head = { planId: city.plan.id, kind: "amendment" as const, number: 1 };
  const target = JSON.parse(JSON.stringify(city.items.own.target)) as object;
  const before = {
    version: 1,
    dueOn: "2024-09-30",
    startsOn: null,
    terminated: false,
    target,
    titleZh: "zq-item own",
    titleEn: "zq-item own",
  };
  const { id: amendment } = await db.amendment.create({
    data: {
      ...head,
      reason: "zq-amendment",
      document: "zq-amendment",
      approvingBody: "zq-amendment",
      effectiveOn: day("2024-10-01"),
      proposedAt: at,
      proposedByName: "manager",
      proposedById: city.people.manager.personId,
      items: {
        create: {
          milestoneId: city.items.own.id,
          change: { dueOn: "2024-12-31" },
          before,
        },
      },
    },
    ...id,
  });
  const file = await attach(db, city, {
    to: "amendment",
    subjectId: amendment,
    mark: "zq-amendment-file",
  });
  return { amendment, amendmentFile: file };
}

async function insertInstruction(db: PrismaClient, city: RightsCity) {
  const { plan, units, items } = city;
  const { id: instruction } = await db.instruction.create({
    data: {
      planId: plan.id,
      organisationId: units.lead.id,
      mode: "online",
      state: "replied",
      leaderName: "leader",
      leaderId: city.people.leader.personId,
      text: "zq-instruction",
      givenOn: day("2024-10-06"),
      dueOn: day("2024-10-31"),
      recordedAt: at,
      recordedByName: "leader",
      items: { create: { milestoneId: items.own.id } },
      replies: {
        create: {
          round: 1,
          text: "zq-answer",
          repliedAt: at,
          repliedByName: "head",
        },
      },
    },
    ...id,
  });
  const file = await attach(db, city, {
    to: "instruction",
    subjectId: instruction,
    mark: "zq-instruction-file",
  });
  return { instruction, instructionFile: file };
}

async function insertRest(db: PrismaClient, city: RightsCity) {
  const { plan, units, items } = city;
  const on = { planId: plan.id, milestoneId: items.own.id };
  await db.reminder.create({
    data: {
      ...on,
      organisationId: units.lead.id,
      batchId: items.own.id,
      channel: "system",
      text: "zq-reminder",
      daysLate: 6,
      remindedAt: at,
      remindedByName: "reviewer",
    },
    ...id,
  });
  const words = { cause: "zq-escalation", remedy: "zq-escalation", proposal: "zq-escalation" };
  await db.escalation.create({
    data: { ...on, ...words, ordinal: 1, markedAt: at, markedByName: "manager" },
    ...id,
  });
  await db.closureDecision.create({
    data: {
      planId: plan.id,
      milestoneId: items.done.id,
      outcome: "refused",
      reason: "zq-closure",
      decidedAt: at,
      decidedByName: "manager",
    },
    ...id,
  });
  return attach(db, city, {
    to: "closure",
    subjectId: items.done.id,
    mark: "zq-closure-file",
  });
}

export async function insertChase(db: PrismaClient, city: RightsCity) {
  return {
    ...(await insertNotices(db, city)),
    ...(await insertDates(db, city)),
    ...(await insertAmendment(db, city)),
    ...(await insertInstruction(db, city)),
    closureFile: await insertRest(db, city),
  };
}
