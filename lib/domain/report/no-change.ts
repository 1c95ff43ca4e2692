// May a quarter be confirmed without change, in one click? (product.md 6)
import type { FieldFault } from "../errors";
import type { LocalDate } from "../milestone/milestone";
import { checkBeforeSending, meetsTarget, type SendContext } from "./check-draft";
import { type Draft, TEXT_LIMIT } from "./draft";
import type { ReportState } from "./report-transitions";
import { noChangeDraft, noChangeWord } from "./unchanged";

export const noChangeRefusals = [
  "noLast",
  "written",
  "returned",
  "targetMet",
  "forecastPast",
  "contributionsOpen",
  "wordsMissing",
] as const;
export type NoChangeRefusal = (typeof noChangeRefusals)[number];

export type NoChangeAsk = {
  /** The last accepted report of an earlier period. */
  last: Draft | null;
  /** What is written for this period already, and where it stands; null: nothing. */
  report: { state: ReportState; draft: Draft } | null;
  context: SendContext;
  today: LocalDate;
  /** Answers of supporting units asked for, or given and not yet looked at. */
  openContributions: number;
};

export type NoChange =
  | { offered: true; asksWord: boolean; draft: (word: string) => Draft }
  | { offered: false; why: NoChangeRefusal };

const sameWords = (a: Draft, b: Draft) => JSON.stringify(sorted(a)) === JSON.stringify(sorted(b));
const sorted = (draft: Draft) => Object.entries(draft).sort(([a], [b]) => (a < b ? -1 : 1));

/** A draft that is itself such a confirmation, taken back, may be confirmed again. */
function isOwnConfirmation(last: Draft, draft: Draft): boolean {
  return sameWords(draft, noChangeDraft(last, noChangeWord(draft.doneText)));
}

/**
 * Offered where nothing of this quarter would be overwritten or left unsaid: there is an accepted report, its target is
 * not met, its forecast is still ahead, and no supporting unit's answer waits. An overdue item asks for a sentence.
 */
export function noChange({ last, report, context, ...ask }: NoChangeAsk): NoChange {
  const refused = (why: NoChangeRefusal) => ({ offered: false as const, why });
  if (last?.reading?.kind !== context.target.kind) return refused("noLast");
  if (report?.state === "returned") return refused("returned");
  if (report && !isOwnConfirmation(last, report.draft)) return refused("written");
  if (meetsTarget(context.target, last.reading, context.on)) return refused("targetMet");
  if (last.forecastOn === null || last.forecastOn < ask.today) return refused("forecastPast");
  if (ask.openContributions > 0) return refused("contributionsOpen");
  const unsaid = checkBeforeSending(noChangeDraft(last, ""), context);
  if (unsaid.length > 0) return refused("wordsMissing");
  return {
    offered: true,
    // Past its date and not done, whether or not the quarter still collects.
    asksWord: context.status === "overdue" || context.status === "awaiting",
    draft: (word) => noChangeDraft(last, word),
  };
}

/** Faults of the sentence typed with the confirmation. */
export function checkWord(word: string, { asksWord }: { asksWord: boolean }): FieldFault[] {
  if (asksWord && word.trim() === "") return [{ field: "word", code: "required" }];
  const limit = TEXT_LIMIT - 10;
  return word.length > limit ? [{ field: "word", code: "tooLong", params: { limit } }] : [];
}
