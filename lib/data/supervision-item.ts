// The whole trail of one item: each step with its day, its words and who took it. For those who may read the chase.
import "server-only";
import { toLocalDate } from "../domain/calendar";
import { isKnown, type TwoDates } from "../domain/milestone/in-force";
import type { Prisma } from "../generated/prisma/client";
import type { ReadTx } from "./as-actor";
import { toDay } from "./days";
import { type HalfStep, step, type TrailStep } from "./supervision-step";

/** Newest first, as far as was known at the two dates. */
export async function readItemTrail(
  tx: ReadTx,
  milestoneId: string,
  { asOf, knownBy }: TwoDates,
): Promise<TrailStep[]> {
  const steps = [
    ...(await readReminders(tx, milestoneId)),
    ...(await readNotices(tx, milestoneId)),
    ...(await readRequests(tx, milestoneId)),
    ...(await readInstructions(tx, milestoneId)),
    ...(await readRest(tx, milestoneId)),
  ];
  return steps
    .filter(({ at }) => isKnown(at, knownBy) && toLocalDate(at) <= asOf)
    .sort((a, b) => b.at.getTime() - a.at.getTime());
}

const unitCode = { organisation: { select: { code: true } } } as const;

async function readReminders(tx: ReadTx, milestoneId: string): Promise<TrailStep[]> {
  const rows = await tx.reminder.findMany({ where: { milestoneId }, include: unitCode });
  return rows.map((row) =>
    step({
      key: row.id,
      kind: row.channel === "offline" ? "remindedOffline" : "reminded",
      at: row.remindedAt,
      by: row.remindedByName,
      text: row.text,
      unit: row.organisation.code,
    }),
  );
}

const noticeWhole = { ...unitCode, replies: true } satisfies Prisma.NoticeInclude;
type NoticeRow = Prisma.NoticeGetPayload<{ include: typeof noticeWhole }>;

async function readNotices(tx: ReadTx, milestoneId: string): Promise<TrailStep[]> {
  const rows = await tx.notice.findMany({
    where: { items: { some: { milestoneId } }, issuedAt: { not: null } },
    include: noticeWhole,
  });
  return rows.flatMap(noticeSteps);
}

function noticeSteps(row: NoticeRow): TrailStep[] {
  const { id, kind, year, number, issuedAt, acknowledgedAt, endedAt, handedOverAt } = row;
  if (year === null || number === null || issuedAt === null) return [];
  const notice = { id, kind, year, number, replyBy: toDay(row.replyBy) };
  const make = (half: Omit<HalfStep, "key">) =>
    step({ notice, ...half, key: `${id}-${half.kind}-${half.round ?? 0}` });
  const unit = row.organisation.code;
  const steps = [
    make({ kind: "issued", at: issuedAt, by: row.issuedByName ?? "", text: row.demand, unit }),
  ];
  if (acknowledgedAt)
    steps.push(
      make({ kind: "acknowledged", at: acknowledgedAt, by: row.acknowledgedByName ?? "" }),
    );
  for (const reply of row.replies) {
    const { round, text, repliedAt: at, repliedByName: by, decidedAt } = reply;
    steps.push(make({ kind: "replied", at, by, text, round }));
    if (decidedAt)
      steps.push(
        make({
          kind: reply.outcome === "accepted" ? "accepted" : "sentBack",
          at: decidedAt,
          by: reply.decidedByName ?? "",
          text: reply.reason ?? "",
          round,
        }),
      );
  }
  const accepted = row.replies.some((reply) => reply.outcome === "accepted");
  if (endedAt && !accepted)
    steps.push(
      make({ kind: "closed", at: endedAt, by: row.endedByName ?? "", text: row.endReason ?? "" }),
    );
  if (handedOverAt) {
    const office = { name: row.inspectionOffice ?? "", number: row.inspectionNumber ?? "" };
    steps.push(
      make({ kind: "handedOver", at: handedOverAt, by: row.handedOverByName ?? "", office }),
    );
  }
  return steps;
}

async function readRequests(tx: ReadTx, milestoneId: string): Promise<TrailStep[]> {
  const rows = await tx.deadlineChange.findMany({ where: { milestoneId } });
  return rows.flatMap((row): TrailStep[] => {
    const { id, kind, signedAt, decidedAt, state } = row;
    const from = toDay(row.fromOn);
    const asked = { from, to: toDay(row.askedOn) };
    const signed = signedAt
      ? [
          step({
            key: `${id}-signed`,
            kind: `${kind}Signed`,
            at: signedAt,
            by: row.signedByName ?? "",
            text: row.reason,
            dates: asked,
          }),
        ]
      : [];
    if (!decidedAt || (state !== "granted" && state !== "refused")) return signed;
    const decided = step({
      key: `${id}-decided`,
      kind: state === "granted" ? `${kind}Granted` : `${kind}Refused`,
      at: decidedAt,
      by: row.decidedByName ?? "",
      text: row.decisionReason ?? "",
      dates: { from, to: toDay(row.decidedOn ?? row.askedOn) },
    });
    return [...signed, decided];
  });
}

async function readInstructions(tx: ReadTx, milestoneId: string): Promise<TrailStep[]> {
  const rows = await tx.instruction.findMany({
    where: { items: { some: { milestoneId } }, state: { not: "withdrawn" } },
    include: { ...unitCode, replies: true },
  });
  return rows.flatMap((row) => [
    step({
      key: row.id,
      kind: "instructed",
      at: row.recordedAt,
      by: row.recordedByName,
      text: row.text,
      unit: row.organisation.code,
      leader: { name: row.leaderName, dueOn: toDay(row.dueOn) },
    }),
    ...row.replies.map((reply) =>
      step({
        key: reply.id,
        kind: "instructionReplied",
        at: reply.repliedAt,
        by: reply.repliedByName,
        text: reply.text,
        round: reply.round,
      }),
    ),
    ...(row.endedAt
      ? [
          step({
            key: `${row.id}-ended`,
            kind: "instructionClosed",
            at: row.endedAt,
            by: row.endedByName ?? "",
            text: row.endReason ?? "",
          }),
        ]
      : []),
  ]);
}

const closureKinds = {
  verified: "closureVerified",
  refused: "closureRefused",
  reopened: "closureReopened",
} as const;

async function readRest(tx: ReadTx, milestoneId: string): Promise<TrailStep[]> {
  const marked = await tx.escalation.findMany({ where: { milestoneId } });
  const closures = await tx.closureDecision.findMany({ where: { milestoneId } });
  return [
    ...marked.flatMap(({ id, markedAt, markedByName, proposal, endedAt, endedByName }) => [
      step({ key: id, kind: "escalated", at: markedAt, by: markedByName, text: proposal }),
      ...(endedAt
        ? [
            step({
              key: `${id}-ended`,
              kind: "escalationEnded",
              at: endedAt,
              by: endedByName ?? "",
            }),
          ]
        : []),
    ]),
    ...closures.map(({ id, outcome, decidedAt, decidedByName, reason }) =>
      step({
        key: id,
        kind: closureKinds[outcome],
        at: decidedAt,
        by: decidedByName,
        text: reason,
      }),
    ),
  ];
}
