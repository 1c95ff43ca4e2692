// What rests on something unconfirmed lights nothing (product.md 3 and 4): for any facts, at any dates.
import fc from "fast-check";
import { describe, expect, it, vi } from "vitest";
import { anyDates, anyFacts, day } from "../milestone/arbitrary-facts.fixture";
import { assess } from "../milestone/assess";
import type { Assessment } from "../milestone/assessment";
import { defaultProfile as profile } from "../milestone/default-profile";
import type { MilestoneFacts } from "../milestone/facts";
import { criteriaMet, makeCheckpoint, makeFacts, makeReport } from "../milestone/facts.fixture";
import { rulesOf } from "../milestone/kinds";
import { newestDefinition } from "./check-content";
import { withChange } from "./preview";

vi.setConfig({ testTimeout: 60_000 });
const runs = { numRuns: 200 };

/** Everything but the line drawn 仅供参考. */
function lights({ expected: _e, expectedBasis: _b, noCheckpoint: _n, ...rest }: Assessment) {
  return rest;
}

const goalOf = (facts: MilestoneFacts) => {
  const { target } = newestDefinition(facts);
  return rulesOf(target.kind).goalOf(target);
};

describe("what is only suggested", () => {
  it("changes no status, progress or reason by its yearly targets", () => {
    fc.assert(
      fc.property(anyFacts, anyDates, day, (facts, at, on) => {
        const point = makeCheckpoint(on, goalOf(facts), { state: "suggested" });
        const more = { ...facts, checkpoints: [...facts.checkpoints, point] };
        expect(lights(assess(more, at))).toEqual(lights(assess(facts, at)));
      }),
      runs,
    );
  });

  it("would change them once confirmed: the comparison can fail", () => {
    const facts = makeFacts({
      target: { kind: "count", min: 10, unit: "x" },
      reports: [makeReport("2022Q4", { kind: "count", value: 1 })],
    });
    const at = { asOf: "2022-12-31", knownBy: new Date("2023-02-01T00:00:00Z") };
    const with9 = (state: "suggested" | "confirmed") => {
      const checkpoints = [makeCheckpoint("2022-06-30", 9, { state })];
      return assess({ ...facts, checkpoints }, { ...at, profile }).status;
    };
    expect([with9("suggested"), with9("confirmed")]).toEqual(["onTrack", "atRisk"]);
  });

  it("is never done by criteria that are not confirmed", () => {
    const criterion = { code: "a", zh: "a", en: "a", required: true, state: "suggested" as const };
    const facts = makeFacts({
      target: { kind: "qualitative", criteria: [criterion] },
      reports: [makeReport("2022Q4", criteriaMet(["a", "2022-11-01"]))],
    });
    const at = { asOf: "2022-12-31", knownBy: new Date("2023-02-01T00:00:00Z"), profile };
    expect(assess(facts, at)).toMatchObject({ progress: null, definitionMissing: true });
    const confirmed = withChange(
      facts,
      {
        kind: "version",
        differs: {
          target: { kind: "qualitative", criteria: [{ ...criterion, state: "confirmed" }] },
        },
      },
      at,
    );
    expect(assess(confirmed, at)).toMatchObject({ status: "doneOnTime", definitionMissing: false });
    expect(facts.definitions).toHaveLength(1);
  });
});
