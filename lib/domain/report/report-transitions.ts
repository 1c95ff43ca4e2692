// The way of a report (product.md 6): draft -> with the unit head -> with the commission -> accepted.
import type { Transition } from "../workflow";

export const reportStates = [
  "draft",
  "withHead",
  "withCommission",
  "returned",
  "accepted",
  "dropped",
] as const;
export type ReportState = (typeof reportStates)[number];
export type ReportTransitionName =
  "send" | "withdraw" | "sign" | "returnByHead" | "accept" | "return" | "revoke" | "drop";

export const reportTransitions: readonly Transition<ReportState, ReportTransitionName>[] = [
  {
    name: "send",
    from: ["draft", "returned"],
    to: "withHead",
    permission: "report.send",
    needsReason: false,
    notify: "report.sign",
    audit: "report.sent",
  },
  {
    name: "withdraw",
    from: ["withHead"],
    to: "draft",
    permission: "report.send",
    needsReason: false,
    notify: null,
    audit: "report.withdrawn",
  },
  {
    name: "sign",
    from: ["withHead"],
    to: "withCommission",
    permission: "report.sign",
    needsReason: false,
    notify: "report.review",
    audit: "report.signed",
  },
  {
    name: "returnByHead",
    from: ["withHead"],
    to: "returned",
    permission: "report.sign",
    needsReason: true,
    notify: "report.edit",
    audit: "report.returnedByHead",
  },
  {
    name: "accept",
    from: ["withCommission"],
    to: "accepted",
    permission: "report.review",
    needsReason: false,
    notify: "report.edit",
    audit: "report.accepted",
  },
  {
    name: "return",
    from: ["withCommission"],
    to: "returned",
    permission: "report.review",
    needsReason: true,
    notify: "report.edit",
    audit: "report.returned",
  },
  {
    name: "revoke",
    from: ["accepted"],
    to: "returned",
    permission: "report.revoke",
    needsReason: true,
    notify: "report.edit",
    audit: "report.acceptanceRevoked",
  },
  {
    // Of a correction alone: a report that is owed is not given up.
    name: "drop",
    from: ["draft", "returned"],
    to: "dropped",
    permission: "report.correct",
    needsReason: true,
    notify: null,
    audit: "correction.dropped",
  },
];

/** States in which the unit may still change what it says. */
export const editableStates: readonly ReportState[] = ["draft", "returned"];
