// What the manager has ruled of the plan's text, with invented reasons; most of the register still waits.
import { z } from "zod";
import { ruleDiscrepancy, ruleDiscrepancyInput } from "@/lib/commands/discrepancy/rule-discrepancy";
import { at } from "./reports";
import file from "./rulings.json";
import type { DemoStep } from "./step";

const rulings = z.array(ruleDiscrepancyInput.omit({ plan: true }).extend({ on: z.string() }));

export function listRulingSteps(): DemoStep[] {
  return rulings.parse(file).map(({ on, ...ruling }) => ({
    on,
    act: ({ manager }, plan) => ruleDiscrepancy(manager, { plan, ...ruling }, at(on, "16:30")),
  }));
}
