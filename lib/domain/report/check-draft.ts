// What a report must hold before it is saved and before it is sent (product.md 6, "Required").
import { daysBetween, isLocalDate } from "../calendar";
import type { FieldFault } from "../errors";
import type { Status } from "../milestone/assessment";
import { rulesOf } from "../milestone/kinds";
import type { PreCheckCode } from "../milestone/kinds/kind-rules";
import type { LocalDate, Reading, Target } from "../milestone/milestone";
import type { Draft } from "./draft";

/** Faults that no draft may have: a reading of another kind, of unknown parts, or of days still to come. */
export function checkReading(target: Target, draft: Draft, periodEndsOn: LocalDate): FieldFault[] {
  const { reading } = draft;
  if (reading === null) return [];
  if (reading.kind !== target.kind) return [{ field: "reading", code: "otherKind" }];
  const rules = rulesOf(target.kind);
  const faults: FieldFault[] = [];
  if (rules.preCheck(target, null, reading).includes("unknownCode")) {
    faults.push({ field: "reading", code: "unknownCode" });
  }
  if (rules.datesOf(reading).some((day) => day > periodEndsOn)) {
    faults.push({ field: "reading", code: "afterPeriod", params: { day: periodEndsOn } });
  }
  if (draft.factOn !== null && (!isLocalDate(draft.factOn) || draft.factOn > periodEndsOn)) {
    faults.push({ field: "factOn", code: "afterPeriod", params: { day: periodEndsOn } });
  }
  return faults;
}

export type SendContext = {
  target: Target;
  /** The last accepted reading of an earlier period. */
  previous: Reading | null;
  /** The day the report counts for. */
  on: LocalDate;
  dueOn: LocalDate;
  /** Status of the item as of `on`, with what is accepted so far. */
  status: Status;
  evidence: number;
};

// Product.md 6: problems and next steps are asked for when behind, due within 90 days, or overdue.
const NEAR_DUE_DAYS = 90;
const behind: ReadonlySet<Status> = new Set<Status>(["overdue", "atRisk", "shouldHaveStarted"]);

/** Does this reading meet the target on its own day? */
export function meetsTarget(target: Target, reading: Reading, on: LocalDate): boolean {
  const rules = rulesOf(target.kind);
  return rules.measure(target, reading, on, { on, base: rules.baseOf(target) }).met;
}

/** What is missing before the report may be sent, field by field; empty when nothing is. */
export function checkBeforeSending(draft: Draft, context: SendContext): FieldFault[] {
  const { reading } = draft;
  const faults = checkReading(context.target, draft, context.on);
  if (reading === null) return [{ field: "reading", code: "required" }];
  const met = meetsTarget(context.target, reading, context.on);
  const need = (field: keyof Draft, when: boolean) => {
    const value = draft[field];
    const empty = value === null || (typeof value === "string" && value.trim() === "");
    if (when && empty) faults.push({ field, code: "required" });
  };
  const near = daysBetween(context.on, context.dueOn) <= NEAR_DUE_DAYS;
  const asksForRemedy = !met && (behind.has(context.status) || near);
  need("forecastOn", !met);
  need("doneText", rulesOf(context.target.kind).hasMoved(context.previous, reading));
  need("problemsText", asksForRemedy);
  need("nextText", asksForRemedy);
  if (met && context.evidence === 0) faults.push({ field: "evidence", code: "required" });
  return faults;
}

export type Warning = { code: PreCheckCode | "forecastPast" | "forecastAfterPlan" };

/** What deserves a second look before sending; none of it stops the report. */
export function warnings(
  draft: Draft,
  context: SendContext & { planEndsOn: LocalDate },
): Warning[] {
  const { reading } = draft;
  if (reading === null) return [];
  const rules = rulesOf(context.target.kind);
  const found: Warning[] = rules
    .preCheck(context.target, context.previous, reading)
    .map((code) => ({ code }));
  const met = meetsTarget(context.target, reading, context.on);
  if (!met && draft.forecastOn !== null && draft.forecastOn < context.on)
    found.push({ code: "forecastPast" });
  if (draft.forecastOn !== null && draft.forecastOn > context.planEndsOn) {
    found.push({ code: "forecastAfterPlan" });
  }
  return found;
}
