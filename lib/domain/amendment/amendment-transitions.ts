// The way of an amendment 调整 or an erratum 勘误 (product.md 7): entered by one person, put in force by another.
import type { Transition } from "../workflow";

export const amendmentStates = ["proposed", "inForce", "refused", "withdrawn"] as const;
export type AmendmentState = (typeof amendmentStates)[number];
export type AmendmentTransitionName = "putInForce" | "refuse" | "withdraw";

export const amendmentTransitions: readonly Transition<AmendmentState, AmendmentTransitionName>[] =
  [
    {
      name: "putInForce",
      from: ["proposed"],
      to: "inForce",
      permission: "amendment.confirm",
      needsReason: false,
      notify: "report.edit",
      audit: "amendment.putInForce",
    },
    {
      name: "refuse",
      from: ["proposed"],
      to: "refused",
      permission: "amendment.confirm",
      needsReason: true,
      notify: null,
      audit: "amendment.refused",
    },
    {
      name: "withdraw",
      from: ["proposed"],
      to: "withdrawn",
      permission: "amendment.propose",
      needsReason: false,
      notify: null,
      audit: "amendment.withdrawn",
    },
  ];
