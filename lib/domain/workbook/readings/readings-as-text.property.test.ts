// What is written into a cell is read back as it was, whatever the kind, and whatever the row held before.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addDays } from "@/lib/domain/calendar";
import { constructionStages, type Reading, type Target } from "@/lib/domain/milestone/milestone";
import { sampleTargets } from "@/prisma/factories/milestones";
import { names } from "../workbook.fixture";
import type { ReadingNames } from "./reading-text";
import { parseReading, writeReading } from "./readings-as-text";

const english: ReadingNames = {
  ...names,
  prefers: "en",
  year: "",
  none: names.none.toReversed(),
  stages: names.stages.map(({ code, names: both }) => ({ code, names: both.toReversed() })),
  labels: names.labels.map(({ code, names: all }) => ({ code, names: all.toReversed() })),
};

const day = fc.integer({ min: 0, max: 3650 }).map((days) => addDays("2018-01-01", days));
/** Names and documents as people give them: no line ends, no separators, nothing around, no day of their own. */
const words = fc
  .string({
    unit: fc.constantFrom(...Array.from("云岩区第一小学A b〔2024〕3号（）·12")),
    minLength: 1,
    maxLength: 12,
  })
  .map((text) => text.trim())
  .filter(
    (text) => /[^\d\s\-.,、）（]/.test(text) && /^[^\s\d（）]/.test(text) && !/[（）]$/.test(text),
  );
const value = fc
  .oneof(fc.integer({ min: 0, max: 10_000_000 }), fc.double({ min: 0, max: 1e9, noNaN: true }))
  .map((number) => (Object.is(number, -0) ? 0 : number));

const build = fc
  .uniqueArray(fc.record({ stage: fc.constantFrom(...constructionStages), on: day }), {
    selector: ({ stage }) => stage,
  })
  .map((reached): Reading => ({
    kind: "build",
    reached: reached.toSorted(
      (a, b) => constructionStages.indexOf(a.stage) - constructionStages.indexOf(b.stage),
    ),
  }));
const count = value.map((number): Reading => ({ kind: "count", value: number }));
const listed = fc
  .uniqueArray(fc.record({ unit: fc.constantFrom("North", "South", "East"), on: day }), {
    selector: ({ unit }) => unit,
  })
  .map((complied): Reading => ({ kind: "coverage", complied, count: null }));
const unlisted = fc
  .record({
    complied: fc.uniqueArray(fc.record({ unit: words, on: day }), {
      selector: ({ unit }) => unit,
      maxLength: 8,
    }),
    count: fc.option(fc.nat(5000)),
  })
  .map((parts): Reading => ({ kind: "coverage", ...parts }));
const threshold = fc
  .record({
    value,
    dataYear: fc.integer({ min: 1990, max: 2100 }),
    label: fc.constantFrom("provisional" as const, "final" as const, "revised" as const),
    publishedOn: fc.option(day),
  })
  .map((parts): Reading => ({ kind: "threshold", ...parts }));
const qualitative = fc
  .uniqueArray(
    fc.record({ criterion: fc.constantFrom("rules", "fund"), on: day, document: words }),
    { selector: ({ criterion }) => criterion },
  )
  .map((met): Reading => ({ kind: "qualitative", met }));

const open: Target = { ...sampleTargets.coverage, units: [], listConfirmed: false };
const cases: [string, Target, fc.Arbitrary<Reading>][] = [
  ["build", sampleTargets.build, build],
  ["count", sampleTargets.count, count],
  ["coverage with a list", sampleTargets.coverage, listed],
  ["coverage without one", open, unlisted],
  ["threshold", sampleTargets.threshold, threshold],
  ["qualitative", sampleTargets.qualitative, qualitative],
];

describe.each([
  ["Chinese", names],
  ["English", english],
])("written in %s", (_, spoken) => {
  it.each(cases)("%s comes back as it was", (_kind, target, readings) => {
    fc.assert(
      fc.property(readings, (reading) => {
        const text = writeReading(reading, target, spoken);
        expect(text).not.toBe("");
        const ask = { target, names: spoken };
        expect(parseReading(text, { ...ask, before: null })).toEqual({ ok: true, reading });
        expect(parseReading(text, { ...ask, before: reading })).toEqual({ ok: true, reading });
      }),
    );
  });

  it.each(cases)("%s is read in the other language too", (_kind, target, readings) => {
    fc.assert(
      fc.property(readings, (reading) => {
        const text = writeReading(reading, target, spoken);
        const other = spoken === names ? english : names;
        const read = parseReading(text, { target, names: other, before: null });
        expect(read).toEqual({ ok: true, reading });
      }),
    );
  });
});
