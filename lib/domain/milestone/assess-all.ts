// Items that rest on each other: what one claims must not come before what it depends on (product.md 4, contradicts).
import { assess } from "./assess";
import type { AssessAt, Assessment } from "./assessment";
import type { MilestoneFacts } from "./facts";

/** The item claims completion, done or forecast, before the one it rests on has it. */
function saysOtherwise(item: Assessment, rests: Assessment): boolean {
  if (item.completedOn !== null) {
    return rests.completedOn === null || rests.completedOn > item.completedOn;
  }
  if (item.forecastOn === null) return false;
  const expectedOn = rests.completedOn ?? rests.forecastOn;
  return expectedOn !== null && expectedOn > item.forecastOn;
}

/** Codes among the dependencies that contradict the item, sorted. */
export function contradictionsOf(item: Assessment, dependencies: readonly Assessment[]): string[] {
  if (item.status === "terminated") return [];
  return dependencies
    .filter((rests) => rests.status !== "terminated" && saysOtherwise(item, rests))
    .map((rests) => rests.code)
    .sort();
}

/** All items of a plan at the same dates, in the order given, with their contradictions. */
export function assessAll(facts: readonly MilestoneFacts[], at: AssessAt): Assessment[] {
  const byCode = new Map(facts.map((item) => [item.code, assess(item, at)]));
  return facts.flatMap((item) => {
    const own = byCode.get(item.code);
    if (!own) return [];
    const dependencies = item.dependsOn.flatMap((code) => byCode.get(code) ?? []);
    return [{ ...own, contradicts: contradictionsOf(own, dependencies) }];
  });
}
