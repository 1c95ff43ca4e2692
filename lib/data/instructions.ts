// 批示 for those who may read them (product.md 7 and 9): the register, one of them, and what is open on a leader's page.
import "server-only";
import type { Actor } from "../domain/actor";
import { toLocalDate } from "../domain/calendar";
import { mayAttach } from "../domain/document/attachment";
import { DomainError } from "../domain/errors";
import {
  byUrgency,
  daysLeft,
  isOpen,
  type InstructionSubjects,
  mayDo,
  mayRead,
  stateAt,
} from "../domain/instruction/instruction";
import { instructionMoves, type InstructionMove } from "../domain/instruction/moves";
import { viewDates } from "../domain/view-dates";
import { asActor, type ReadTx } from "./as-actor";
import { getAttachmentOwner } from "./attachment-owner";
import { type AttachedFile, listAttachments } from "./attachments";
import { type OwnersOf, readOwners } from "./instruction-owners";
import { getInstruction, type Instruction, listInstructionRows } from "./instruction-rows";
import { subjectToday } from "./item-reach";
import { type PlanBoard, readPlanBoard } from "./plan-board";

export type ListedInstruction = Instruction & {
  /** Negative: overdue; null: answered, or nothing is awaited any more. */
  daysLeft: number | null;
};

type Reader = { actor: Actor; board: PlanBoard; now: Date; ownersOf: OwnersOf };

/** Confidential text is read by today's right, whatever the dates of the page. */
function subjectsOf({ board, now, ownersOf }: Reader, row: Instruction): InstructionSubjects {
  const items = board.items.filter((item) => row.items.includes(item.code));
  return {
    plan: board.plan.code,
    owners: ownersOf(row.unit),
    items: items.map((item) => subjectToday(board.plan.code, item.facts, now)),
  };
}

/** As they stood at the board's knownBy, those the actor may read. Newest first. */
export async function listInstructions(
  tx: ReadTx,
  actor: Actor,
  board: PlanBoard,
  { now, knownBy }: { now: Date; knownBy: Date },
): Promise<ListedInstruction[]> {
  const rows = await listInstructionRows(tx, board.plan.id, knownBy);
  if (rows.length === 0) return [];
  const reader = { actor, board, now, ownersOf: await readOwners(tx, now) };
  const today = toLocalDate(knownBy);
  return rows.flatMap((row) => {
    const state = stateAt(row, knownBy);
    if (state === null || !mayRead(actor, subjectsOf(reader, row))) return [];
    return [{ ...row, state, daysLeft: daysLeft({ state, dueOn: row.dueOn }, today) }];
  });
}

/** On the leader's page until answered and closed: overdue longest first. */
export async function listOpenInstructions(
  tx: ReadTx,
  actor: Actor,
  board: PlanBoard,
  at: { now: Date; knownBy: Date },
): Promise<ListedInstruction[]> {
  const all = await listInstructions(tx, actor, board, at);
  return all.filter(({ state }) => isOpen(state)).sort(byUrgency);
}

export type InstructionRegister = { board: PlanBoard; rows: ListedInstruction[] };

/** Every instruction of the plan the actor may read, as they stand now. Throws notFound for the plan. */
export async function getInstructionRegister(
  actor: Actor,
  planCode: string,
  now: Date,
): Promise<InstructionRegister> {
  return asActor(actor, async (tx) => {
    const board = await readPlanBoard(tx, actor, planCode, viewDates({}, now));
    return { board, rows: await listInstructions(tx, actor, board, { now, knownBy: now }) };
  });
}

/** Of one item, or by one leader: those the actor may read, as they stand now. */
export async function getInstructionsOf(
  actor: Actor,
  board: PlanBoard,
  of: { item: string } | { leader: string },
  now: Date,
): Promise<ListedInstruction[]> {
  return asActor(actor, async (tx) => {
    const all = await listInstructions(tx, actor, board, { now, knownBy: now });
    return all.filter((row) =>
      "item" in of ? row.items.includes(of.item) : row.leaderName === of.leader,
    );
  });
}

export type InstructionPage = {
  board: PlanBoard;
  instruction: ListedInstruction;
  /** The unit it was given to first, then its successors. */
  owners: string[];
  moves: InstructionMove[];
  files: AttachedFile[];
  mayAttach: boolean;
};

/** Throws notFound, or notAllowed where it is of the actor's plan but not for the actor to read. */
export async function getInstructionPage(
  actor: Actor,
  key: { plan: string; id: string },
  now: Date,
): Promise<InstructionPage> {
  return asActor(actor, async (tx) => {
    const row = await getInstruction(tx, actor, key);
    const board = await readPlanBoard(tx, actor, key.plan, viewDates({}, now));
    const reader = { actor, board, now, ownersOf: await readOwners(tx, now) };
    const subjects = subjectsOf(reader, row);
    if (!mayRead(actor, subjects)) throw new DomainError("notAllowed");
    const subject = { type: "instruction", id: row.id } as const;
    return {
      board,
      instruction: { ...row, daysLeft: daysLeft(row, toLocalDate(now)) },
      owners: [...subjects.owners],
      moves: instructionMoves(row.state, (permission) => mayDo(actor, permission, subjects)),
      files: await listAttachments(tx, "instruction", row.id, actor),
      mayAttach: mayAttach(actor, await getAttachmentOwner(tx, actor, subject, now)),
    };
  });
}

/** Names an instruction may come from: leaders with an account on the plan, and those in charge of its items. */
export async function listLeaderNames(
  actor: Actor,
  board: Pick<PlanBoard, "plan" | "leaders">,
): Promise<string[]> {
  return asActor(actor, async (tx) => {
    const rows = await tx.grant.findMany({
      where: {
        role: "leader",
        endsOn: null,
        OR: [{ planId: null }, { planId: board.plan.id }],
        person: { active: true },
      },
      select: { person: { select: { displayName: true } } },
      orderBy: { createdAt: "asc" },
    });
    const names = [
      ...board.leaders.map(({ nameZh }) => nameZh),
      ...rows.map(({ person }) => person.displayName),
    ];
    return [...new Set(names)];
  });
}
