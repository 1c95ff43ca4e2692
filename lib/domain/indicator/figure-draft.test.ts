import { describe, expect, it } from "vitest";
import { releaseDay, isMonthDay } from "./description";
import { figureFaults, missingFields, parseFigure, toFigureValues } from "./figure-draft";
import { endOfDay } from "../calendar";
import { bounds } from "./indicator.fixture";
import { inForceByYear, parameterFaults, parameterKindOf } from "./parameter";
import { parseDescription, parseParameter } from "./typed-settings";

const values = {
  dataYear: "2023",
  value: "13.8",
  label: "final",
  statedOn: "",
  publishedOn: "2024-07-15",
  source: " 年报 ",
  note: "",
};
const draft = {
  value: 13.8,
  label: "final",
  statedOn: null,
  publishedOn: "2024-07-15",
  source: "年报",
  note: "",
} as const;
const faultsOf = (change: Partial<typeof values>) => {
  const parsed = parseFigure({ ...values, ...change });
  return parsed.ok ? [] : parsed.faults.map(({ field, code }) => `${field} ${code}`);
};

describe("a figure from its form", () => {
  it("reads what was typed and shows it again", () => {
    const parsed = parseFigure(values);
    expect(parsed).toEqual({ ok: true, value: { dataYear: 2023, draft } });
    expect(toFigureValues(2023, draft)).toEqual({ ...values, source: "年报" });
  });

  it.each<[string, number | null]>([
    ["", null], // nothing typed is nothing, never 0
    ["0", 0],
    ["-0.5", -0.5],
    ["1,234.5", 1234.5],
    ["１３．８", 13.8],
  ])("takes %s as %s", (text, expected) => {
    const parsed = parseFigure({ ...values, value: text });
    expect(parsed.ok && parsed.value.draft.value).toBe(expected);
  });

  it.each<[Partial<typeof values>, string]>([
    [{ value: "about 14" }, "value notNumber"],
    [{ value: "Infinity" }, "value notNumber"],
    [{ dataYear: "" }, "dataYear required"],
    [{ dataYear: "last" }, "dataYear notNumber"],
    [{ publishedOn: "2024-02-30" }, "publishedOn notDate"],
    [{ statedOn: "June" }, "statedOn notDate"],
    [{ source: "x".repeat(201) }, "source tooLong"],
    [{ note: "x".repeat(2001) }, "note tooLong"],
  ])("faults %o at its field", (change, expected) => expect(faultsOf(change)).toEqual([expected]));

  it("takes an unknown label for provisional", () => {
    const parsed = parseFigure({ ...values, label: "rumoured" });
    expect(parsed.ok && parsed.value.draft.label).toBe("provisional");
  });

  it("asks for value, publication and source before it is sent", () => {
    const empty = { value: null, publishedOn: null, source: "  " };
    expect(missingFields({ ...draft, ...empty }).map(({ field }) => field)).toEqual([
      "value",
      "publishedOn",
      "source",
    ]);
    expect(missingFields({ ...draft, value: 0 })).toEqual([]);
  });
});

describe("what no figure may be", () => {
  const span = { baseYear: 2020, today: "2024-10-15" };
  it.each<[number, string | null, string | null, string[]]>([
    [2023, null, "2024-10-15", []], // published today
    [2023, null, "2024-10-16", ["publishedOn inFuture"]],
    [2023, null, "2023-12-31", []], // on the fact's own day
    [2023, null, "2023-12-30", ["publishedOn beforeFact"]],
    [2023, "2023-06-30", "2023-06-30", []], // an in-year value
    [2023, "2023-06-30", "2023-06-29", ["publishedOn beforeFact"]],
    [2023, "2022-12-31", "2024-01-01", ["statedOn otherYear"]],
    [2023, "2024-01-01", "2024-01-01", ["statedOn otherYear"]],
    [2020, null, null, []],
    [2019, null, null, ["dataYear yearOutside"]],
    [2024, null, null, []],
    [2025, null, null, ["dataYear yearOutside"]],
    [2022.5, null, null, ["dataYear yearOutside"]],
  ])("%f stated %s published %s: %s", (year, statedOn, publishedOn, expected) => {
    const faults = figureFaults(year, { statedOn, publishedOn }, span);
    expect(faults.map(({ field, code }) => `${field} ${code}`)).toEqual(expected);
  });
});

describe("a release day", () => {
  it("lies in the year after the data year", () => {
    expect(releaseDay(2023, "07-31")).toBe("2024-07-31");
  });

  it.each([
    ["07-31", true],
    ["12-31", true],
    ["02-28", true],
    ["02-29", false], // not in every year
    ["04-31", false],
    ["00-10", false],
    ["7-31", false],
    ["2024-07-31", false],
    ["", false],
  ])("%s: %s", (text, expected) => expect(isMonthDay(text)).toBe(expected));
});

