// 核稿: another person than the one who wrote it finds it right, or returns it with a reason.
import { z } from "zod";
import type { Actor } from "@/lib/domain/actor";
import type { Clock } from "@/lib/domain/clock";
import { DomainError } from "@/lib/domain/errors";
import { updateBriefing } from "@/lib/data/briefings";
import { recordChange } from "@/lib/data/record-change";
import { authorOf } from "../report/author";
import {
  briefingEntry,
  briefingInput,
  type BriefingInput,
  prepareBriefingMove,
} from "./briefing-move";

/** Throws as every move, or ownWork for whoever drafted it or wrote in it last. */
export async function checkBriefing(
  actor: Actor,
  input: BriefingInput,
  clock: Clock,
): Promise<void> {
  const at = clock();
  return recordChange(actor, at, async (tx) => {
    const move = await prepareBriefingMove(tx, actor, { ...input, name: "check" });
    const by = authorOf(actor);
    if (by.id !== null && move.briefing.writers.includes(by.id)) throw new DomainError("ownWork");
    await updateBriefing(tx, move.briefing, {
      state: move.transition.to,
      checkedAt: at,
      checkedById: by.id,
      checkedByName: by.name,
    });
    return { result: undefined, audit: [briefingEntry(move)] };
  });
}

export const returnBriefingInput = briefingInput.extend({ reason: z.string().trim().max(500) });

/** Back to the draft. Throws as every move; incomplete {fields: reason} without one. */
export async function returnBriefing(
  actor: Actor,
  input: z.infer<typeof returnBriefingInput>,
  clock: Clock,
): Promise<void> {
  const { reason, ...asked } = returnBriefingInput.parse(input);
  const at = clock();
  return recordChange(actor, at, async (tx) => {
    const move = await prepareBriefingMove(tx, actor, { ...asked, name: "return", reason });
    await updateBriefing(tx, move.briefing, {
      state: move.transition.to,
      checkedAt: null,
      checkedById: null,
      checkedByName: null,
      returnedAt: at,
      returnedByName: authorOf(actor).name,
      returnReason: reason,
    });
    return { result: undefined, audit: [briefingEntry(move, { reason })] };
  });
}
