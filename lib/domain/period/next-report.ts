// When the unit has to report an item next, or why it does not (product.md 6, obligations).
import type { Assessment } from "../milestone/assessment";
import type { LocalDate, MilestoneKind } from "../milestone/milestone";

export type NextReport =
  | { code: "fromIndicator" | "done" | "suggested" | "sent" | "none" }
  | { code: "fromItem"; item: string }
  | { code: "due"; period: string; on: LocalDate }
  | { code: "notOpen"; period: string; on: LocalDate };

type Period = {
  code: string;
  opensOn: LocalDate;
  closesOn: LocalDate;
  graceEndsOn: LocalDate;
  state: string;
};
type Item = {
  indicator: string | null;
  readsFrom: string | null;
  kind: MilestoneKind;
  assessment: Assessment;
  owed: ReadonlySet<string>;
  sent: ReadonlySet<string>;
};

const closed = new Set(["doneOnTime", "doneLate", "terminated"]);

export function nextReport(item: Item, periods: readonly Period[], asOf: LocalDate): NextReport {
  if (item.indicator && item.kind === "threshold") return { code: "fromIndicator" };
  if (item.readsFrom) return { code: "fromItem", item: item.readsFrom };
  const open = periods.findLast((each) => each.state === "open" && each.graceEndsOn >= asOf);
  if (open && item.owed.has(open.code)) {
    return item.sent.has(open.code)
      ? { code: "sent" }
      : { code: "due", period: open.code, on: open.closesOn };
  }
  if (closed.has(item.assessment.status)) return { code: "done" };
  if (item.assessment.suggestedOwner || item.assessment.unassigned) return { code: "suggested" };
  const next = periods.find((period) => period.opensOn > asOf);
  return next ? { code: "notOpen", period: next.code, on: next.opensOn } : { code: "none" };
}
