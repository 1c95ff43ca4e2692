// Whose a correction is, and what others see of it (product.md 9): a unit's draft stays with the unit, a proposal of
// the commission's is read by those concerned, what is accepted by everyone on the plan.
import type { Actor } from "../actor";
import { can, type Subject } from "../permissions";
import type { ReportState } from "../report/report-transitions";

export type CorrectionSide = "unit" | "commission";

/** The side on which this actor proposes: on items of its own unit the unit's word counts. */
export function sideOf(actor: Actor, subject: Subject): CorrectionSide {
  return can(actor, "report.edit", subject) ? "unit" : "commission";
}

/** Giving a proposal up is for the side that made it, and for the plan's manager. */
export function mayDrop(actor: Actor, subject: Subject, proposedBy: CorrectionSide): boolean {
  if (!can(actor, "report.correct", subject)) return false;
  return can(actor, "period.manage", subject) || sideOf(actor, subject) === proposedBy;
}

/** How close a reader is to the item: in a unit at work on it, concerned by right, or simply on the plan. */
export type ItemReach = "unit" | "concerned" | "everyone";

type Course = {
  state: ReportState;
  side: CorrectionSide;
  /** Signed by the unit's head at least once: the commission has seen it. */
  signed: boolean;
};
export type CorrectionSight = { listed: boolean; after: boolean; reason: boolean };

/** Whether a correction is listed for a reader, and with its new reading and its reason. */
export function sightOf({ state, side, signed }: Course, reach: ItemReach): CorrectionSight {
  switch (reach) {
    case "unit":
      return { listed: true, after: true, reason: true };
    case "concerned": {
      const open = signed || side === "commission";
      return { listed: open || state !== "dropped", after: open, reason: open };
    }
    case "everyone": {
      const listed = state !== "dropped" && (signed || state === "accepted");
      return { listed, after: state === "accepted", reason: false };
    }
  }
}
