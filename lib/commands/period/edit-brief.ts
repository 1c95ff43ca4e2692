// The commission's own words beside the figures of a compiled quarter. The figures themselves are made, never typed.
import type { Actor } from "@/lib/domain/actor";
import type { Clock } from "@/lib/domain/clock";
import { DomainError } from "@/lib/domain/errors";
import { keptBriefWords } from "@/lib/domain/period/brief";
import { type EditBriefInput, editBriefInput } from "@/lib/domain/period/period-input";
import { updateBriefWords } from "@/lib/data/periods";
import { recordChange } from "@/lib/data/record-change";
import { periodEntry, preparePeriodMove } from "./prepare-move";

/** Throws notFound, notAllowed, wrongState (not compiled) or conflict (somebody saved in between). */
export async function editBrief(
  actor: Actor,
  input: EditBriefInput,
  clock: Clock,
): Promise<{ version: number }> {
  const { words, expectedVersion, ...asked } = editBriefInput.parse(input);
  return recordChange(actor, clock(), async (tx) => {
    const move = await preparePeriodMove(tx, actor, { ...asked, name: "writeBrief" });
    const { version, ...before } = keptBriefWords.parse(move.period.briefWords);
    if (version !== expectedVersion) throw new DomainError("conflict");
    await updateBriefWords(tx, move.period, { ...words, version: version + 1 });
    return {
      result: { version: version + 1 },
      audit: [periodEntry(move, { before, after: words })],
    };
  });
}
