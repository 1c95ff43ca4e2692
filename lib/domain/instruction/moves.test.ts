import { describe, expect, it } from "vitest";
import type { Permission } from "../permissions";
import { takeTransition } from "../workflow";
import {
  type InstructionState,
  instructionStates,
  instructionTransitions,
} from "./instruction-transitions";
import { instructionMoves } from "./moves";

const obstacles = (state: InstructionState, held: readonly Permission[]) =>
  instructionMoves(state, (permission) => held.includes(permission)).map(
    ({ name, obstacle }) => `${name} ${obstacle ?? "open"}`,
  );
const all: Permission[] = ["instruction.give", "instruction.answer", "instruction.close"];

describe("what may be done with an instruction", () => {
  it.each<[InstructionState, string[]]>([
    ["given", ["reply open", "sendBack waiting", "accept waiting", "withdraw open"]],
    ["replied", ["reply waiting", "sendBack open", "accept open", "withdraw open"]],
    ["closed", ["reply ended", "sendBack ended", "accept ended", "withdraw ended"]],
    ["withdrawn", ["reply ended", "sendBack ended", "accept ended", "withdraw ended"]],
  ])("while %s", (state, expected) => {
    expect(obstacles(state, all)).toEqual(expected);
  });

  it("is for those who hold the right", () => {
    expect(obstacles("given", ["instruction.answer"])).toEqual([
      "reply open",
      "sendBack notAllowed",
      "accept notAllowed",
      "withdraw notAllowed",
    ]);
  });

  it("agrees with the table, state by state", () => {
    for (const state of instructionStates) {
      for (const { name, obstacle } of instructionMoves(state, () => true)) {
        const take = () => takeTransition(instructionTransitions, name, state, "A reason.");
        if (obstacle === null) expect(take().name).toBe(name);
        else expect(take).toThrow("wrongState");
      }
    }
  });
});
