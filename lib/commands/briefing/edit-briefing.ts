// The commission writes in a draft: words in their blocks. Figures are in none of them.
import { z } from "zod";
import type { Actor } from "@/lib/domain/actor";
import { changedTexts, textFaults } from "@/lib/domain/briefing/check-texts";
import { textsIn } from "@/lib/domain/briefing/content";
import type { Clock } from "@/lib/domain/clock";
import { DomainError } from "@/lib/domain/errors";
import { readBriefingFacts } from "@/lib/data/briefing-basis";
import { updateBriefing } from "@/lib/data/briefings";
import { recordChange } from "@/lib/data/record-change";
import { locales } from "@/messages";
import { begunPaper } from "@/messages/briefing-content";
import { authorOf } from "../report/author";
import { briefingEntry, briefingInput, prepareBriefingMove } from "./briefing-move";

export const editBriefingInput = briefingInput.extend({
  /** The language in which the words it begins with were shown. */
  locale: z.enum(locales),
  texts: z.record(z.string(), z.string().max(4000)),
});
export type EditBriefingInput = z.infer<typeof editBriefingInput>;

/**
 * Keeps what differs from the system's words. Throws as every move, or invalid {fields}: a block there is not (unknown),
 * tooLong {limit}, typedFigure {words}.
 */
export async function editBriefing(
  actor: Actor,
  input: EditBriefingInput,
  clock: Clock,
): Promise<void> {
  const { texts, locale, ...asked } = editBriefingInput.parse(input);
  const at = clock();
  return recordChange(actor, at, async (tx) => {
    const move = await prepareBriefingMove(tx, actor, { ...asked, name: "edit" });
    const { briefing } = move;
    const facts = await readBriefingFacts(tx, actor, asked.plan, briefing);
    const begun = textsIn(begunPaper(briefing.kind, locale, { ...facts, demo: false }));
    const changed = changedTexts(texts, begun);
    const fields = textFaults(changed, new Set(begun.keys()));
    if (fields.length > 0) throw new DomainError("invalid", { fields });
    const by = authorOf(actor);
    const edited = { editedAt: at, editedById: by.id, editedByName: by.name };
    await updateBriefing(tx, briefing, { texts: changed, ...edited });
    return {
      result: undefined,
      audit: [
        briefingEntry(move, { before: { texts: briefing.texts }, after: { texts: changed } }),
      ],
    };
  });
}
