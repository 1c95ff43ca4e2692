import { describe, expect, it } from "vitest";
import type { Assessment, Status } from "../milestone/assessment";
import { makeAssessment } from "./assessment.fixture";
import { changesBetween } from "./changes";

const one = (before: Partial<Assessment>, after: Partial<Assessment>) =>
  changesBetween([makeAssessment("a", before)], [makeAssessment("a", after)], new Set(["a"]), 30);
const status = (before: Status, after: Status) => one({ status: before }, { status: after });

describe("changes against an earlier issue", () => {
  it.each<[Status, Status, "newOverdue" | "backToNormal" | "done" | "unchanged"]>([
    ["awaiting", "overdue", "newOverdue"],
    ["onTrack", "overdue", "newOverdue"],
    ["overdue", "overdue", "unchanged"],
    ["atRisk", "onTrack", "backToNormal"],
    ["overdue", "onTrack", "backToNormal"],
    ["notReported", "dueSoon", "backToNormal"],
    ["shouldHaveStarted", "notStarted", "backToNormal"],
    ["atRisk", "notReported", "unchanged"],
    ["atRisk", "awaiting", "unchanged"],
    ["onTrack", "dueSoon", "unchanged"],
    ["overdue", "doneLate", "done"],
    ["onTrack", "doneOnTime", "done"],
    ["doneOnTime", "doneOnTime", "unchanged"],
    ["doneOnTime", "doneLate", "unchanged"],
  ])("%s to %s is %s alone", (before, after, change) => {
    const { slipped, ...changes } = status(before, after);
    expect(slipped).toEqual([]);
    for (const [name, codes] of Object.entries(changes)) {
      expect(codes, name).toEqual(name === change ? ["a"] : []);
    }
  });

  it.each<[string | null, string | null, number | null]>([
    ["2024-01-01", "2024-01-31", 30],
    ["2024-01-01", "2024-01-30", null],
    ["2024-01-31", "2024-01-01", null],
    [null, "2024-01-31", null],
    ["2024-01-31", null, null],
  ])("forecast from %s to %s slips %s", (before, after, days) => {
    const { slipped } = one({ forecastOn: before }, { forecastOn: after });
    expect(slipped).toEqual(days === null ? [] : [{ code: "a", days }]);
  });

  it("corrected by a correction in force, or reopened by one", () => {
    expect(one({ corrections: 1 }, { corrections: 2 }).corrected).toEqual(["a"]);
    expect(one({ corrections: 1 }, { corrections: 1 }).corrected).toEqual([]);
    expect(one({}, { reopened: "correction" }).corrected).toEqual(["a"]);
    expect(one({ reopened: "correction" }, { reopened: "correction" }).corrected).toEqual([]);
    expect(one({}, { reopened: "fellBack" }).corrected).toEqual([]);
  });

  it.each<[Partial<Assessment>, Partial<Assessment>, string[]]>([
    [{ promisesMissed: 0 }, { promisesMissed: 1, status: "overdue" }, ["a"]],
    [{ promisesMissed: 1 }, { promisesMissed: 1, status: "overdue" }, []],
    [{ promisesMissed: 1 }, { promisesMissed: 2, status: "awaiting" }, ["a"]],
    [{ promisesMissed: 0 }, { promisesMissed: 1, status: "doneLate" }, []],
    [{ promisesMissed: 1 }, { promisesMissed: 0, status: "overdue" }, []],
  ])("a promise missed in between: %j to %j", (before, after, expected) => {
    const [b, a] = [makeAssessment("a", before), makeAssessment("a", after)];
    for (const reviewed of [[], ["a"]]) {
      const changes = changesBetween([b], [a], new Set(reviewed), 30);
      expect(changes.promiseMissed).toEqual(expected);
    }
  });

  it("an item not reviewed may have missed its promise, and is still stated as carried on", () => {
    const late = { status: "overdue", promisesMissed: 1 } as const;
    const changes = changesBetween(
      [makeAssessment("a")],
      [makeAssessment("a", late)],
      new Set(),
      30,
    );
    expect(changes).toMatchObject({
      promiseMissed: ["a"],
      newOverdue: [],
      unchanged: [],
      notReviewed: ["a"],
    });
  });

  it("looks at what was reviewed in both; the rest is stated, once", () => {
    const before = ["b", "a", "c", "gone"].map((code) => makeAssessment(code));
    const after = [
      makeAssessment("c", { status: "overdue" }),
      makeAssessment("a", { status: "overdue" }),
      makeAssessment("b"),
      makeAssessment("new"),
      makeAssessment("apart", { countedApart: "terminated" }),
    ];
    expect(changesBetween(before, after, new Set(["a", "b"]), 30)).toEqual({
      newOverdue: ["a"],
      backToNormal: [],
      slipped: [],
      done: [],
      corrected: [],
      promiseMissed: [],
      unchanged: ["b"],
      notReviewed: ["c"],
      onlyBefore: ["gone"],
      onlyAfter: ["new"],
    });
  });

  it("an item may stand under several changes, and is then not unchanged", () => {
    const result = one(
      { status: "onTrack", forecastOn: "2024-01-01" },
      { status: "overdue", forecastOn: "2024-06-01", corrections: 1 },
    );
    expect(result).toMatchObject({
      newOverdue: ["a"],
      slipped: [{ code: "a", days: 152 }],
      corrected: ["a"],
      unchanged: [],
    });
  });
});
