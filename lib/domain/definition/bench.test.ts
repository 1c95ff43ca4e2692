// The bench counts what every other page counts, and puts what blocks assessment first.
import fc from "fast-check";
import { describe, expect, it, vi } from "vitest";
import { anyDates, anyFacts } from "../milestone/arbitrary-facts.fixture";
import { assess } from "../milestone/assess";
import {
  at,
  criteria,
  makeCheckpoint,
  makeDefinition,
  makeFacts,
  makeReport,
  number,
} from "../milestone/facts.fixture";
import { rollUp } from "../rollup/roll-up";
import { type Benched, type BenchFilter, benchState, fitsBench, groupOf } from "./bench";

vi.setConfig({ testTimeout: 60_000 });

const open = makeFacts({ target: { kind: "qualitative", criteria: [] } });
const course = makeFacts({ target: { kind: "count", min: 6, unit: "x" } });
const dates = at("2022-06-30");
const stateOf = (facts: typeof open) => benchState(facts, assess(facts, dates), dates);

describe("an item on the bench", () => {
  it("counts as the roll-up does, for any facts", () => {
    fc.assert(
      fc.property(anyFacts, anyDates, (facts, when) => {
        const assessment = assess(facts, when);
        const { figures } = rollUp([assessment]);
        const state = benchState(facts, assessment, when);
        const counted = [state.blocking, state.lacksPoints];
        expect(counted).toEqual([
          figures["commission.definitionMissing"].records.length === 1,
          figures.noCheckpoint.records.length === 1,
        ]);
      }),
      { numRuns: 200 },
    );
  });

  it.each([
    [
      "nothing confirmed",
      open,
      { target: "missing", blocking: true, lacksPoints: false, noLine: true },
    ],
    [
      "a way without targets",
      course,
      { target: "byPlan", blocking: false, lacksPoints: true, noLine: false },
    ],
    [
      "a target of this year",
      { ...course, checkpoints: [makeCheckpoint("2021-12-31", 2)] },
      { confirmedPoints: 1, lacksPoints: false, noLine: false },
    ],
    [
      "a suggested target",
      { ...course, checkpoints: [makeCheckpoint("2021-12-31", 2, { state: "suggested" })] },
      { confirmedPoints: 0, suggestedPoints: 1, lacksPoints: true },
    ],
    [
      "a target not yet in effect",
      { ...course, checkpoints: [makeCheckpoint("2021-12-31", 2, { effectiveOn: "2022-07-01" })] },
      { confirmedPoints: 0, lacksPoints: true },
    ],
    [
      "done",
      { ...course, reports: [makeReport("2022Q1", number(6))] },
      { lacksPoints: false, noLine: false },
    ],
    [
      "aspirational: counted apart",
      { ...open, aspirational: true },
      { target: "missing", blocking: false },
    ],
    [
      "criteria confirmed by a later version",
      {
        ...open,
        definitions: [
          ...open.definitions,
          makeDefinition({
            version: 2,
            weight: 2,
            target: { kind: "qualitative", criteria: criteria("a") },
          }),
        ],
      },
      { target: "confirmed", blocking: false, weight: 2 },
    ],
  ] as const)("with %s", (_, facts, state) => {
    expect(stateOf(facts)).toMatchObject(state);
  });
});

describe("the order of the bench", () => {
  const blocking: Benched = { state: stateOf(open), openProposals: 1 };
  const lacking: Benched = { state: stateOf(course), openProposals: 0 };
  const proposed: Benched = { ...lacking, openProposals: 2 };
  const rest: Benched = { ...lacking, state: { ...lacking.state, lacksPoints: false } };

  it("names the first that applies", () => {
    expect([blocking, proposed, lacking, rest].map(groupOf)).toEqual([
      "blocking",
      "proposed",
      "lacksPoints",
      "rest",
    ]);
  });

  it.each<[BenchFilter, Benched, boolean]>([
    ["all", rest, true],
    ["blocking", blocking, true],
    ["blocking", lacking, false],
    ["proposed", blocking, true],
    ["proposed", lacking, false],
    ["lacksPoints", proposed, true],
    ["lacksPoints", blocking, false],
    ["confirmed", lacking, false],
    ["weighted", lacking, false],
    ["weighted", { ...rest, state: { ...rest.state, weight: 0.5 } }, true],
  ])("%s", (filter, benched, fits) => {
    expect(fitsBench(benched, filter)).toBe(fits);
  });
});
