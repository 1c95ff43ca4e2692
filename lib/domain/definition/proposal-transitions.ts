// The way of a proposal: proposed -> confirmed, refused with a reason, or taken back. It is decided once.
import type { Transition } from "../workflow";

export const proposalStates = ["proposed", "confirmed", "refused", "withdrawn"] as const;
export type ProposalState = (typeof proposalStates)[number];
export type ProposalTransitionName = "confirm" | "refuse" | "withdraw";

export const proposalTransitions: readonly Transition<ProposalState, ProposalTransitionName>[] = [
  {
    name: "confirm",
    from: ["proposed"],
    to: "confirmed",
    permission: "definition.confirm",
    needsReason: false,
    notify: "definition.propose",
    audit: "definition.confirmed",
  },
  {
    name: "refuse",
    from: ["proposed"],
    to: "refused",
    permission: "definition.confirm",
    needsReason: true,
    notify: "definition.propose",
    audit: "definition.refused",
  },
  {
    name: "withdraw",
    from: ["proposed"],
    to: "withdrawn",
    permission: "definition.propose",
    needsReason: false,
    notify: null,
    audit: "definition.withdrawn",
  },
];
