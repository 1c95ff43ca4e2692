// "No change, confirmed" (product.md 6): a report that says nothing new, and how many in a row do so.
import { rulesOf } from "../milestone/kinds";
import type { Target } from "../milestone/milestone";
import type { Draft } from "./draft";
import recordWords from "./record-words.json";

/** How a confirmation without change begins in the record, which is kept in the plan's language. */
export const NO_CHANGE_WORDS = recordWords.noChange;

const texts = ["problemsText", "nextText", "coordinationText"] as const;

/** The report of a quarter in which nothing changed: everything as last time, with a sentence where one is asked for. */
export function noChangeDraft(last: Draft, word: string): Draft {
  return { ...last, factOn: null, doneText: `${NO_CHANGE_WORDS}${word.trim()}` };
}

/** The sentence given with a confirmation; empty for any other text. */
export function noChangeWord(doneText: string): string {
  return doneText.startsWith(NO_CHANGE_WORDS) ? doneText.slice(NO_CHANGE_WORDS.length) : "";
}

/**
 * Does the report say what the one before said? Reading, forecast and class are the same, and its words are a
 * confirmation without change, none at all, or those of last time.
 */
export function saysNothingNew(target: Target, before: Draft, now: Draft): boolean {
  if (now.reading === null || before.reading === null) return false;
  if (rulesOf(target.kind).hasMoved(before.reading, now.reading)) return false;
  if (before.forecastOn !== now.forecastOn || before.forecastClass !== now.forecastClass)
    return false;
  const done = now.doneText.trim();
  if (done.startsWith(NO_CHANGE_WORDS)) return true;
  return (
    (done === "" || done === before.doneText.trim()) &&
    texts.every((name) => before[name].trim() === now[name].trim())
  );
}

/** From how many quarters in a row on it is shown: 连续三季无变化. */
export const SHOWN_FROM = 3;

/**
 * How many of the newest reports in a row say nothing new, each against the one before it. `reports`: one per period,
 * the one in force, oldest first; those of another kind end the count.
 */
export function unchangedStreak(target: Target, reports: readonly Draft[]): number {
  let streak = 0;
  for (let at = reports.length - 1; at > 0; at -= 1) {
    const [before, now] = [reports[at - 1], reports[at]];
    if (before?.reading?.kind !== target.kind || now?.reading?.kind !== target.kind) break;
    if (!saysNothingNew(target, before, now)) break;
    streak += 1;
  }
  return streak;
}
