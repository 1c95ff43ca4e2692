import { describe, expect, it } from "vitest";
import raw from "@/prisma/plans/guiyang-population-2021-2025.json";
import { checkPlanFile } from "./check-plan-file";
import type { DiscrepancyReading } from "./discrepancy-reading";
import { planFile } from "./plan-file";
import { smallPlan } from "./small-plan.fixture";

const file = planFile.parse(raw);
const read = file.discrepancies.flatMap(({ readings = [], ...row }) =>
  readings.map((reading) => ({ ...row, reading })),
);

/** 千万人口: the one number the plan writes in words, counted in 万. */
const inWords: Readonly<Record<string, number>> = { 千万: 1000 };
const numbersIn = (text: string) => [
  ...[...text.matchAll(/\d+(?:\.\d+)?/g)].map(([digits]) => Number(digits)),
  ...Object.entries(inWords).flatMap(([word, number]) => (text.includes(word) ? [number] : [])),
];

describe("the readings of the Guiyang plan", () => {
  it("are there wherever two places give a number for one thing", () => {
    const codes = [...new Set(read.map(({ code }) => code))];
    expect(codes).toEqual(["D01", "D02", "D05", "D06", "D08", "D19", "D21", "D24"]);
  });

  it.each(read.map((row) => [row.code, row.reading.place, row] as const))(
    "%s, place %s: the number is the one printed there",
    (_code, place, { reading, valueA, valueB }) => {
      const printed = numbersIn(place === "a" ? valueA : valueB);
      expect(printed).toContain(reading.value);
      if ("max" in reading) expect(printed).toContain(reading.max);
    },
  );

  it.each(read.map((row) => [row.code, row.reading] as const))(
    "%s: one of the two places is what the record holds now",
    (code, { place: _place, value: _value, ...subject }) => {
      const held = numberHeld(subject);
      const values = read
        .filter((row) => row.code === code)
        .filter(
          (row) => JSON.stringify(subjectIn(row.reading)) === JSON.stringify(subjectIn(subject)),
        )
        .map((row) => row.reading.value);
      expect(values).toHaveLength(2);
      if (held !== null) expect(values).toContain(held);
    },
  );
});

type Subject = { indicator: string; year: number } | { milestone: string };
const subjectIn = (from: Subject | DiscrepancyReading): Subject =>
  "indicator" in from
    ? { indicator: from.indicator, year: from.year }
    : { milestone: from.milestone };

/** null: printed in words, or as 左右. */
function numberHeld(subject: Subject): number | null {
  if ("indicator" in subject) {
    const row = file.indicators.find(({ code }) => code === subject.indicator);
    const printed = subject.year === file.plan.baseYear ? row?.base : row?.targets[subject.year];
    return printed?.value ?? null;
  }
  const target = file.milestones.find(({ code }) => code === subject.milestone)?.target;
  return target && "value" in target ? target.value : null;
}

const set = (place: "a" | "b", value: number) => ({
  place,
  indicator: "deaths",
  year: 2025,
  comparator: "<=",
  value,
});

describe("a reading is refused", () => {
  it.each<[string, object[], string]>([
    ["of one place alone", [set("a", 15)], "each place sets one number for it"],
    ["twice at one place", [set("a", 15), set("b", 16), set("b", 17)], "each place sets one"],
    [
      "for a year that is not printed",
      [set("a", 15), set("b", 16)].map((each) => ({ ...each, year: 2024 })),
      "neither the base year nor a target year",
    ],
    [
      "for an indicator it does not touch",
      [set("a", 15), set("b", 16)].map((each) => ({ ...each, indicator: "births" })),
      "indicator is not touched",
    ],
    [
      "for an item it does not touch",
      [
        { place: "a", milestone: "1.1-01", value: 1 },
        { place: "b", milestone: "1.1-01", value: 2 },
      ],
      "milestone is not touched",
    ],
    ["with a field nobody knows", [{ ...set("a", 15), unit: "‰" }, set("b", 16)], "unknown field"],
  ])("%s", (_, readings, message) => {
    const plan = smallPlan();
    Object.assign(plan.discrepancies[0] ?? {}, { readings });
    const faults = checkPlanFile(plan).filter(({ section }) => section === "discrepancies");
    expect(faults[0]?.record).toBe("D01");
    expect(faults[0]?.field).toMatch(/^readings\.\d/);
    expect(faults.map((fault) => fault.message).join()).toContain(message);
  });

  it("unless both places set a number for what it touches", () => {
    const plan = smallPlan();
    Object.assign(plan.discrepancies[0] ?? {}, { readings: [set("a", 15), set("b", 16)] });
    expect(checkPlanFile(plan)).toEqual([]);
  });
});
