import { describe, expect, it } from "vitest";
import { startOfDay } from "../calendar";
import { assess } from "./assess";
import {
  at,
  makeDefinition,
  makeFacts,
  makeReport,
  makeTarget,
  morning,
  number,
  stages,
  units,
  type FactsInput,
} from "./facts.fixture";

const seven = { kind: "count", min: 7, unit: "x" } as const;
const build = { kind: "build", stage: "inOperation" } as const;
const look = (input: FactsInput, ...dates: Parameters<typeof at>) =>
  assess(makeFacts(input), at(...dates));

describe("facts true up to asOf, accepted by knownBy", () => {
  const reports = [makeReport("2022Q3", number(3)), makeReport("2022Q4", number(5))];

  it.each([
    ["2022-12-31", "2023-01-15", 5], // accepted that day
    ["2022-12-31", "2023-01-14", 3],
    ["2022-12-30", "2023-06-30", 3], // the Q4 report is true for the 31st
    ["2022-09-30", "2022-10-14", undefined],
  ])("as of %s known by %s: %s", (asOf, knownBy, value) => {
    const { reading } = look({ target: seven, reports }, asOf, knownBy);
    expect(reading).toEqual(value === undefined ? null : number(value));
  });

  it("an asOf later than knownBy's day is read as that day", () => {
    const result = look({ target: seven, reports }, "2025-01-01", "2022-10-20");
    expect(result).toMatchObject({ asOf: "2022-10-20", status: "onTrack", daysToDue: 437 });
  });

  it("the day a stage was reached is the fact's own: a later report is seen in part", () => {
    const reading = stages(
      ["started", "2021-05-10"],
      ["structureComplete", "2022-08-15"],
      ["accepted", "2022-11-20"],
    );
    const input = { target: build, reports: [makeReport("2022Q4", reading)] };
    expect(look(input, "2022-08-14", "2023-03-01").progress).toBe(2 / 5);
    expect(look(input, "2022-08-15", "2023-03-01")).toMatchObject({
      progress: 3 / 5,
      readingOn: "2022-08-15",
    });
    expect(look(input, "2021-05-09", "2023-03-01")).toMatchObject({
      progress: null,
      reading: null,
    });
    expect(look(input, "2022-09-30", "2023-01-14").reading).toBeNull();
  });

  it("a later report adds to an earlier one, it does not take back what was true then", () => {
    const target = { kind: "coverage", share: 1, of: "x", confirmedCount: 4 } as const;
    const early = makeReport("2022Q3", units(["a", "2022-03-01"], ["b", "2022-04-01"]));
    const late = makeReport(
      "2022Q4",
      units(["a", "2022-03-01"], ["c", "2022-09-15"], ["d", "2022-12-01"]),
    );
    const input = { target, reports: [early, late] };
    expect(look(input, "2022-09-30", "2022-11-30").progress).toBe(0.5);
    expect(look(input, "2022-09-30", "2023-03-01").progress).toBe(0.75); // a, b and c
    expect(look(input, "2022-12-31", "2023-03-01").progress).toBe(0.75); // b fell out: a, c and d
  });

  it("a build done early in a later quarter's report is done as of its own day", () => {
    const reading = stages(["inOperation", "2022-09-20"]);
    const input = { target: build, dueOn: "2022-09-30", reports: [makeReport("2022Q4", reading)] };
    expect(look(input, "2022-09-30", "2022-12-01").status).toBe("overdue");
    expect(look(input, "2022-09-30", "2023-03-01")).toMatchObject({
      status: "doneOnTime",
      completedOn: "2022-09-20",
    });
  });

  it("a reading of another kind is no reading", () => {
    const input = {
      target: seven,
      reports: [
        makeReport("2022Q4", stages(["started", "2022-01-01"])),
        makeReport("2022Q3", null),
      ],
    };
    expect(look(input, "2022-12-31").reading).toBeNull();
  });

  it("a period that is not kept ends with its quarter, an unknown one when it was sent", () => {
    const kept = { target: seven, periods: [], reports: [makeReport("2022Q4", number(3))] };
    expect(look(kept, "2022-12-31").readingOn).toBe("2022-12-31");
    const odd = { ...makeReport("2022Q4", number(3)), period: "half-year" };
    expect(look({ ...kept, reports: [odd] }, "2023-03-01").readingOn).toBe("2023-01-05");
  });
});

describe("the definition in force", () => {
  const first = makeDefinition({ target: makeTarget(seven) });
  const later = (rest: Partial<typeof first>) =>
    makeDefinition({
      target: makeTarget({ ...seven, min: 9 }),
      version: 2,
      acceptedAt: morning("2022-05-01"),
      ...rest,
    });
  const min = (definitions: (typeof first)[], ...dates: Parameters<typeof at>) => {
    const { target } = look({ target: seven, definitions }, ...dates);
    return "min" in target ? target.min : null;
  };

  it("an amendment counts from its effective day and its acceptance", () => {
    const amended = [later({ source: "amendment", effectiveOn: "2022-07-01" }), first];
    expect(min(amended, "2022-06-30", "2023-01-01")).toBe(7);
    expect(min(amended, "2022-07-01", "2023-01-01")).toBe(9);
    expect(min(amended, "2022-07-01", startOfDay("2022-05-01"))).toBe(7);
  });

  it("an erratum is effective from the plan's publication, once it is known", () => {
    const erratum = [first, later({ source: "erratum", effectiveOn: "2022-05-01" })];
    expect(min(erratum, "2021-06-30", "2022-06-01")).toBe(9);
    expect(min(erratum, "2021-06-30", "2022-04-30")).toBe(7);
  });

  it("of the same day the higher version counts; an amendment outlives an erratum", () => {
    expect(min([later({}), first], "2023-01-01")).toBe(9);
    const amended = later({ source: "amendment", effectiveOn: "2022-01-01" });
    const erratum = makeDefinition({
      target: makeTarget({ ...seven, min: 8 }),
      version: 3,
      source: "erratum",
      acceptedAt: morning("2023-01-01"),
    });
    expect(min([first, erratum, amended], "2022-02-01", "2023-02-01")).toBe(9);
    expect(min([first, erratum, amended], "2021-12-31", "2023-02-01")).toBe(8);
  });

  it("before the first took effect the first is shown; without any it is an error", () => {
    const [early, more] = [
      { ...first, effectiveOn: "2022-01-01" },
      later({ effectiveOn: "2022-06-01" }),
    ];
    expect(min([more, early], "2021-06-30", "2023-01-01")).toBe(7);
    expect(min([more, early], "2020-06-30", "2020-06-30")).toBe(7);
    expect(() => look({ target: seven, definitions: [] }, "2022-12-31")).toThrow(RangeError);
  });
});
