// The way of 延期 and 整改时限 (product.md 7): the unit asks, its head signs, the manager decides. One table for both kinds:
// they differ in when they may be asked for and in what they move.
import type { Transition } from "../workflow";

export const deadlineStates = [
  "withHead",
  "returned",
  "withCommission",
  "granted",
  "refused",
  "withdrawn",
] as const;
export type DeadlineState = (typeof deadlineStates)[number];
export type DeadlineTransitionName =
  "sign" | "returnByHead" | "resend" | "withdraw" | "grant" | "refuse";

export const deadlineTransitions: readonly Transition<DeadlineState, DeadlineTransitionName>[] = [
  {
    name: "sign",
    from: ["withHead"],
    to: "withCommission",
    permission: "deadline.sign",
    needsReason: false,
    notify: "deadline.decide",
    audit: "deadline.signed",
  },
  {
    name: "returnByHead",
    from: ["withHead"],
    to: "returned",
    permission: "deadline.sign",
    needsReason: true,
    notify: "deadline.ask",
    audit: "deadline.returnedByHead",
  },
  {
    name: "resend",
    from: ["returned"],
    to: "withHead",
    permission: "deadline.ask",
    needsReason: false,
    notify: "deadline.sign",
    audit: "deadline.asked",
  },
  {
    name: "withdraw",
    from: ["withHead", "returned"],
    to: "withdrawn",
    permission: "deadline.ask",
    needsReason: false,
    notify: null,
    audit: "deadline.withdrawn",
  },
  {
    name: "grant",
    from: ["withCommission"],
    to: "granted",
    permission: "deadline.decide",
    needsReason: false,
    notify: "deadline.ask",
    audit: "deadline.granted",
  },
  {
    name: "refuse",
    from: ["withCommission"],
    to: "refused",
    permission: "deadline.decide",
    needsReason: true,
    notify: "deadline.ask",
    audit: "deadline.refused",
  },
];
