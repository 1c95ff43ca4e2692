// Stages: "主体完工 2024-08-15", several apart by a semicolon, in the order of the item's list.
import { rulesOf } from "@/lib/domain/milestone/kinds";
import type { LocalDate, TargetOf } from "@/lib/domain/milestone/milestone";
import type { CellFault } from "../cell";
import { splitEntry } from "../day-text";
import {
  codeOf,
  isSaid,
  linesOf,
  type Named,
  nameOf,
  parsed,
  type ReadingNames,
  type ReadingText,
  twiceFaults,
} from "./reading-text";

/** The stages an item can be at, in order, by the names a reader knows. */
export function stagesOf(target: TargetOf<"build">, names: ReadingNames): Named[] {
  if (target.stages.length === 0) return [...names.stages];
  return target.stages.map(({ code, zh, en }) => {
    const both = names.prefers === "en" ? [en, zh] : [zh, en];
    return { code, names: both.filter((name) => name !== "") };
  });
}

type Reached = { stage: string; on: LocalDate };

/** A later stage proves the earlier ones: those reported before and not named again stay. */
function withEarlier(
  named: readonly Reached[],
  before: readonly Reached[],
  order: readonly string[],
) {
  const highest = Math.max(-1, ...named.map(({ stage }) => order.indexOf(stage)));
  const kept = before.filter(
    ({ stage }) =>
      order.indexOf(stage) < highest &&
      order.includes(stage) &&
      !named.some((each) => each.stage === stage),
  );
  return [...kept, ...named].sort((a, b) => order.indexOf(a.stage) - order.indexOf(b.stage));
}

export const buildText: ReadingText<"build"> = {
  write(reading, target, names) {
    const stages = stagesOf(target, names);
    const entries = reading.reached.map(({ stage, on }) => `${nameOf(stage, stages)} ${on}`);
    return entries.length > 0 ? entries.join("；") : (names.none[0] ?? "");
  },
  parse(text, target, names, before) {
    if (isSaid(text, names.none)) return { ok: true, reading: { kind: "build", reached: [] } };
    const stages = stagesOf(target, names);
    const known = new Map(before?.reached.map(({ stage, on }) => [stage, on]));
    const faults: CellFault[] = [];
    const named = linesOf(text).flatMap((line): Reached[] => {
      const { name, day, faultyDay } = splitEntry(line);
      const stage = codeOf(name, stages);
      const on = day ?? (stage && faultyDay === null ? known.get(stage) : undefined);
      if (stage === null) faults.push({ code: "stageUnknown", params: { name } });
      else if (faultyDay !== null) faults.push({ code: "notDate", params: { text: faultyDay } });
      else if (!on) faults.push({ code: "dayMissing", params: { name } });
      else return [{ stage, on }];
      return [];
    });
    faults.push(...twiceFaults(named.map(({ stage }) => nameOf(stage, stages))));
    const reached = withEarlier(named, before?.reached ?? [], rulesOf("build").stagesOf(target));
    return parsed({ kind: "build", reached }, faults);
  },
};
