// The way of a closure 销号 (product.md 7). The accepted facts open it by themselves: nobody files a form. What was refused
// opens again with the next accepted report that meets the target.
import type { Transition } from "../workflow";

export const closureStates = ["notYet", "open", "refused", "verified", "reopened"] as const;
export type ClosureState = (typeof closureStates)[number];
export type ClosureTransitionName = "verify" | "refuse" | "reopen";

export const closureTransitions: readonly Transition<ClosureState, ClosureTransitionName>[] = [
  {
    name: "verify",
    from: ["open", "refused", "reopened"],
    to: "verified",
    permission: "closure.decide",
    needsReason: false,
    notify: "report.edit",
    audit: "closure.verified",
  },
  {
    name: "refuse",
    from: ["open", "reopened"],
    to: "refused",
    permission: "closure.decide",
    needsReason: true,
    notify: "report.edit",
    audit: "closure.refused",
  },
  {
    // 回头看: looked at again, and it does not hold.
    name: "reopen",
    from: ["verified"],
    to: "reopened",
    permission: "closure.decide",
    needsReason: true,
    notify: "report.edit",
    audit: "closure.reopened",
  },
];