describe("a parameter", () => {
  it("belongs to range and external alone", () => {
    expect(parameterKindOf("range")).toBe("bounds");
    expect(parameterKindOf("external")).toBe("limit");
    for (const evaluation of ["rising", "falling", "ceiling", "floor", "forecast"] as const)
      expect(parameterKindOf(evaluation)).toBeNull();
  });

  const ask = {
    evaluation: "range",
    parameter: { kind: "bounds", min: 103, max: 107 },
    year: 2023,
    effectiveOn: "2023-01-01",
    span: [2020, 2025],
  } as const;
  it.each<[Partial<Parameters<typeof parameterFaults>[0]>, string[]]>([
    [{}, []],
    [{ parameter: { kind: "bounds", min: 105, max: 105 } }, []],
    [{ parameter: { kind: "bounds", min: 107, max: 103 } }, ["max belowMin"]],
    [{ evaluation: "external" }, ["kind otherParameter"]],
    [{ parameter: { kind: "limit", comparator: "<", value: 5 } }, ["kind otherParameter"]],
    [{ evaluation: "floor" }, ["kind otherParameter"]],
    [{ year: 2020 }, []],
    [{ year: 2025 }, []],
    [{ year: 2019 }, ["year yearOutside"]],
    [{ year: 2026 }, ["year yearOutside"]],
    [{ year: 2023.5 }, ["year yearOutside"]],
    [{ effectiveOn: "2019-12-31" }, ["effectiveOn yearOutside"]],
    [{ effectiveOn: "2026-01-01" }, ["effectiveOn yearOutside"]],
    [{ effectiveOn: "2025-12-31" }, []],
  ])("%o: %s", (change, expected) => {
    const faults = parameterFaults({ ...ask, ...change });
    expect(faults.map(({ field, code }) => `${field} ${code}`)).toEqual(expected);
  });

  it("counts once a year: the one effective last by the date", () => {
    const parameters = [
      bounds(2025, 103, 107, { effectiveOn: "2023-01-01" }),
      bounds(2022, 100, 110),
      bounds(2025, 102, 107, { effectiveOn: "2024-01-01" }),
      bounds(2025, 101, 107, { effectiveOn: "2024-01-01", acceptedAt: endOfDay("2024-06-01") }),
    ];
    const minAt = (asOf: string) =>
      inForceByYear(parameters, asOf).map((each) => each.kind === "bounds" && each.min);
    expect(minAt("2020-12-31")).toEqual([]);
    expect(minAt("2022-12-31")).toEqual([100]);
    expect(minAt("2023-12-31")).toEqual([100, 103]);
    expect(minAt("2024-01-01")).toEqual([100, 101]);
  });

  const typed = { year: "2023", document: "No. 1", effectiveOn: "2023-01-01" };
  it("is read from its form", () => {
    const given = { year: 2023, document: "No. 1", effectiveOn: "2023-01-01" };
    expect(parseParameter({ ...typed, kind: "bounds", min: "103", max: "107" })).toEqual({
      ok: true,
      value: { ...given, parameter: { kind: "bounds", min: 103, max: 107 } },
    });
    expect(parseParameter({ ...typed, kind: "limit", comparator: ">=", value: "5" })).toEqual({
      ok: true,
      value: { ...given, parameter: { kind: "limit", comparator: ">=", value: 5 } },
    });
  });

  it.each<[Record<string, string>, string[]]>([
    [{ kind: "bounds", min: "103" }, ["max required"]],
    [{ kind: "bounds", min: "low", max: "107" }, ["min notNumber"]],
    [{ kind: "limit", comparator: "<=" }, ["value required"]],
    [{ kind: "limit", value: "5", document: " " }, ["document required"]],
    [{ kind: "limit", value: "5", effectiveOn: "soon" }, ["effectiveOn notDate"]],
    [{ kind: "limit", value: "5", year: "" }, ["year required"]],
  ])("%o is faulted: %s", (change, expected) => {
    const parsed = parseParameter({ ...typed, ...change });
    const faults = parsed.ok ? [] : parsed.faults;
    expect(faults.map(({ field, code }) => `${field} ${code}`)).toEqual(expected);
  });
});

describe("a description", () => {
  const typed = {
    caliber: "as counted",
    sourceDocument: "bulletin",
    document: "No. 2",
    effectiveOn: "2023-01-01",
  };
  it("leaves release day and provider to the defaults where they are empty", () => {
    const parsed = parseDescription({ ...typed, releaseMonthDay: " ", provider: "" });
    expect(parsed).toEqual({
      ok: true,
      value: { ...typed, releaseMonthDay: null, provider: null },
    });
  });

  it("asks for the rest", () => {
    const parsed = parseDescription({});
    const faults = parsed.ok ? [] : parsed.faults;
    expect(faults.map(({ field, code }) => `${field} ${code}`)).toEqual([
      "caliber required",
      "sourceDocument required",
      "document required",
      "effectiveOn required",
    ]);
  });
});
