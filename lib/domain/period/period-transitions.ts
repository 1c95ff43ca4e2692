// The way of a quarter (product.md 6): opens -> closes -> compiled -> issued 签发. Commands, buttons and the page in docs
// read these rows.
import type { NotificationKind } from "../notification/notification";
import type { Transition } from "../workflow";
import type { PeriodState } from "./period-state";

export type PeriodTransitionName =
  "open" | "close" | "reschedule" | "compile" | "writeBrief" | "issue" | "reopen";

export type PeriodTransition = Transition<PeriodState, PeriodTransitionName>;

export const periodTransitions: readonly PeriodTransition[] = [
  {
    name: "open",
    from: ["planned"],
    to: "open",
    permission: "period.manage",
    needsReason: false,
    notify: "report.edit",
    audit: "period.opened",
  },
  {
    name: "close",
    from: ["open"],
    to: "closed",
    permission: "period.manage",
    needsReason: false,
    notify: null,
    audit: "period.closed",
  },
  {
    name: "reschedule",
    from: ["open"],
    to: "open",
    permission: "period.manage",
    needsReason: true,
    notify: null,
    audit: "period.rescheduled",
  },
  {
    // Again after a later fact: what was compiled is then no longer what would be issued.
    name: "compile",
    from: ["closed", "compiled"],
    to: "compiled",
    permission: "period.issue",
    needsReason: false,
    notify: null,
    audit: "period.compiled",
  },
  {
    name: "writeBrief",
    from: ["compiled"],
    to: "compiled",
    permission: "period.issue",
    needsReason: false,
    notify: null,
    audit: "period.briefEdited",
  },
  {
    name: "issue",
    from: ["compiled"],
    to: "issued",
    permission: "period.issue",
    needsReason: false,
    notify: null,
    audit: "period.issued",
  },
  {
    name: "reopen",
    from: ["closed", "compiled"],
    to: "open",
    permission: "period.manage",
    needsReason: true,
    notify: "report.edit",
    audit: "period.reopened",
  },
];

/** What those are told who must now write. */
export const periodNotices: Readonly<Partial<Record<PeriodTransitionName, NotificationKind>>> = {
  open: "periodOpened",
  reopen: "periodReopened",
};

/** The row of a transition. */
export function periodTransition(name: PeriodTransitionName): PeriodTransition {
  const row = periodTransitions.find((each) => each.name === name);
  if (!row) throw new RangeError(`no transition of a period: ${name}`);
  return row;
}
