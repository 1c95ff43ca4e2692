import { describe, expect, it } from "vitest";
import { endOfDay } from "../calendar";
import { assess } from "./assess";
import {
  at,
  figure,
  makeFacts,
  makeLead,
  makeReport,
  morning,
  nOf,
  number,
  pending,
  periods,
  plan,
  units,
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
const look = (input: FactsInput, ...dates: Parameters<typeof at>) => {
  const { status, awaitingFor, ball, reasons, figureLate } = assess(makeFacts(input), at(...dates));
  return { status, awaitingFor, ball, reason: reasons[0]?.code, figureLate };
};

// Due 2023-12-31, period 2023Q4: closes 2024-01-10, grace ends 2024-01-17.
describe("awaiting a report: the due day is not over or its period is still open", () => {
  it.each([
    ["2023-12-31", "awaiting", "dueDayNotOver"],
    ["2024-01-01", "awaiting", "windowOpen"],
    ["2024-01-10", "awaiting", "windowOpen"],
    ["2024-01-17", "awaiting", "windowOpen"],
    ["2024-01-18", "overdue", "pastDue"],
  ])("on %s: %s (%s)", (day, status, reason) => {
    expect(look({ target: seven }, day, day)).toMatchObject({ status, reason });
  });

  it("the closed quarter's own last day, known after the window, is overdue", () => {
    expect(look({ target: seven }, "2023-12-31", "2024-01-18")).toMatchObject({
      status: "overdue",
    });
    expect(look({ target: seven }, "2023-12-31", "2024-01-17")).toMatchObject({
      status: "awaiting",
    });
  });

  it("a due day inside a quarter waits for that quarter's window", () => {
    const input = { target: seven, dueOn: "2023-05-15" };
    expect(look(input, "2023-07-10", "2023-07-10").status).toBe("awaiting");
    // 2023-07-10 is a Monday: grace 11-14 and 17.
    expect(look(input, "2023-07-18", "2023-07-18").status).toBe("overdue");
  });

  it("items due before reportingFrom belong to the opening round", () => {
    const late = { ...plan, reportingFrom: "2024-07-01" };
    const opening = {
      code: "opening",
      startsOn: "2024-06-30",
      endsOn: "2024-06-30",
      opensOn: "2024-07-01",
      closesOn: "2024-07-31",
      graceEndsOn: "2024-08-07",
      opening: true,
    };
    const input = { target: seven, plan: late, periods: [...periods, opening] };
    expect(look(input, "2024-08-07", "2024-08-07")).toMatchObject({
      status: "awaiting",
      awaitingFor: "report",
    });
    expect(look(input, "2024-08-08", "2024-08-08")).toMatchObject({ status: "overdue" });
    // What is due later has its own quarter: 2024Q3 stays open until 2024-10-17.
    const later = { ...input, dueOn: "2024-07-15" };
    expect(look(later, "2024-10-17", "2024-10-17").status).toBe("awaiting");
    expect(look(later, "2024-10-18", "2024-10-18").status).toBe("overdue");
  });

  it("without any period kept, only the due day itself is waited for", () => {
    expect(look({ target: seven, periods: [] }, "2024-01-01", "2024-01-01").status).toBe("overdue");
    expect(look({ target: seven, periods: [] }, "2023-12-31", "2023-12-31").status).toBe(
      "awaiting",
    );
  });
});

describe("awaiting review: sent before the window ended, meeting the target, not decided", () => {
  const sent = (rest = {}) => ({ target: seven, reports: [pending("2023Q4", number(7), rest)] });
  const review = {
    status: "awaiting",
    awaitingFor: "review",
    ball: "commission",
    reason: "sentNotDecided",
  };

  it("stays so as long as the commission takes", () => {
    expect(look(sent(), "2024-01-18", "2024-01-18")).toMatchObject(review);
    expect(look(sent(), "2025-01-18", "2025-01-18")).toMatchObject(review);
  });

  it("is review, not report, while the window is open", () => {
    expect(look(sent(), "2024-01-12", "2024-01-12")).toMatchObject(review);
  });

  it("needs a report that meets the target", () => {
    const input = { target: seven, reports: [pending("2023Q4", number(6))] };
    expect(look(input, "2024-01-18", "2024-01-18").status).toBe("overdue");
  });

  it.each([
    ["2024-01-17", "awaiting"],
    ["2024-01-18", "overdue"],
  ])("signed on %s: %s", (day, status) => {
    expect(look(sent({ signedAt: morning(day) }), "2024-02-01", "2024-02-01").status).toBe(status);
  });

  it("with the head it is not sent", () => {
    expect(look(sent({ signedAt: null }), "2024-01-18", "2024-01-18").status).toBe("overdue");
  });

  it("a return ends it", () => {
    const returned = sent({ outcome: "returned", decidedAt: morning("2024-01-20") });
    expect(look(returned, "2024-01-19", "2024-01-19")).toMatchObject(review);
    expect(look(returned, "2024-01-20", "2024-01-20")).toMatchObject({ status: "overdue" });
  });

  it("sending again within the window renews it, after it does not", () => {
    const first = pending("2023Q4", number(7), {
      outcome: "returned",
      decidedAt: morning("2024-01-12"),
    });
    const again = (day: string) => [
      first,
      pending("2023Q4", number(7), {
        round: 2,
        sentAt: morning("2024-01-13"),
        signedAt: morning(day),
      }),
    ];
    expect(
      look({ target: seven, reports: again("2024-01-17") }, "2024-02-01", "2024-02-01"),
    ).toMatchObject(review);
    expect(
      look({ target: seven, reports: again("2024-01-18") }, "2024-02-01", "2024-02-01").status,
    ).toBe("overdue");
  });

  it("a coverage needs its units by name, and never a missing definition", () => {
    const target = { kind: "coverage", share: 1, of: "x", confirmedCount: 1 } as const;
    const by = (reading: ReturnType<typeof nOf>, confirmedCount: number | null) => ({
      target: { ...target, confirmedCount },
      reports: [pending("2023Q4", reading)],
    });
    const named = units(["a", "2023-12-01"]);
    expect(look(by(named, 1), "2024-02-01", "2024-02-01")).toMatchObject(review);
    expect(look(by(nOf(1), 1), "2024-02-01", "2024-02-01").status).toBe("overdue");
    expect(look(by(named, null), "2024-02-01", "2024-02-01")).toMatchObject({
      status: "overdue",
      ball: "commission",
    });
  });
});

// Release 31 October of the next year, 30 days of grace end on 30 November.
describe("awaiting a figure: a threshold whose due year's figure is not out", () => {
  const waiting = { status: "awaiting", awaitingFor: "figure", ball: "data" };

  it.each([
    ["2023-12-31", "figureNotOut", false],
    ["2024-06-30", "figureNotOut", false],
    ["2024-11-30", "figureNotOut", false],
    ["2024-12-01", "figureLate", true],
    ["2026-12-01", "figureLate", true],
  ])("on %s: %s, never red", (day, reason, figureLate) => {
    expect(look({ target: rate }, day, day)).toMatchObject({ ...waiting, reason, figureLate });
  });

  it("takes the release day of the item's own source", () => {
    const release = (monthDay: string | null, day: string) => ({
      monthDay,
      effectiveOn: day,
      acceptedAt: endOfDay(day),
    });
    const lateOn = (releases: ReturnType<typeof release>[], day: string) =>
      look({ target: rate, releases }, day, day).figureLate;
    // By 31 March and 30 days: late from 1 May on; by the profile from 1 December on.
    const named = release("03-31", "2024-01-01");
    expect([lateOn([named], "2024-04-30"), lateOn([named], "2024-05-01")]).toEqual([false, true]);
    // Named later than the page's dates, or taken back to the profile's day, it says nothing.
    expect(lateOn([release("03-31", "2024-05-02")], "2024-05-01")).toBe(false);
    expect(lateOn([named, release(null, "2024-02-01")], "2024-05-01")).toBe(false);
    expect(lateOn([named, release(null, "2024-02-01")], "2024-12-01")).toBe(true);
  });

  it("a figure of the due year that misses is overdue at once, a provisional one too", () => {
    const input = (label: "final" | "provisional") => ({
      target: rate,
      reports: [makeReport("2024Q1", figure(2023, 16, { label }))],
    });
    const facts = makeFacts(input("provisional"));
    const result = assess(facts, at("2024-04-30", "2024-04-30"));
    expect(result).toMatchObject({ status: "overdue", provisional: true, figureLate: false });
    expect(result.reasons.map((r) => r.code)).toEqual(["pastDue", "figureMisses"]);
    expect(result.reasons[1]?.params).toEqual({ value: 16, year: 2023 });
    expect(assess(makeFacts(input("final")), at("2024-04-30", "2024-04-30")).provisional).toBe(
      false,
    );
  });

  it("a pending figure that meets is review, one that misses leaves the wait for the figure", () => {
    const sent = (value: number) => ({
      target: rate,
      reports: [pending("2023Q4", figure(2023, value))],
    });
    expect(look(sent(15), "2024-01-20", "2024-01-20").awaitingFor).toBe("review");
    expect(look(sent(17), "2024-01-20", "2024-01-20").awaitingFor).toBe("figure");
  });
});

describe("who has the ball", () => {
  it("a merely suggested or missing lead leaves it with the commission", () => {
    const suggested = { target: seven, assignments: [makeLead({ state: "suggested" })] };
    expect(look(suggested, "2024-01-18", "2024-01-18")).toMatchObject({
      status: "overdue",
      ball: "commission",
    });
    expect(look({ target: seven, assignments: [] }, "2023-06-30")).toMatchObject({
      ball: "commission",
    });
  });
});
