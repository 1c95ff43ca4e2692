// The way of an instruction 批示 (product.md 7): given, answered by its owner, and closed when the answer is taken.
import type { Transition } from "../workflow";

export const instructionStates = ["given", "replied", "closed", "withdrawn"] as const;
export type InstructionState = (typeof instructionStates)[number];
export type InstructionTransitionName = "reply" | "sendBack" | "accept" | "withdraw";

export const instructionTransitions: readonly Transition<
  InstructionState,
  InstructionTransitionName
>[] = [
  {
    name: "reply",
    from: ["given"],
    to: "replied",
    permission: "instruction.answer",
    needsReason: false,
    notify: "instruction.give",
    audit: "instruction.replied",
  },
  {
    name: "sendBack",
    from: ["replied"],
    to: "given",
    permission: "instruction.close",
    needsReason: true,
    notify: "instruction.answer",
    audit: "instruction.sentBack",
  },
  {
    name: "accept",
    from: ["replied"],
    to: "closed",
    permission: "instruction.close",
    needsReason: false,
    notify: "instruction.answer",
    audit: "instruction.closed",
  },
  {
    name: "withdraw",
    from: ["given", "replied"],
    to: "withdrawn",
    permission: "instruction.give",
    needsReason: true,
    notify: "instruction.answer",
    audit: "instruction.withdrawn",
  },
];
