import { describe, expect, it } from "vitest";
import { assess } from "./assess";
import {
  at,
  figure,
  makeDefinition,
  makeFacts,
  makeReport,
  makeTarget,
  morning,
  number,
  stages,
  type FactsInput,
} from "./facts.fixture";

const seven = { kind: "count", min: 7, unit: "x" } as const;
const rate = {
  kind: "threshold",
  comparator: "<=",
  value: 15.8,
  unit: "/100k",
  base: 19.39,
} as const;
const look = (input: FactsInput, ...dates: Parameters<typeof at>) =>
  assess(makeFacts(input), at(...dates));
const q = (period: string, value: number, rest = {}) => makeReport(period, number(value), rest);
const correction = q("2023Q1", 6, {
  reportId: "r-2023Q1-b",
  supersedes: "r-2023Q1",
  decidedAt: morning("2023-08-20"),
});

describe("done is undone", () => {
  it("by a correction: reopened as a correction", () => {
    const input = { target: seven, reports: [q("2023Q1", 7), correction] };
    expect(look(input, "2023-08-19", "2023-08-19")).toMatchObject({
      status: "doneOnTime",
      reopened: null,
    });
    expect(look(input, "2023-08-20", "2023-08-20")).toMatchObject({
      status: "onTrack",
      reopened: "correction",
      corrections: 1,
    });
  });

  it("an earlier knownBy still shows the old value of the same day", () => {
    const input = { target: seven, reports: [q("2023Q1", 7), correction] };
    expect(look(input, "2023-03-31", "2023-06-30").reading).toEqual(number(7));
    expect(look(input, "2023-03-31", "2023-09-30").reading).toEqual(number(6));
  });

  it("by a revocation: the previous accepted reading is in force", () => {
    const reports = [q("2022Q4", 5), q("2023Q1", 7, { revokedAt: morning("2023-06-01") })];
    expect(look({ target: seven, reports }, "2023-05-31", "2023-05-31").status).toBe("doneOnTime");
    expect(look({ target: seven, reports }, "2023-06-01", "2023-06-01")).toMatchObject({
      status: "onTrack",
      reopened: "correction",
      reading: number(5),
    });
  });

  it("a revoked correction gives the corrected report its force back, through a chain too", () => {
    const revoked = { ...correction, revokedAt: morning("2023-09-01") };
    const reports = [q("2023Q1", 7), revoked];
    expect(look({ target: seven, reports }, "2023-09-01", "2023-09-01").status).toBe("doneOnTime");
    const again = q("2023Q1", 4, {
      reportId: "c",
      supersedes: "r-2023Q1-b",
      decidedAt: morning("2023-10-01"),
    });
    expect(
      look({ target: seven, reports: [...reports, again] }, "2023-10-02", "2023-10-02").reading,
    ).toEqual(number(4));
  });

  it("by a revocation of a stage reached after its acceptance, once that day has come", () => {
    // Accepted on 15 July for the second quarter, in operation only from 16 July: done from that day to its revocation.
    const reading = stages(["inOperation", "2021-07-16"]);
    const report = makeReport("2021Q2", reading, {
      decidedAt: morning("2021-07-15"),
      revokedAt: morning("2022-01-31"),
    });
    const input = { target: { kind: "build", stage: "inOperation" } as const, reports: [report] };
    expect(look(input, "2022-01-30", "2022-01-30").completedOn).toBe("2021-07-16");
    expect(look(input, "2022-02-01", "2022-02-01").reopened).toBe("correction");
  });

  it("by a later accepted reading: it fell back", () => {
    const reports = [q("2022Q4", 7), q("2023Q1", 5)];
    expect(look({ target: seven, reports }, "2023-05-01", "2023-05-01")).toMatchObject({
      status: "onTrack",
      reopened: "fellBack",
    });
  });

  it("by an amendment: the target moved, also one accepted ahead of its day", () => {
    const target = makeTarget(seven);
    const more = makeDefinition({
      target: makeTarget({ ...seven, min: 10 }),
      version: 2,
      source: "amendment",
      effectiveOn: "2023-06-01",
      acceptedAt: morning("2022-12-01"),
    });
    const input = {
      target: seven,
      definitions: [makeDefinition({ target }), more],
      reports: [q("2022Q4", 7)],
    };
    expect(look(input, "2023-05-31", "2023-05-31")).toMatchObject({
      status: "doneOnTime",
      reopened: null,
    });
    expect(look(input, "2023-06-01", "2023-06-01")).toMatchObject({
      status: "onTrack",
      reopened: "targetMoved",
    });
  });

  it("by a revision of the due year's figure: reopened, and red", () => {
    const reports = [
      makeReport("2024Q1", figure(2023, 15, { label: "provisional", publishedOn: "2024-03-01" })),
      makeReport("2024Q3", figure(2023, 16, { label: "final", publishedOn: "2024-09-01" })),
    ];
    expect(look({ target: rate, reports }, "2024-05-01", "2024-05-01").status).toBe("doneOnTime");
    expect(look({ target: rate, reports }, "2024-11-01", "2024-11-01")).toMatchObject({
      status: "overdue",
      reopened: "correction",
    });
  });

  it("a later year that misses after catching up falls back", () => {
    const reports = [2023, 2024, 2025].map((year) =>
      makeReport(`${year + 1}Q3`, figure(year, year === 2024 ? 15 : 16)),
    );
    const input = { target: rate, reports, periods: [] };
    expect(look(input, "2025-12-01", "2025-12-01")).toMatchObject({
      status: "doneLate",
      daysLate: 366,
    });
    expect(look(input, "2026-12-01", "2026-12-01")).toMatchObject({
      status: "overdue",
      reopened: "fellBack",
    });
  });

  it("the mark goes when it is done again, dated by the new run", () => {
    const reports = [q("2022Q3", 7), q("2022Q4", 5), q("2023Q1", 7)];
    expect(look({ target: seven, reports }, "2023-05-01", "2023-05-01")).toMatchObject({
      status: "doneOnTime",
      reopened: null,
      completedOn: "2023-03-31",
    });
  });

  it("what never was done is not reopened", () => {
    expect(look({ target: seven, reports: [q("2022Q4", 5)] }, "2023-05-01").reopened).toBeNull();
    expect(look({ target: seven }, "2024-05-01").reopened).toBeNull();
  });
});

