// Assessments kept beside the facts they were reckoned from, by what of the two dates makes a difference and by the
// thresholds. They go when the facts go: with the plan's next revision.
import "server-only";
import { LRUCache } from "lru-cache";
import { assessAll } from "../domain/milestone/assess-all";
import type { AssessAt, Assessment } from "../domain/milestone/assessment";
import type { MilestoneFacts } from "../domain/milestone/facts";
import { datesKey, knownMoments } from "../domain/milestone/known-moments";

type Beside = { moments: readonly number[]; byDates: LRUCache<string, readonly Assessment[]> };

/** The present, the quarters a page compares with, and the days a few people look back to. */
const MOST_DATES = 24;

const beside = new WeakMap<readonly MilestoneFacts[], Beside>();

function besideOf(facts: readonly MilestoneFacts[]): Beside {
  const found = beside.get(facts);
  if (found) return found;
  const made = {
    moments: knownMoments(facts),
    byDates: new LRUCache<string, readonly Assessment[]>({ max: MOST_DATES }),
  };
  beside.set(facts, made);
  return made;
}

/** As assessAll, but once for all dates that cannot differ. The same list of facts must not change between two calls. */
export function assessKept(facts: readonly MilestoneFacts[], at: AssessAt): readonly Assessment[] {
  const { moments, byDates } = besideOf(facts);
  const key = `${datesKey(moments, at)} ${JSON.stringify(at.profile)}`;
  const found = byDates.get(key);
  if (found) return found;
  const made = assessAll(facts, at);
  byDates.set(key, made);
  return made;
}
