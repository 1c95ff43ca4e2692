// What may be done with an instruction now, from the table; where not, why.
import type { Permission } from "../permissions";
import { transitionsFrom } from "../workflow";
import {
  type InstructionState,
  type InstructionTransitionName,
  instructionTransitions,
} from "./instruction-transitions";

export type InstructionMove = {
  name: InstructionTransitionName;
  needsReason: boolean;
  /** null: it may be done now. waiting: the other side has the ball; ended: nothing follows any more. */
  obstacle: "waiting" | "ended" | "notAllowed" | null;
  permission: Permission;
};

/** Every transition of the table, in its order. */
export function instructionMoves(
  state: InstructionState,
  may: (permission: Permission) => boolean,
): InstructionMove[] {
  const open = transitionsFrom(instructionTransitions, state);
  return instructionTransitions.map(({ name, needsReason, permission }) => {
    const obstacle = !may(permission)
      ? "notAllowed"
      : open.length === 0
        ? "ended"
        : open.some((row) => row.name === name)
          ? null
          : "waiting";
    return { name, needsReason, obstacle, permission };
  });
}
