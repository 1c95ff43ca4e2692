// "No change, confirmed": what was accepted last is said again for this quarter and goes to the head, in one step.
import { z } from "zod";
import type { Actor } from "@/lib/domain/actor";
import { toLocalDate } from "@/lib/domain/calendar";
import type { Clock } from "@/lib/domain/clock";
import { DomainError } from "@/lib/domain/errors";
import { mustBeAllowed } from "@/lib/data/scope";
import { checkWord, noChange } from "@/lib/domain/report/no-change";
import { isSentState } from "@/lib/domain/report/work-list";
import { countOpenContributions } from "@/lib/data/contributions";
import { fromDay } from "@/lib/data/days";
import { type AuditedTx, recordChange } from "@/lib/data/record-change";
import { findLastAccepted } from "@/lib/data/reports";
import { getItemContext } from "@/lib/data/send-context";
import { freezeRound } from "./freeze-round";
import { type DraftPlace, getDraftPlace, mustBeWritable, writeDraft } from "./write-draft";

export const confirmNoChangeInput = z.object({
  plan: z.string(),
  milestone: z.string(),
  period: z.string(),
  /** The version of the draft that was shown; null: there was none. */
  expectedVersion: z.number().int().nullable(),
  /** Why nothing moved: asked for once the item is past its date. */
  word: z.string(),
});
export type ConfirmNoChangeInput = z.infer<typeof confirmNoChangeInput>;

/**
 * Writes and sends the report of a quarter without change. Throws as writeDraft and freezeRound; incomplete with
 * {field: "word"} when the sentence is missing, with {field: "noChange", code: why} where it is not offered.
 */
export async function confirmNoChange(
  actor: Actor,
  input: ConfirmNoChangeInput,
  clock: Clock,
): Promise<{ reportId: string }> {
  const at = clock();
  return recordChange(actor, at, async (tx) => {
    const place = await getDraftPlace(tx, actor, input);
    mustBeAllowed(actor, "report.edit", place.subject);
    mustBeWritable(place.period, place.report);
    if (isSentState(place.report?.state ?? null)) throw new DomainError("wrongState");
    const draft = await confirmedDraft(tx, place, { word: input.word, at });
    const { expectedVersion } = input;
    const written = await writeDraft(tx, actor, { place, expectedVersion, draft, at });
    const { reportId, version } = written;
    const sent = await freezeRound(tx, actor, { reportId, expectedVersion: version, at });
    return { result: { reportId }, audit: [written.entry, sent.entry], notify: sent.notify };
  });
}

async function confirmedDraft(
  tx: AuditedTx,
  place: DraftPlace,
  { word, at }: { word: string; at: Date },
) {
  const { report, period, milestoneId } = place;
  const last = await findLastAccepted(tx, milestoneId, fromDay(period.endsOnDay));
  const context = await getItemContext(tx, place, { on: period.endsOnDay, at });
  const openContributions = await countOpenContributions(tx, { milestoneId, periodId: period.id });
  const offer = noChange({
    last: last?.draft ?? null,
    report,
    context: { ...context, evidence: report?.evidence ?? 0 },
    today: toLocalDate(at),
    openContributions,
  });
  if (!offer.offered) {
    throw new DomainError("incomplete", { fields: [{ field: "noChange", code: offer.why }] });
  }
  const faults = checkWord(word, offer);
  if (faults.length > 0) throw new DomainError("incomplete", { fields: faults });
  return offer.draft(word);
}
