// Writing an instruction: given, answered, decided. Of two at once one meets conflict.
import "server-only";
import { DomainError } from "../domain/errors";
import type { InstructionMode } from "../domain/instruction/instruction";
import type { InstructionState } from "../domain/instruction/instruction-transitions";
import type { LocalDate } from "../domain/milestone/milestone";
import type { ReadTx } from "./as-actor";
import { fromDay, toDay } from "./days";
import type { AuditedTx } from "./record-change";
import type { Author } from "./reports";

export type NewInstruction = {
  /** Made with the form: the same form sent twice is one instruction. */
  id: string;
  planId: string;
  organisationId: string;
  mode: InstructionMode;
  leaderName: string;
  leaderId: string | null;
  text: string;
  givenOn: LocalDate;
  dueOn: LocalDate;
  at: Date;
  author: Author;
  milestoneIds: readonly string[];
};

export async function insertInstruction(tx: AuditedTx, given: NewInstruction): Promise<void> {
  const { at, author, milestoneIds, givenOn, dueOn, ...rest } = given;
  await tx.instruction.create({
    data: {
      ...rest,
      givenOn: fromDay(givenOn),
      dueOn: fromDay(dueOn),
      recordedAt: at,
      recordedById: author.id,
      recordedByName: author.name,
    },
    select: { id: true },
  });
  await tx.instructionItem.createMany({
    data: milestoneIds.map((milestoneId) => ({ instructionId: given.id, milestoneId })),
  });
}

type Said = { text: string; unit: string; items: readonly string[]; dueOn: LocalDate };

/** Is it on record under this id already, by this person and in these words? */
export async function isOnRecord(
  tx: ReadTx,
  key: { id: string; planId: string; authorId: string | null },
  said: Said,
): Promise<boolean> {
  const { id, planId, authorId: recordedById } = key;
  const row = await tx.instruction.findFirst({
    where: { id, planId, recordedById, text: said.text, organisation: { code: said.unit } },
    select: { dueOn: true, items: { select: { milestone: { select: { code: true } } } } },
  });
  const codes = row?.items.map(({ milestone }) => milestone.code) ?? [];
  const sameItems =
    codes.length === said.items.length && codes.every((code) => said.items.includes(code));
  return row !== null && toDay(row.dueOn) === said.dueOn && sameItems;
}

/** Is the id that came with a form in use? */
export async function isTaken(tx: AuditedTx, id: string): Promise<boolean> {
  return (await tx.instruction.count({ where: { id } })) > 0;
}

type Same = Pick<NewInstruction, "planId" | "organisationId" | "leaderName" | "text" | "givenOn">;

/** The same words of the same leader to the same unit on the same day, not withdrawn: from another tab, or by another. */
export async function isSaidAlready(tx: AuditedTx, said: Same): Promise<boolean> {
  const { planId, organisationId, leaderName, text } = said;
  const same = { planId, organisationId, leaderName, text, givenOn: fromDay(said.givenOn) };
  const where = { ...same, state: { not: "withdrawn" as const } };
  return (await tx.instruction.count({ where })) > 0;
}

type Move = {
  id: string;
  from: InstructionState;
  version: number;
  to: InstructionState;
  /** Of a move after which nothing follows. */
  ended?: { at: Date; byName: string; reason: string | null };
};

export async function moveInstruction(tx: AuditedTx, move: Move): Promise<void> {
  const { id, from, version, to, ended } = move;
  const end = ended && {
    endedAt: ended.at,
    endedByName: ended.byName,
    endReason: ended.reason,
  };
  const { count } = await tx.instruction.updateMany({
    where: { id, state: from, version },
    data: { state: to, version: { increment: 1 }, ...end },
  });
  if (count === 0) throw new DomainError("conflict");
}

export async function insertInstructionReply(
  tx: AuditedTx,
  reply: { instructionId: string; round: number; text: string; at: Date; author: Author },
): Promise<void> {
  const { at, author, ...rest } = reply;
  await tx.reply.create({
    data: { ...rest, repliedAt: at, repliedById: author.id, repliedByName: author.name },
    select: { id: true },
  });
}

export async function decideInstructionReply(
  tx: AuditedTx,
  decision: {
    id: string;
    outcome: "accepted" | "sentBack";
    reason: string | null;
    at: Date;
    author: Author;
  },
): Promise<void> {
  const { id, at, author, ...rest } = decision;
  const { count } = await tx.reply.updateMany({
    where: { id, outcome: "pending" },
    data: { ...rest, decidedAt: at, decidedById: author.id, decidedByName: author.name },
  });
  if (count === 0) throw new DomainError("conflict");
}

/** The account of a leader of the plan by this name; null where there is none, or more than one. */
export async function findLeaderAccount(
  tx: ReadTx,
  planId: string,
  name: string,
): Promise<string | null> {
  const rows = await tx.grant.findMany({
    where: {
      role: "leader",
      person: { displayName: name },
      OR: [{ planId: null }, { planId }],
    },
    select: { personId: true },
    distinct: ["personId"],
  });
  return rows.length === 1 ? (rows[0]?.personId ?? null) : null;
}
