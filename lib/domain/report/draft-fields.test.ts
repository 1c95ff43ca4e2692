import { describe, expect, it } from "vitest";
import { differingFields, fieldOf, fieldText, proposeMerge, takeFields } from "./draft-fields";

const base = {
  kind: "coverage",
  "unit.North": "on",
  "unitOn.North": "2024-07-10",
  doneText: "One complies.",
  problemsText: "",
  forecastOn: "2025-11-30",
};
const mine = { ...base, doneText: "Mine.", problemsText: "Land." };
const theirs = {
  ...base,
  "unit.South": "on",
  "unitOn.South": "2024-08-01",
  doneText: "Theirs.",
  forecastOn: "2025-12-31",
};

describe("the fields of a form", () => {
  it.each([
    ["unit.North", "reading"],
    ["unitOn.North", "reading"],
    ["criterionDocument.rules", "reading"],
    ["stageOn.started", "reading"],
    ["reading.value", "reading"],
    ["factOn", "factOn"],
    ["doneText", "doneText"],
    ["expectedVersion", null],
    ["kind", null],
  ])("%s belongs to %s", (name, field) => {
    expect(fieldOf(name)).toBe(field);
  });

  it("differ where one says something else, in the order of the form", () => {
    expect(differingFields(base, base)).toEqual([]);
    expect(differingFields(mine, theirs)).toEqual([
      "reading",
      "doneText",
      "forecastOn",
      "problemsText",
    ]);
  });

  it("do not differ by an empty field, blanks or the order of the boxes", () => {
    const { problemsText: _, ...without } = base;
    expect(
      differingFields(base, { ...without, doneText: "One complies. ", "unitOn.East": "" }),
    ).toEqual([]);
  });
});

describe("joining two drafts", () => {
  it("takes a list whole: boxes that theirs has not are gone", () => {
    const joined = takeFields({ ...mine, "unit.East": "on" }, theirs, ["reading"]);
    expect(joined).toEqual({
      ...theirs,
      ...mine,
      "unit.South": "on",
      "unitOn.South": "2024-08-01",
    });
    expect(joined).not.toHaveProperty("unit.East");
  });

  it("proposes what only one of two changed, and leaves what both did to a person", () => {
    expect(proposeMerge({ base, mine, theirs })).toEqual({
      reading: "theirs",
      doneText: null,
      forecastOn: "theirs",
      problemsText: "mine",
    });
  });
});

describe("a field in words", () => {
  const names = {
    North: "North clinic",
    "reading.none": "none yet",
    "forecastClass.assured": "Assured",
  };
  it.each([
    ["reading", theirs, "North clinic 2024-07-10\nSouth 2024-08-01"],
    ["reading", { "reading.value": "12" }, "12"],
    ["reading", { "reading.none": "on" }, "none yet"],
    ["forecastClass", { forecastClass: "assured" }, "Assured"],
    ["doneText", mine, "Mine."],
    ["nextText", mine, ""],
  ] as const)("%s: %#", (field, values, words) => {
    expect(fieldText(values, field, names)).toBe(words);
  });
});
