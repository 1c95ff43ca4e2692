// An instruction as lists show it.
import type { InstructionMode } from "@/lib/domain/instruction/instruction";
import type { InstructionState } from "@/lib/domain/instruction/instruction-transitions";
import { hrefTo, type View } from "@/components/status/view";

export type InstructionRow = {
  id: string;
  unit: string;
  mode: InstructionMode;
  state: InstructionState;
  leaderName: string;
  text: string;
  givenOn: string;
  dueOn: string;
  /** Negative: overdue; null: answered, or nothing is awaited any more. */
  daysLeft: number | null;
  items: readonly string[];
};

/** Its own page stands at the present, whatever the dates of the list. */
export function instructionHref({ plan }: Pick<View, "plan">, id: string): string {
  return hrefTo({ plan, keep: {} }, `instructions/${id}`);
}
