import { describe, expect, it } from "vitest";
import { done, makeAssessment, overdue } from "./assessment.fixture";
import { changedItems, changeKinds } from "./changed-items";
import { compareStates, type PlanState, restate } from "./compare";

const state = (
  assessments: PlanState["assessments"],
  rest: Partial<PlanState> = {},
): PlanState => ({
  asOf: "2024-03-31",
  knownBy: new Date("2024-04-28T01:00:00Z"),
  period: "2024Q1",
  issued: true,
  assessments,
  reviewed: assessments.map((item) => item.code),
  ...rest,
});
const later = { asOf: "2024-06-30", period: "2024Q2", knownBy: new Date("2024-07-28T01:00:00Z") };

describe("comparing two states", () => {
  const before = state([
    makeAssessment("a"),
    makeAssessment("b", { status: "atRisk", forecastOn: "2025-01-01" }),
    makeAssessment("c"),
    makeAssessment("gone"),
  ]);
  const after = state(
    [
      overdue("a", 5),
      makeAssessment("b", { forecastOn: "2025-02-10" }),
      done("c"),
      makeAssessment("new"),
    ],
    { ...later, issued: false, reviewed: ["a", "b", "new"] },
  );
  const found = compareStates(before, after, 30);

  it("counts changes on what was reviewed in both, and carries the rest on", () => {
    expect(found.reviewed).toEqual(["a", "b"]);
    expect(found.changes).toMatchObject({
      newOverdue: ["a"],
      backToNormal: ["b"],
      // 1 January to 10 February: 31 + 9 days.
      slipped: [{ code: "b", days: 40 }],
      done: [],
      notReviewed: ["c"],
      onlyBefore: ["gone"],
      onlyAfter: ["new"],
    });
  });

  it("says of either state at which dates and by what it was read", () => {
    expect(found.before).toEqual({
      asOf: "2024-03-31",
      knownBy: before.knownBy,
      period: "2024Q1",
      issued: true,
    });
    expect(found.after).toEqual({ ...later, issued: false });
  });

  it("lists the items of each kind with their status in either state", () => {
    const kinds = changedItems(found, before, after);
    expect(kinds.map((each) => each.kind)).toEqual(changeKinds);
    const of = (kind: string) => kinds.find((each) => each.kind === kind)?.items;
    expect(of("newOverdue")).toEqual([{ code: "a", was: "onTrack", is: "overdue", days: null }]);
    expect(of("slipped")).toEqual([{ code: "b", was: "atRisk", is: "onTrack", days: 40 }]);
    expect(of("onlyBefore")).toEqual([{ code: "gone", was: "onTrack", is: null, days: null }]);
    expect(of("onlyAfter")).toEqual([{ code: "new", was: null, is: "onTrack", days: null }]);
    expect(of("corrected")).toEqual([]);
  });

  it("puts what slipped furthest first", () => {
    const early = state(
      ["a", "b"].map((code) => makeAssessment(code, { forecastOn: "2025-01-01" })),
    );
    const late = state(
      [
        makeAssessment("a", { forecastOn: "2025-02-01" }),
        makeAssessment("b", { forecastOn: "2025-05-01" }),
      ],
      later,
    );
    const slipped = changedItems(compareStates(early, late, 30), early, late)[2];
    expect(slipped?.items.map((item) => [item.code, item.days])).toEqual([
      ["b", 120],
      ["a", 31],
    ]);
  });
});

describe("as issued and as known now", () => {
  it("agree where nothing was learned since", () => {
    const items = [overdue("a", 5), done("b")];
    expect(restate(items, items).items).toEqual([]);
  });

  it("name each item that stands differently, and both numbers of each figure", () => {
    const { figures, items } = restate(
      [overdue("a", 5), done("b"), makeAssessment("c", { progress: 0.5 }), makeAssessment("d")],
      [
        done("a", { status: "doneLate", dueOn: "2024-06-25" }),
        done("b", { completedOn: "2024-03-02" }),
        makeAssessment("c", { progress: 0.6 }),
        makeAssessment("d"),
        makeAssessment("e"),
      ],
    );
    expect(items).toEqual([
      { code: "a", issued: "overdue", now: "doneLate" },
      { code: "b", issued: "doneOnTime", now: "doneOnTime" },
      { code: "c", issued: "onTrack", now: "onTrack" },
      { code: "e", issued: null, now: "onTrack" },
    ]);
    const pairs = Object.fromEntries(
      figures.map(({ issued, now }) => [now.key, [issued.records.length, now.records.length]]),
    );
    expect(pairs).toEqual({
      due: [2, 2],
      done: [1, 2],
      overdue: [1, 0],
      awaiting: [0, 0],
      "status.atRisk": [0, 0],
      "status.notReported": [0, 0],
    });
  });
});
