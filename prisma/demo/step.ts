// One act of the demo's story: the day it was done on, and the doing, through the product's own commands.
import type { LocalDate } from "@/lib/domain/milestone/milestone";
import type { People } from "./people";

export type DemoStep = { on: LocalDate; act: (people: People, plan: string) => Promise<unknown> };

export const byDay = (steps: readonly DemoStep[]): DemoStep[] =>
  steps.toSorted((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0));

export async function runSteps(
  people: People,
  plan: string,
  steps: readonly DemoStep[],
): Promise<void> {
  for (const step of steps) await step.act(people, plan);
}
