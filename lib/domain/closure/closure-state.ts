// Where an item stands on its way to being struck off 销号, at two dates, from its facts and the decisions made.
import { completionAt, isDone } from "../milestone/completion-at";
import { closureOf, doneSince } from "../milestone/done-history";
import type { MilestoneFacts, VerificationFact } from "../milestone/facts";
import { isKnown, readDates, type TwoDates } from "../milestone/in-force";
import type { DatedReading } from "../milestone/kinds/kind-rules";
import { reportDay } from "../milestone/reports-known";
import type { ClosureState } from "./closure-transitions";

export type ClosureAt = {
  state: ClosureState;
  /** Since when it stands so; null while the target is not met. */
  since: Date | null;
  /** What it rests on: the reading that meets the target; null while none does. */
  rests: DatedReading | null;
  /** Names all of it: whoever decides says that this is what was looked at. */
  seen: string;
};

const notYet: ClosureAt = { state: "notYet", since: null, rests: null, seen: "" };

function lastDecision(facts: MilestoneFacts, knownBy: Date): VerificationFact | null {
  const known = facts.verifications.filter((each) => isKnown(each.at, knownBy));
  return known.toSorted((a, b) => a.at.getTime() - b.at.getTime()).at(-1) ?? null;
}

/** The first acceptance after the decision that still stands: what was refused opens again with it. */
function reportedAnew(facts: MilestoneFacts, after: Date, { asOf, knownBy }: TwoDates) {
  const moments = facts.reports.flatMap((report) => {
    const { outcome, decidedAt, revokedAt } = report;
    const stands = outcome === "accepted" && isKnown(decidedAt, knownBy);
    if (!stands || decidedAt === null || isKnown(revokedAt, knownBy)) return [];
    return decidedAt > after && reportDay(facts, report) <= asOf ? [decidedAt] : [];
  });
  return moments.sort((a, b) => a.getTime() - b.getTime())[0] ?? null;
}

function standing(facts: MilestoneFacts, at: TwoDates, verified: boolean) {
  const since = doneSince(facts, at) ?? at.knownBy;
  const last = lastDecision(facts, at.knownBy);
  if (last && verified) return { state: "verified", since: last.at } as const;
  // What fell back since it was decided is looked at anew.
  if (!last || last.outcome === "verified" || last.at < since)
    return { state: "open", since } as const;
  const anew = reportedAnew(facts, last.at, at);
  if (anew) return { state: "open", since: anew } as const;
  return { state: last.outcome, since: last.at } as const;
}

/**
 * `open` since the acceptance that made the item done; `refused` and `reopened` until a report accepted later;
 * `verified` as the assessment's 已销号. An item taken out of the plan is `notYet`. Throws RangeError for facts without
 * any definition.
 */
export function closureAt(facts: MilestoneFacts, dates: TwoDates): ClosureAt {
  const at = readDates(dates);
  const now = completionAt(facts, at);
  if (!isDone(now)) return notYet;
  const { current, latest } = now.completion;
  const { state, since } = standing(facts, at, closureOf(facts, at, now).verified);
  const key = (dated: DatedReading | null) =>
    dated ? `${dated.reportId}@${dated.acceptedAt.getTime()}` : "";
  const seen = [now.definition.version, key(current), key(latest), state, since.getTime()];
  return { state, since, rests: current, seen: seen.join(" ") };
}
