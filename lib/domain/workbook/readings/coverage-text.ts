// Units that comply, one a line with the day; a bare number where there is no list yet.
import type { TargetOf } from "@/lib/domain/milestone/milestone";
import type { CellFault } from "../cell";
import { halfWidth, splitEntry } from "../day-text";
import {
  isSaid,
  linesOf,
  parsed,
  type ReadingNames,
  type ReadingText,
  twiceFaults,
} from "./reading-text";

const bareNumber = /^(\d[\d,，]*)\s*(\D*)$/;

const hasList = (target: TargetOf<"coverage">) => target.listConfirmed && target.units.length > 0;

function toCount(line: string, { counters }: ReadingNames): number | null {
  const [, digits = "", counter = ""] = bareNumber.exec(halfWidth(line)) ?? [];
  if (digits === "" || (counter !== "" && !isSaid(counter, counters))) return null;
  return Number(digits.replaceAll(/\D/g, ""));
}

/** A name of a confirmed list, spaces aside; without a list any name. */
function unitOf(name: string, target: TargetOf<"coverage">): string | null {
  const listed = target.units.find((unit) => unit === name || isSaid(name, [unit]));
  return listed ?? (hasList(target) || name === "" ? null : name);
}

export const coverageText: ReadingText<"coverage"> = {
  write({ complied, count }, _target, names) {
    const lines = complied.map(({ unit, on }) => `${unit} ${on}`);
    const all = count === null ? lines : [String(count), ...lines];
    return all.length > 0 ? all.join("\n") : (names.none[0] ?? "");
  },
  parse(text, target, names, before) {
    const none = { kind: "coverage", complied: [], count: null } as const;
    const lines = linesOf(text);
    const count = toCount(lines[0] ?? "", names);
    const isNone = isSaid(text, names.none) || (hasList(target) && count === 0);
    if (isNone && lines.length === 1) return { ok: true, reading: { ...none, complied: [] } };
    const known = new Map(before?.complied.map(({ unit, on }) => [unit, on]));
    const faults: CellFault[] = [];
    const complied = lines.slice(count === null ? 0 : 1).flatMap((line) => {
      const { name, day, faultyDay } = splitEntry(line);
      const unit = unitOf(name, target);
      const on = day ?? (unit && faultyDay === null ? known.get(unit) : undefined);
      if (unit === null) faults.push({ code: "unitUnknown", params: { name } });
      else if (faultyDay !== null) faults.push({ code: "notDate", params: { text: faultyDay } });
      else if (!on) faults.push({ code: "dayMissing", params: { name } });
      else return [{ unit, on }];
      return [];
    });
    faults.push(...twiceFaults(complied.map(({ unit }) => unit)));
    // Of a confirmed list only names count: a number alone would be lost without a word.
    if (hasList(target) && count !== null) faults.push({ code: "namesNeeded" });
    return parsed({ kind: "coverage", complied, count }, faults);
  },
};
