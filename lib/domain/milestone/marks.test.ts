import { describe, expect, it } from "vitest";
import { assess } from "./assess";
import {
  at,
  makeFacts,
  makeLead,
  makeReport,
  morning,
  nOf,
  type FactsInput,
} from "./facts.fixture";

const look = (input: Partial<FactsInput>, ...dates: Parameters<typeof at>) =>
  assess(makeFacts({ target: { kind: "count", min: 7, unit: "x" }, ...input }), at(...dates));

describe("owner, definition, discrepancy, counting apart", () => {
  it("a confirmed lead goes before a suggested one; dates and knowledge decide", () => {
    const suggested = makeLead({ organisation: "edu", state: "suggested", startsOn: "2022-01-01" });
    expect(look({ assignments: [suggested, makeLead()] }, "2022-06-30")).toMatchObject({
      lead: "health",
      suggestedOwner: false,
    });
    expect(look({ assignments: [suggested] }, "2022-06-30")).toMatchObject({
      lead: "edu",
      suggestedOwner: true,
      unassigned: false,
    });
    expect(look({ assignments: [suggested] }, "2021-12-31")).toMatchObject({
      lead: null,
      unassigned: true,
      suggestedOwner: false,
    });
    expect(look({ assignments: [makeLead({ part: "supporting" })] }, "2022-06-30").unassigned).toBe(
      true,
    );
  });

  it("an end counts from when it was recorded", () => {
    const ended = makeLead({ endsOn: "2022-03-31", endedAt: morning("2022-05-01") });
    const next = makeLead({
      organisation: "edu",
      startsOn: "2022-04-01",
      acceptedAt: morning("2022-05-01"),
    });
    expect(look({ assignments: [ended, next] }, "2022-04-15", "2022-04-30").lead).toBe("health");
    expect(look({ assignments: [ended, next] }, "2022-04-15", "2022-05-01").lead).toBe("edu");
    const dropped = makeLead({ endedAt: morning("2022-05-01") });
    expect(look({ assignments: [dropped] }, "2022-04-30", "2022-06-01").lead).toBe("health");
    expect(look({ assignments: [dropped] }, "2022-05-01", "2022-06-01").lead).toBeNull();
  });

  it("definitionMissing and unitsNotNamed are said as reasons beside the status", () => {
    const bare = { kind: "coverage", share: 1, of: "x" } as const;
    expect(
      look({ target: bare, reports: [makeReport("2022Q4", nOf(9))] }, "2022-12-31"),
    ).toMatchObject({
      definitionMissing: true,
      ball: "commission",
      progress: null,
      reasons: [{ code: "asPlanned" }, { code: "definitionMissing" }],
    });
    const reports = [makeReport("2022Q4", nOf(9))];
    expect(look({ target: { ...bare, confirmedCount: 9 }, reports }, "2022-12-31")).toMatchObject({
      progress: 1,
      status: "onTrack",
      reasons: [{ code: "asPlanned" }, { code: "unitsNotNamed" }],
    });
  });

  it("discrepancies are open until all are ruled", () => {
    const ruling = { effectiveOn: "2021-01-01", acceptedAt: morning("2022-05-10") };
    const d = (...rulings: (typeof ruling)[]) => ({ code: "d", rulings });
    expect(look({}, "2022-12-31").discrepancy).toBe("none");
    expect(look({ discrepancies: [d(ruling), d()] }, "2022-12-31").discrepancy).toBe("open");
    expect(look({ discrepancies: [d(ruling), d(ruling)] }, "2022-12-31").discrepancy).toBe("ruled");
  });

  it.each([
    ["2022-05-10", "2022-05-10", "ruled"],
    ["2022-05-10", "2022-05-09", "open"], // decided later than is known
    ["2022-03-31", "2022-05-10", "open"], // in force from 1 April
    ["2022-04-01", "2022-05-10", "ruled"],
  ])("a ruling counts from its day and once it is known: as of %s known by %s", (...dates) => {
    const [asOf, knownBy, expected] = dates;
    const ruling = { effectiveOn: "2022-04-01", acceptedAt: morning("2022-05-10") };
    const discrepancies = [{ code: "d", rulings: [ruling] }];
    expect(look({ discrepancies }, asOf, knownBy).discrepancy).toBe(expected);
  });

  it("apart once: beyond the plan's end goes before aspirational", () => {
    expect(look({ aspirational: true }, "2022-12-31").countedApart).toBe("aspirational");
    expect(look({ aspirational: true, dueOn: "2026-01-01" }, "2022-12-31").countedApart).toBe(
      "outOfPeriod",
    );
    expect(look({ dueOn: "2025-12-31" }, "2022-12-31").countedApart).toBeNull();
  });
});
