// The items of a comparison by kind of change, each with its status in either state: for lists and exports.
import type { Status } from "../milestone/assessment";
import type { Comparison, PlanState } from "./compare";

export const changeKinds = [
  "newOverdue",
  "backToNormal",
  "slipped",
  "done",
  "corrected",
  "promiseMissed",
  "onlyBefore",
  "onlyAfter",
] as const;
export type ChangeKind = (typeof changeKinds)[number];

export type ChangedItem = {
  code: string;
  was: Status | null;
  is: Status | null;
  /** Days the forecast moved later; null where it did not. */
  days: number | null;
};

/** Every kind in order, empty ones too; what slipped furthest first. */
export function changedItems(
  { changes }: Comparison,
  before: PlanState,
  after: PlanState,
): readonly { kind: ChangeKind; items: readonly ChangedItem[] }[] {
  const statusIn = ({ assessments }: PlanState) =>
    new Map(assessments.map((item) => [item.code, item.status]));
  const [was, is] = [statusIn(before), statusIn(after)];
  const slips = new Map(changes.slipped.map((slip) => [slip.code, slip.days]));
  const codesOf = (kind: ChangeKind) =>
    kind === "slipped"
      ? [...changes.slipped].sort((a, b) => b.days - a.days).map((slip) => slip.code)
      : changes[kind];
  return changeKinds.map((kind) => ({
    kind,
    items: codesOf(kind).map((code) => ({
      code,
      was: was.get(code) ?? null,
      is: is.get(code) ?? null,
      days: kind === "slipped" ? (slips.get(code) ?? null) : null,
    })),
  }));
}
