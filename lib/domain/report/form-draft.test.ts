import { describe, expect, it } from "vitest";
import type { Reading } from "../milestone/milestone";
import { type Draft, emptyDraft, TEXT_LIMIT } from "./draft";
import { parseDraft } from "./form-draft";
import { carriedOver, type FormValues, toFormValues } from "./form-values";

const draft = (reading: Reading | null): Draft => ({
  reading,
  factOn: "2024-09-15",
  doneText: "Done.\nTwice.",
  problemsText: "None.",
  nextText: "Next.",
  coordinationText: "",
  forecastOn: "2025-06-30",
  forecastClass: "withEffort",
});

const readings: Reading[] = [
  {
    kind: "build",
    reached: [
      { stage: "preparation", on: "2022-03-01" },
      { stage: "started", on: "2024-08-01" },
    ],
  },
  { kind: "build", reached: [] },
  { kind: "count", value: 12.5 },
  { kind: "coverage", complied: [{ unit: "North clinic", on: "2024-07-10" }], count: null },
  { kind: "coverage", complied: [], count: 4 },
  { kind: "coverage", complied: [], count: 0 },
  { kind: "coverage", complied: [], count: null },
  { kind: "threshold", value: 15.2, dataYear: 2023, label: "final", publishedOn: "2024-06-30" },
  { kind: "threshold", value: 15.2, dataYear: 2023, label: "provisional", publishedOn: null },
  { kind: "qualitative", met: [{ criterion: "rules", on: "2024-09-01", document: "No. 12" }] },
  { kind: "qualitative", met: [] },
];

function parsed(values: FormValues): Draft {
  const result = parseDraft(values);
  if (!result.ok) throw new Error(JSON.stringify(result.faults));
  return result.draft;
}

function faults(values: FormValues): string[] {
  const result = parseDraft(values);
  return result.ok ? [] : result.faults.map(({ field, code }) => `${field} ${code}`);
}

describe("a draft through the form and back", () => {
  it.each(readings.map((reading) => [reading.kind, reading] as const))(
    "is the same: %s %j",
    (kind, reading) => {
      expect(parsed({ ...toFormValues(draft(reading)), kind })).toEqual(draft(reading));
    },
  );

  it.each(["build", "count", "coverage", "threshold", "qualitative"])(
    "stays empty when nothing is typed: %s",
    (kind) => {
      expect(parsed({ kind })).toEqual(emptyDraft);
      expect(parsed({ ...toFormValues(emptyDraft), kind })).toEqual(emptyDraft);
    },
  );
});

describe("what was typed", () => {
  it.each([
    ["12", 12],
    [" 1,234.5 ", 1234.5],
    ["１２．５", 12.5],
    ["0", 0],
  ])("is a number: %j", (text, value) => {
    expect(parsed({ kind: "count", "reading.value": text }).reading).toEqual({
      kind: "count",
      value,
    });
  });

  it.each([
    ["twelve", "reading.value notNumber"],
    ["1.2.3", "reading.value notNumber"],
    ["1e999", "reading.value notNumber"],
    ["-1", "reading.value negative"],
  ])("is no number of things: %j", (text, fault) => {
    expect(faults({ kind: "count", "reading.value": text })).toEqual([fault]);
  });

  it.each(["2024-02-30", "30.9.2024", "2024-9-30", "soon"])("is no day: %s", (text) => {
    expect(faults({ kind: "count", factOn: text, forecastOn: text })).toEqual([
      "factOn notDate",
      "forecastOn notDate",
    ]);
  });

  it("is a day with slashes too", () => {
    expect(parsed({ kind: "count", forecastOn: "2024/09/30" }).forecastOn).toBe("2024-09-30");
  });

  it("is too long, or of no kind", () => {
    expect(faults({ kind: "count", doneText: "x".repeat(TEXT_LIMIT + 1) })).toEqual([
      "doneText tooLong",
    ]);
    expect(faults({ kind: "rating" })).toEqual(["reading otherKind"]);
  });

  it("is no judgement: read as none", () => {
    expect(parsed({ kind: "count", forecastClass: "perhaps" }).forecastClass).toBeNull();
  });
});

describe("a list", () => {
  it("faults a ticked stage without its day, and a day beside an empty box", () => {
    expect(faults({ kind: "build", "stage.started": "on", "stageOn.started": "" })).toEqual([
      "stageOn.started required",
    ]);
    expect(faults({ kind: "build", "stageOn.started": "2024-08-01" })).toEqual([
      "stageOn.started notTicked",
    ]);
    expect(faults({ kind: "build", "stage.started": "on", "stageOn.started": "soon" })).toEqual([
      "stageOn.started notDate",
    ]);
  });

  it("gives one day to all units that have none of their own", () => {
    const values = {
      kind: "coverage",
      "unit.North": "on",
      "unit.South": "on",
      "unitOn.South": "2024-05-01",
      "reading.unitsOn": "2024-06-30",
    };
    expect(parsed(values).reading).toMatchObject({
      complied: [
        { unit: "North", on: "2024-06-30" },
        { unit: "South", on: "2024-05-01" },
      ],
    });
  });

  it("reads units by name, one a line", () => {
    const named = "North clinic 2024-05-01\n\nSouth clinic，2024/05/02\nEast clinic";
    const reading = parsed({
      kind: "coverage",
      "reading.named": named,
      "reading.unitsOn": "2024-06-30",
    }).reading;
    expect(reading).toMatchObject({
      complied: [
        { unit: "North clinic", on: "2024-05-01" },
        { unit: "South clinic", on: "2024-05-02" },
        { unit: "East clinic", on: "2024-06-30" },
      ],
    });
    expect(faults({ kind: "coverage", "reading.named": "East clinic" })).toEqual([
      "reading.named dayMissing",
    ]);
  });

  it("counts whole units", () => {
    expect(faults({ kind: "coverage", "reading.count": "2.5" })).toEqual([
      "reading.count notNumber",
    ]);
  });

  it("asks a met criterion for its day and document", () => {
    expect(faults({ kind: "qualitative", "criterion.rules": "on" })).toEqual([
      "criterionOn.rules required",
      "criterionDocument.rules required",
    ]);
  });
});

describe("a published figure", () => {
  it("needs its year and how final it is", () => {
    expect(faults({ kind: "threshold", "reading.value": "15" })).toEqual([
      "reading.dataYear required",
      "reading.label required",
    ]);
    const wrong = {
      kind: "threshold",
      "reading.value": "15",
      "reading.dataYear": "23",
      "reading.label": "final",
    };
    expect(faults(wrong)).toEqual(["reading.dataYear invalid"]);
  });
});

describe("the first draft of a quarter", () => {
  it("keeps the fact, the forecast and the judgement, and asks for new words", () => {
    const last = draft({ kind: "count", value: 3 });
    expect(carriedOver(last)).toEqual({
      ...emptyDraft,
      reading: last.reading,
      forecastOn: last.forecastOn,
      forecastClass: last.forecastClass,
    });
  });
});
