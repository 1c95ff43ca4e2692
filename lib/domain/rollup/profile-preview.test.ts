import { describe, expect, it } from "vitest";
import { look, population, ruling, value } from "../indicator/indicator.fixture";
import { defaultProfile } from "../milestone/default-profile";
import { at, makeFacts, makeReport, number } from "../milestone/facts.fixture";
import { previewProfile } from "./profile-preview";

/** 3 of 7 by a confirmed checkpoint of 4: 1/7 = 14.3 points behind. */
const behind = makeFacts({
  code: "behind",
  target: { kind: "count", min: 7, unit: "x" },
  dueOn: "2023-12-31",
  startsOn: "2021-01-01",
  reports: [makeReport("2022Q4", number(3))],
  checkpoints: [
    {
      on: "2022-12-31",
      value: 4,
      state: "confirmed",
      effectiveOn: "2021-01-01",
      acceptedAt: new Date("2021-01-01T01:00:00Z"),
    },
  ],
});
const done = makeFacts({
  code: "done",
  target: { kind: "count", min: 2, unit: "x" },
  reports: [makeReport("2022Q4", number(3))],
});
const { asOf, knownBy } = at("2022-12-31");
const judged = { facts: [behind, done], indicators: [], dates: { asOf, knownBy } };
const moved = (change: object) =>
  previewProfile(judged, defaultProfile, { ...defaultProfile, ...change });
const movedCounts = (change: object) =>
  moved(change).counts.filter((count) => count.before !== count.after);

describe("other thresholds on the same facts", () => {
  it("change nothing when they are the same", () => {
    const { items, counts } = moved({});
    expect(items).toEqual([]);
    expect(counts.find(({ key }) => key === "atRiskNotSevere")).toMatchObject({
      before: 1,
      after: 1,
    });
  });

  it.each([
    [
      "looser",
      { riskBehindPoints: 15 },
      [
        ["atRiskNotSevere", 1, 0],
        ["status.onTrack", 0, 1],
      ],
    ],
    [
      "sharper",
      { riskBehindPoints: 5, severeBehindPoints: 14 },
      [
        ["atRiskNotSevere", 1, 0],
        ["atRiskSevere", 0, 1],
      ],
    ],
  ])("%s: another light for one item alone", (_, change, expected) => {
    expect(movedCounts(change).map((each) => [each.key, each.before, each.after])).toEqual(
      expected,
    );
    expect(moved(change).items.map(({ code }) => code)).toEqual(["behind"]);
  });

  it("move the class of an indicator by its tolerance, with its rulings in force", () => {
    const figure = value(2021, 610);
    const parameters = [ruling(2022, 638.12, ">=")];
    const course = look(population, [figure], parameters, asOf, "2023-06-30");
    expect(course.class).toBe("behind");
    const indicators = [{ ...population, readings: [figure], parameters }];
    const dates = { asOf, knownBy: at(asOf, "2023-06-30").knownBy };
    const preview = previewProfile({ facts: [], indicators, dates }, defaultProfile, {
      ...defaultProfile,
      onCoursePercent: 5,
    });
    expect(preview.indicators).toEqual([
      { key: "onCourse", before: 0, after: 1 },
      { key: "behind", before: 1, after: 0 },
    ]);
  });
});
