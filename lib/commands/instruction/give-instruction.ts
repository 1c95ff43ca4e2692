// 批示: a leader gives it here, or the secretary records what was given on paper or in a meeting.
import { randomUUID } from "node:crypto";
import { z } from "zod";
import { type Actor, rolesOn } from "@/lib/domain/actor";
import type { AuditEntry } from "@/lib/domain/audit";
import { toLocalDate } from "@/lib/domain/calendar";
import type { Clock } from "@/lib/domain/clock";
import { DomainError } from "@/lib/domain/errors";
import { checkInstruction } from "@/lib/domain/instruction/check-instruction";
import {
  type InstructionMode,
  instructionModes,
  modesOf,
} from "@/lib/domain/instruction/instruction";
import type { LocalDate } from "@/lib/domain/milestone/milestone";
import { asActor } from "@/lib/data/as-actor";
import { toDay } from "@/lib/data/days";
import { findMilestoneIds } from "@/lib/data/definitions";
import {
  findLeaderAccount,
  insertInstruction,
  isOnRecord,
  isSaidAlready,
  isTaken,
  type NewInstruction,
} from "@/lib/data/instruction-writes";
import { readOwners } from "@/lib/data/instruction-owners";
import { findOrganisationIds, idOf } from "@/lib/data/organisations";
import { lockPlan } from "@/lib/data/plans";
import { type AuditedTx, recordChange } from "@/lib/data/record-change";
import { getVisiblePlan, mustBeAllowed } from "@/lib/data/scope";
import { authorOf } from "../report/author";
import { tellOwners } from "./tell-owners";

export const giveInstructionInput = z.object({
  /** Made when the form was drawn: sent twice it is one instruction. */
  token: z.uuid(),
  plan: z.string(),
  mode: z.string(),
  /** Whose word it is; of one given here the actor's own name counts. */
  leader: z.string().trim(),
  text: z.string().trim(),
  unit: z.string().trim(),
  /** Codes of the items it is about; none: about the unit at large. */
  items: z.array(z.string()),
  givenOn: z.string(),
  dueOn: z.string(),
});
export type GiveInstructionInput = z.infer<typeof giveInstructionInput>;

/**
 * Puts it on record once, however often the form is sent, and tells the unit. Throws notFound, notAllowed or invalid
 * {fields}: as checkInstruction, and text recordedAlready where the same words stand on record.
 */
export async function giveInstruction(
  actor: Actor,
  input: GiveInstructionInput,
  clock: Clock,
): Promise<{ instructionId: string }> {
  const ask = giveInstructionInput.parse(input);
  const done = { instructionId: ask.token };
  if (await isMadeAlready(actor, ask)) return done;
  try {
    return await giveOnce(actor, ask, clock());
  } catch (error) {
    // The same form sent twice at once: the second waited for the first and finds its words.
    const beaten = error instanceof DomainError && error.code === "invalid";
    if (beaten && (await isMadeAlready(actor, ask))) return done;
    throw error;
  }
}

/** The very form was sent before. Come back to and filled in anew, it is another instruction. */
async function isMadeAlready(actor: Actor, ask: GiveInstructionInput): Promise<boolean> {
  return asActor(actor, async (tx) => {
    const { id: planId } = await getVisiblePlan(tx, actor, ask.plan);
    const { token: id, text, unit, items, dueOn } = ask;
    const said = { text, unit, items, dueOn };
    return isOnRecord(tx, { id, planId, authorId: authorOf(actor).id }, said);
  });
}

async function giveOnce(actor: Actor, ask: GiveInstructionInput, at: Date) {
  return recordChange(actor, at, async (tx) => {
    const plan = await getVisiblePlan(tx, actor, ask.plan);
    mustBeAllowed(actor, "instruction.give", { plan: plan.code });
    const today = toLocalDate(at);
    const known = await readKnown(tx, plan.id, ask);
    assertMayStand(actor, ask, { ...known, today, planStartsOn: toDay(plan.startsOn) });
    // Whoever records the same words meanwhile waits here.
    await lockPlan(tx, plan.id);
    const given: NewInstruction = {
      ...(await wordedBy(tx, actor, ask, { planId: plan.id, today })),
      id: (await isTaken(tx, ask.token)) ? randomUUID() : ask.token,
      planId: plan.id,
      organisationId: idOf(known.units, ask.unit),
      dueOn: ask.dueOn,
      at,
      author: authorOf(actor),
      milestoneIds: ask.items.map((code) => idOf(known.items, code)),
    };
    if (await isSaidAlready(tx, given)) {
      throw new DomainError("invalid", { fields: [{ field: "text", code: "recordedAlready" }] });
    }
    await insertInstruction(tx, given);
    const place = { planId: plan.id, plan: plan.code, instructionId: given.id };
    return {
      result: { instructionId: given.id },
      audit: [givenEntry(given, ask)],
      notify: tellOwners(place, (await readOwners(tx, at))(ask.unit), {
        kind: "instructionGiven",
        params: { on: given.dueOn, by: given.leaderName },
      }),
    };
  });
}

function givenEntry(given: NewInstruction, { unit, items }: GiveInstructionInput): AuditEntry {
  const { id, planId, mode, leaderName: leader, text, givenOn, dueOn } = given;
  return {
    action: "instruction.given",
    planId,
    subjectType: "Instruction",
    subjectId: id,
    after: { mode, leader, unit, items, text, givenOn, dueOn },
  };
}

async function readKnown(tx: AuditedTx, planId: string, { unit, items }: GiveInstructionInput) {
  return {
    units: await findOrganisationIds(tx, [unit]),
    items: await findMilestoneIds(tx, planId, items),
  };
}

type Known = {
  units: ReadonlyMap<string, string>;
  items: ReadonlyMap<string, string>;
  today: LocalDate;
  planStartsOn: LocalDate;
};

function assertMayStand(actor: Actor, ask: GiveInstructionInput, known: Known): void {
  const modes = actor.kind === "user" ? modesOf(rolesOn(actor, ask.plan)) : [...instructionModes];
  const fields = checkInstruction(ask, {
    ...known,
    modes,
    units: new Set(known.units.keys()),
    items: new Set(known.items.keys()),
  });
  if (fields.length > 0) throw new DomainError("invalid", { fields });
}

/** Given here it is the actor's own word of today; recorded, it is the named leader's of the named day. */
async function wordedBy(
  tx: AuditedTx,
  actor: Actor,
  ask: GiveInstructionInput,
  { planId, today }: { planId: string; today: LocalDate },
) {
  const mode = ask.mode as InstructionMode;
  const { text } = ask;
  if (mode === "online") {
    const { id: leaderId, name: leaderName } = authorOf(actor);
    return { mode, text, leaderId, leaderName, givenOn: today };
  }
  const leaderId = await findLeaderAccount(tx, planId, ask.leader);
  return { mode, text, leaderId, leaderName: ask.leader, givenOn: ask.givenOn };
}
