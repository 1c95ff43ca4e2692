// An instruction with its items and rounds as the database keeps it.
import "server-only";
import { z } from "zod";
import type { Actor } from "../domain/actor";
import { DomainError } from "../domain/errors";
import type {
  InstructionCourse,
  InstructionMode,
  ReplyOutcome,
} from "../domain/instruction/instruction";
import type { InstructionState } from "../domain/instruction/instruction-transitions";
import type { LocalDate } from "../domain/milestone/milestone";
import type { Prisma } from "../generated/prisma/client";
import type { ReadTx } from "./as-actor";
import { toDay } from "./days";
import { whyMissing } from "./hidden";
import type { AuditedTx } from "./record-change";
import { visiblePlans } from "./scope";

export type InstructionReply = {
  id: string;
  round: number;
  text: string;
  repliedAt: Date;
  repliedByName: string;
  outcome: ReplyOutcome;
  decidedAt: Date | null;
  decidedByName: string | null;
  reason: string | null;
};

export type Instruction = Omit<InstructionCourse, "replies" | "state"> & {
  id: string;
  planId: string;
  plan: string;
  /** Code of the unit it was given to. */
  unit: string;
  mode: InstructionMode;
  state: InstructionState;
  version: number;
  leaderName: string;
  text: string;
  givenOn: LocalDate;
  dueOn: LocalDate;
  recordedByName: string;
  endedByName: string | null;
  endReason: string | null;
  /** Codes, in the plan's order; empty: about the unit at large. */
  items: string[];
  /** Oldest first. */
  replies: InstructionReply[];
};

const whole = {
  plan: { select: { code: true } },
  organisation: { select: { code: true } },
  items: {
    orderBy: { milestone: { sortOrder: "asc" } },
    select: { milestone: { select: { code: true } } },
  },
  replies: { orderBy: { round: "asc" } },
} satisfies Prisma.InstructionInclude;

type Row = Prisma.InstructionGetPayload<{ include: typeof whole }>;

function toInstruction(row: Row): Instruction {
  const { plan, organisation, items, replies, givenOn, dueOn, ...rest } = row;
  return {
    ...rest,
    plan: plan.code,
    unit: organisation.code,
    givenOn: toDay(givenOn),
    dueOn: toDay(dueOn),
    items: items.map(({ milestone }) => milestone.code),
    replies,
  };
}

/** Throws notFound, also when its plan is hidden from the actor. `plan`: of that plan alone. */
export async function getInstruction(
  tx: ReadTx | AuditedTx,
  actor: Actor,
  key: { id: string; plan: string },
): Promise<Instruction> {
  // From an address: anything may stand there.
  if (!z.uuid().safeParse(key.id).success) throw new DomainError("notFound");
  const row = await tx.instruction.findFirst({
    where: { id: key.id, plan: { AND: [{ code: key.plan }, visiblePlans(actor)] } },
    include: whole,
  });
  if (!row) throw await whyMissing(tx, "Instruction", key.id);
  return toInstruction(row);
}

/** Every one of a plan on record by the instant, the newest first. */
export async function listInstructionRows(
  tx: ReadTx,
  planId: string,
  knownBy: Date,
): Promise<Instruction[]> {
  const rows = await tx.instruction.findMany({
    where: { planId, recordedAt: { lte: knownBy } },
    include: whole,
    orderBy: [{ givenOn: "desc" }, { recordedAt: "desc" }, { id: "asc" }],
  });
  return rows.map(toInstruction);
}
