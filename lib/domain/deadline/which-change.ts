// Which other date may be asked for on a day (product.md 7): 延期 before the date has passed, 整改时限 after it.
import type { Assessment } from "../milestone/assessment";
import type { LocalDate } from "../milestone/milestone";

export const deadlineKinds = ["extension", "rectification"] as const;
export type DeadlineKind = (typeof deadlineKinds)[number];

export const deadlineObstacles = ["terminated", "done", "noLead", "openRequest"] as const;
export type DeadlineObstacle = (typeof deadlineObstacles)[number];

export type WhichChange =
  | {
      kind: DeadlineKind;
      /** The date it starts from: the working date, or the last promise where there is one. */
      fromOn: LocalDate;
      /** The how manieth of its kind it would be, from 1. */
      nth: number;
    }
  | { kind: null; obstacle: DeadlineObstacle };

/** Of the item as assessed today. */
export type ItemToday = Pick<
  Assessment,
  | "asOf"
  | "status"
  | "workingDueOn"
  | "rectificationDueOn"
  | "extensions"
  | "rectifications"
  | "unassigned"
  | "suggestedOwner"
>;

/** What stands in the way of any request or grant, whatever the day; null: nothing. */
export function obstacleOf(item: ItemToday): Exclude<DeadlineObstacle, "openRequest"> | null {
  if (item.status === "terminated") return "terminated";
  if (item.status === "doneOnTime" || item.status === "doneLate") return "done";
  return item.unassigned || item.suggestedOwner ? "noLead" : null;
}

/** The kind alone follows from the day: the working date lasts until its day ends. */
export function kindOn(item: Pick<ItemToday, "asOf" | "workingDueOn">): DeadlineKind {
  return item.asOf <= item.workingDueOn ? "extension" : "rectification";
}

/**
 * What the lead unit may ask for on the day of the assessment. `openRequest`: one of the item is on its way already.
 * The working date is never before the plan's own, so a rectification waits for both to pass.
 */
export function whichChange(item: ItemToday, openRequest: boolean): WhichChange {
  const obstacle = obstacleOf(item) ?? (openRequest ? "openRequest" : null);
  if (obstacle) return { kind: null, obstacle };
  return kindOn(item) === "extension"
    ? { kind: "extension", fromOn: item.workingDueOn, nth: item.extensions + 1 }
    : {
        kind: "rectification",
        fromOn: item.rectificationDueOn ?? item.workingDueOn,
        nth: item.rectifications + 1,
      };
}
