// Completion index: area and task pages only, never overview, brief or public view (product.md 4, roll-up).
import type { Assessment } from "../milestone/assessment";
import type { LeftOutReason, RolledFigure } from "./figure";

export type CompletionIndex = Record<
  "index" | "indexMeasured" | "indexCapped" | "indexLeftOut",
  RolledFigure
>;

function missingPart(item: Assessment): LeftOutReason | null {
  if (item.progress === null) return "noProgress";
  return item.expected === null ? "noExpected" : null;
}

/** Progress as the index takes it: within 0-1. */
export function cappedProgress(progress: number): number {
  return Math.min(1, Math.max(0, progress));
}

/**
 * Sum of weight times progress over sum of weight, over items that have both progress and expected, each
 * capped to 0-1; the capped and the left-out are counted beside it. `counted`: items not counted apart.
 */
export function completionIndex(counted: readonly Assessment[]): CompletionIndex {
  const inOrder = [...counted].sort((a, b) => (a.code < b.code ? -1 : 1));
  const leftOut = inOrder.flatMap((item) => {
    const reason = missingPart(item);
    return reason ? [{ code: item.code, reason }] : [];
  });
  const measured = inOrder.flatMap((item) =>
    item.progress === null || item.expected === null
      ? []
      : [{ code: item.code, weight: item.weight, progress: item.progress }],
  );
  const numerator = measured.reduce(
    (sum, item) => sum + item.weight * cappedProgress(item.progress),
    0,
  );
  const denominator = measured.reduce((sum, item) => sum + item.weight, 0);
  const capped = measured.filter((item) => cappedProgress(item.progress) !== item.progress);
  return {
    index: {
      key: "index",
      value: denominator > 0 ? numerator / denominator : null,
      numerator,
      denominator,
      records: measured.map((item) => item.code),
      leftOut,
    },
    indexMeasured: {
      key: "indexMeasured",
      value: measured.length,
      records: measured.map((item) => item.code),
    },
    indexCapped: {
      key: "indexCapped",
      value: capped.length,
      records: capped.map((item) => item.code),
    },
    indexLeftOut: {
      key: "indexLeftOut",
      value: leftOut.length,
      records: leftOut.map((item) => item.code),
    },
  };
}
