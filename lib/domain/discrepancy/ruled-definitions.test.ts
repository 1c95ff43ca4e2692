import { describe, expect, it } from "vitest";
import { assess } from "../milestone/assess";
import {
  at,
  figure,
  makeDefinition,
  makeFacts,
  makeReport,
  makeTarget,
  morning,
  plan,
} from "../milestone/facts.fixture";
import { definitionInForce } from "../milestone/in-force";
import { withNumber, withRulings } from "./ruled-definitions";
import type { MilestoneRuling } from "./ruling";

const population = makeTarget({ kind: "threshold", comparator: ">=", value: 638.12, unit: "万人" });
const ruling = (
  value: number,
  acceptedOn: string,
  effectiveOn = "2021-01-01",
): MilestoneRuling => ({ value, effectiveOn, acceptedAt: morning(acceptedOn) });

const first = makeDefinition({ target: population, dueOn: "2022-12-31", cadence: "onRelease" });
/** A yearly cadence from 2022 on, decided in March 2022, with the target as it was. */
const second = makeDefinition({
  ...first,
  version: 2,
  cadence: "yearly",
  effectiveOn: "2022-04-01",
  acceptedAt: morning("2022-03-15"),
});
const amended = makeDefinition({
  ...first,
  version: 2,
  source: "amendment",
  target: makeTarget({ kind: "threshold", comparator: ">=", value: 630, unit: "万人" }),
  effectiveOn: "2022-07-01",
  acceptedAt: morning("2022-07-01"),
});

const inForce = (
  definitions: readonly (typeof first)[],
  rulings: readonly MilestoneRuling[],
  [asOf, knownBy]: readonly [string, string],
) => {
  const facts = makeFacts({
    target: { kind: "threshold", comparator: ">=", value: 0, unit: "万人" },
    definitions: withRulings(definitions, rulings, plan),
  });
  const { target, cadence } = definitionInForce(facts, at(asOf, knownBy));
  return [target.kind === "threshold" ? target.value : null, cadence];
};

describe("the number in force under rulings", () => {
  const late = ruling(638.32, "2023-05-10");
  it.each<[string, MilestoneRuling[], [string, string], [number, string]]>([
    ["as printed without a ruling", [], ["2022-12-31", "2024-01-01"], [638.12, "yearly"]],
    ["as printed before it is known", [late], ["2022-12-31", "2023-05-09"], [638.12, "yearly"]],
    ["the ruling's once known", [late], ["2022-12-31", "2023-05-10"], [638.32, "yearly"]],
    ["also of the version before", [late], ["2022-03-31", "2023-05-10"], [638.32, "onRelease"]],
    [
      "as printed before the ruling's day",
      [ruling(638.32, "2023-05-10", "2023-01-01")],
      ["2022-12-31", "2024-01-01"],
      [638.12, "yearly"],
    ],
    [
      "the ruling's from its day",
      [ruling(638.32, "2023-05-10", "2023-01-01")],
      ["2023-01-01", "2024-01-01"],
      [638.32, "yearly"],
    ],
    [
      "the later ruling's",
      [ruling(640, "2024-02-01"), late],
      ["2023-12-31", "2024-02-01"],
      [640, "yearly"],
    ],
    [
      "the earlier ruling's while the later is not known",
      [ruling(640, "2024-02-01"), late],
      ["2023-12-31", "2024-01-31"],
      [638.32, "yearly"],
    ],
    [
      "the version's that was decided after the ruling, with the ruling's number",
      [ruling(638.32, "2022-01-10")],
      ["2022-04-01", "2022-06-30"],
      [638.32, "yearly"],
    ],
  ])("is %s", (_, rulings, dates, expected) => {
    expect(inForce([first, second], rulings, dates)).toEqual(expected);
    expect(inForce([second, first], rulings.toReversed(), dates)).toEqual(expected);
  });

  it("stays where an amendment has moved it, whenever the ruling is decided", () => {
    expect(inForce([first, amended], [late], ["2023-12-31", "2024-01-01"])[0]).toBe(630);
    expect(inForce([first, amended], [late], ["2022-06-30", "2024-01-01"])[0]).toBe(638.32);
    const from2023 = ruling(638.32, "2023-05-10", "2023-01-01");
    expect(inForce([first, amended], [from2023], ["2023-12-31", "2024-01-01"])[0]).toBe(630);
  });

  it("leaves the stored versions as they are, first and under their numbers", () => {
    const all = withRulings([first, second], [late], plan);
    expect(all.slice(0, 2)).toEqual([first, second]);
    expect(new Set(all.map((each) => each.version)).size).toBe(all.length);
    expect(all[2]).toMatchObject({ source: "erratum", acceptedAt: late.acceptedAt });
  });
});

describe("an erratum of a target", () => {
  const report = makeReport("2022Q4", figure(2022, 638.2), { factOn: "2022-12-31" });
  const look = (rulings: MilestoneRuling[], knownBy: string) =>
    assess(
      makeFacts({
        target: { kind: "threshold", comparator: ">=", value: 638.12, unit: "万人" },
        reports: [report],
        definitions: withRulings([first], rulings, plan),
      }),
      at("2022-12-31", knownBy),
    );

  it("moves the status from the day it is known, and not before", () => {
    const rulings = [ruling(638.32, "2023-05-10")];
    expect(look(rulings, "2023-05-09")).toMatchObject({ status: "doneOnTime", reopened: null });
    expect(look(rulings, "2023-05-10")).toMatchObject({
      status: "overdue",
      reopened: "targetMoved",
      target: { value: 638.32 },
    });
    const back = [...rulings, ruling(638.12, "2023-06-01")];
    expect(look(back, "2023-06-01").status).toBe("doneOnTime");
  });
});

describe("a number in a target", () => {
  it.each([
    [
      "of a threshold, with the ruling's comparator",
      makeTarget({ kind: "threshold", comparator: "between", value: 800, max: 1000, unit: "x" }),
      { value: 1000, comparator: ">=" as const },
      { comparator: ">=", value: 1000, max: null },
    ],
    [
      "of a count, base untouched",
      makeTarget({ kind: "count", min: 2, max: 3, unit: "x", base: 1 }),
      { value: 4, max: 5 },
      { min: 4, max: 5, base: 1 },
    ],
    [
      "of a kind without one",
      makeTarget({ kind: "build", stage: "started" }),
      { value: 4 },
      { stage: "started" },
    ],
  ])("%s", (_, target, number, expected) => {
    expect(withNumber(target, number)).toMatchObject(expected);
  });
});
