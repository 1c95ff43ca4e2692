// What the review queue shows and in which order, as its address says it.
import { type Findings, isOdd, type ReviewSort, reviewSorts } from "../report/review-flags";
import type { ReviewClock } from "./review-clock";

export const queueShows = ["all", "odd", "clean", "late"] as const;
/** odd: something to look at; clean: may be accepted together; late: the commission's own lateness. */
export type QueueShow = (typeof queueShows)[number];

export const queueOwners = ["open", "mine", "unassigned", "all"] as const;
/** open: mine and what nobody has. */
export type QueueOwner = (typeof queueOwners)[number];

export type QueueQuery = {
  sort: ReviewSort;
  show: QueueShow;
  /** null: not said, see ownerInForce. */
  whose: QueueOwner | null;
};

export function readQueueQuery(query: Readonly<Record<string, string>>): QueueQuery {
  return {
    sort: reviewSorts.find((each) => each === query["sort"]) ?? "risk",
    show: queueShows.find((each) => each === query["show"]) ?? "all",
    whose: queueOwners.find((each) => each === query["whose"]) ?? null,
  };
}

/** As the address has it; what is not set is left out. */
export function queueParams({ sort, show, whose }: QueueQuery): Record<string, string> {
  return {
    ...(sort === "risk" ? {} : { sort }),
    ...(show === "all" ? {} : { show }),
    ...(whose ? { whose } : {}),
  };
}

/** Where items are assigned, a reviewer begins with their own and what nobody has; else with all. */
export function ownerInForce(
  whose: QueueOwner | null,
  { anyAssigned, reviews }: { anyAssigned: boolean; reviews: boolean },
): QueueOwner {
  return whose ?? (anyAssigned && reviews ? "open" : "all");
}

/** Who in the commission reviews an item; `holds`: they hold the role today. */
export type ItemReviewer = {
  chargeId: string;
  person: { id: string; name: string; holds: boolean };
  backup: { id: string; name: string; holds: boolean } | null;
};

/** An item whose reviewer and stand-in have both left is nobody's. */
export function isUnassigned(reviewer: ItemReviewer | null): boolean {
  return !reviewer || (!reviewer.person.holds && !reviewer.backup?.holds);
}

export function isWhose(
  reviewer: ItemReviewer | null,
  owner: QueueOwner,
  personId: string | null,
): boolean {
  const mine = personId !== null && [reviewer?.person.id, reviewer?.backup?.id].includes(personId);
  switch (owner) {
    case "all":
      return true;
    case "mine":
      return mine;
    case "unassigned":
      return isUnassigned(reviewer);
    case "open":
      return mine || isUnassigned(reviewer);
  }
}

export function isShown(
  { findings, clock }: { findings: Findings; clock: ReviewClock },
  show: QueueShow,
): boolean {
  switch (show) {
    case "all":
      return true;
    case "odd":
      return isOdd(findings);
    case "clean":
      return findings.clean;
    case "late":
      return clock.late;
  }
}
