// When the words of a quarter's report may still be written (product.md 6: a return stops no clock, and what came back
// is mended until the quarter is issued; a locked quarter changes by a correction alone).
import type { PeriodKind, PeriodState } from "./period-state";

export type Writable = "yes" | "periodClosed" | "periodIssued";

/**
 * `sentBefore`: the report was sent at least once, so that a return may be answered after the window. `correction`: it
 * puts an accepted report right. The kinds of period differ in how they open, not in this.
 */
export function mayWrite(
  { state }: { state: PeriodState; kind: PeriodKind },
  { sentBefore, correction }: { sentBefore: boolean; correction: boolean },
): Writable {
  switch (state) {
    case "planned":
      return "periodClosed";
    case "open":
      return "yes";
    case "closed":
    case "compiled":
      return sentBefore || correction ? "yes" : "periodClosed";
    case "issued":
      return correction ? "yes" : "periodIssued";
  }
}