describe("verified and struck off", () => {
  const verified = (day: string, outcome: "verified" | "refused" | "reopened" = "verified") => ({
    at: morning(day),
    outcome,
  });
  const reports = [q("2022Q4", 7)];

  it("stands beside done, and gives the ball back", () => {
    const input = { target: seven, reports, verifications: [verified("2023-02-01")] };
    expect(look(input, "2023-01-31", "2023-01-31")).toMatchObject({
      verified: false,
      ball: "commission",
    });
    expect(look(input, "2023-02-01", "2023-02-01")).toMatchObject({ verified: true, ball: null });
  });

  it("counts in the issue of the quarter when it was known by then", () => {
    const input = { target: seven, reports, verifications: [verified("2023-02-01")] };
    expect(look(input, "2022-12-31", "2023-02-10").verified).toBe(true);
  });

  it("a refusal is none, a reopening takes it back", () => {
    const refused = { target: seven, reports, verifications: [verified("2023-02-01", "refused")] };
    expect(look(refused, "2023-03-01").verified).toBe(false);
    const back = [verified("2023-02-01"), verified("2023-02-20", "reopened")];
    expect(look({ target: seven, reports, verifications: back }, "2023-03-01").verified).toBe(
      false,
    );
  });

  it("what fell back after it must be verified anew", () => {
    const fell = [...reports, q("2023Q1", 5), q("2023Q2", 7)];
    const once = { target: seven, reports: fell, verifications: [verified("2023-02-01")] };
    expect(look(once, "2023-08-01", "2023-08-01")).toMatchObject({
      status: "doneOnTime",
      verified: false,
    });
    const twice = { ...once, verifications: [verified("2023-02-01"), verified("2023-07-20")] };
    expect(look(twice, "2023-08-01", "2023-08-01").verified).toBe(true);
  });

  it("never without done", () => {
    expect(
      look({ target: seven, verifications: [verified("2023-02-01")] }, "2023-03-01").verified,
    ).toBe(false);
  });
});
