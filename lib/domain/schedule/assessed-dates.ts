// The days on which an item itself falls due: by the plan's date, by an extension in force, by the term set after the
// due date. The overview, the brief and the schedule read them here.
import type { Assessment } from "../milestone/assessment";
import type { LocalDate } from "../milestone/milestone";

export const deadlineKinds = ["due", "extended", "rectified"] as const;
export type DeadlineKind = (typeof deadlineKinds)[number];

const closed: readonly Assessment["status"][] = ["doneOnTime", "doneLate", "terminated"];

export function isOpenItem({ status }: Pick<Assessment, "status">): boolean {
  return !closed.includes(status);
}

/** In the order of product.md 7. What is done or ended has its plan's date alone. */
export function assessedDates(assessment: Assessment): { kind: DeadlineKind; on: LocalDate }[] {
  const { dueOn, workingDueOn, extensionInForce, rectificationDueOn } = assessment;
  const isOpen = isOpenItem(assessment);
  return [
    { kind: "due", on: dueOn },
    ...(isOpen && extensionInForce ? [{ kind: "extended" as const, on: workingDueOn }] : []),
    ...(isOpen && rectificationDueOn
      ? [{ kind: "rectified" as const, on: rectificationDueOn }]
      : []),
  ];
}

/** After the one day and up to the other: a window that begins tomorrow. */
export function isWithin(on: LocalDate, span: { after: LocalDate; until: LocalDate }): boolean {
  return on > span.after && on <= span.until;
}
