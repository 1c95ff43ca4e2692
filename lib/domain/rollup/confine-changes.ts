// What changed, of some items alone: a leader's, a unit's, an area's.
import type { Changes } from "./changes";

type Compared = { changes: Changes; reviewed: readonly string[] };

/** The comparison with the items of these codes only; the rest of it as it is. */
export function confineChanges<C extends Compared>(comparison: C, own: ReadonlySet<string>): C {
  const { changes, reviewed } = comparison;
  const kept = (codes: readonly string[]) => codes.filter((code) => own.has(code));
  return {
    ...comparison,
    reviewed: kept(reviewed),
    changes: {
      newOverdue: kept(changes.newOverdue),
      backToNormal: kept(changes.backToNormal),
      slipped: changes.slipped.filter(({ code }) => own.has(code)),
      done: kept(changes.done),
      corrected: kept(changes.corrected),
      promiseMissed: kept(changes.promiseMissed),
      unchanged: kept(changes.unchanged),
      notReviewed: kept(changes.notReviewed),
      onlyBefore: kept(changes.onlyBefore),
      onlyAfter: kept(changes.onlyAfter),
    },
  };
}
