// The counts of what changed, as figures: their records are the items that changed.
import type { Changes } from "./changes";
import type { ChangeFigureKey, Figure } from "./figure";

/** `reviewed`: the items reviewed in both quarters, on which the changes are counted. */
export function changeFigures({
  changes,
  reviewed,
}: {
  changes: Changes;
  reviewed: readonly string[];
}): Readonly<Record<ChangeFigureKey, Figure>> {
  const slipped = changes.slipped.map((slip) => slip.code);
  const { newOverdue, backToNormal, done, corrected, promiseMissed, notReviewed } = changes;
  const figure = (key: ChangeFigureKey, codes: readonly string[]): Figure => {
    const records = [...new Set(codes)].sort();
    return { key, value: records.length, records };
  };
  return {
    "changes.reviewed": figure("changes.reviewed", reviewed),
    "changes.newOverdue": figure("changes.newOverdue", newOverdue),
    "changes.backToNormal": figure("changes.backToNormal", backToNormal),
    "changes.slipped": figure("changes.slipped", slipped),
    "changes.done": figure("changes.done", done),
    "changes.corrected": figure("changes.corrected", corrected),
    "changes.promiseMissed": figure("changes.promiseMissed", promiseMissed),
    "changes.notReviewed": figure("changes.notReviewed", notReviewed),
  };
}
