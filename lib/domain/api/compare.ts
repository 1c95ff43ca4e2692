// What changed between two days, by the rule of the leader's page (product.md 4, roll-up).
import { z } from "zod";
import { endOfDay } from "../calendar";
import { assess } from "../milestone/assess";
import type { LocalDate } from "../milestone/milestone";
import { reportingCounts } from "../period/reporting-counts";
import { changesBetween } from "../rollup/changes";
import { day } from "./basis";
import type { BoardView, PeriodView } from "./board";

const codes = z.array(z.string());

export const changes = z.object({
  from: z.object({ asOf: day, knownBy: z.iso.datetime() }),
  periods: z
    .object({ before: z.string().nullable(), after: z.string().nullable() })
    .describe("Changes are counted on items with an accepted report for both of these periods."),
  reviewed: z.int().describe("Number of those items."),
  newOverdue: codes,
  backToNormal: codes,
  slipped: z.array(z.object({ code: z.string(), days: z.int() })),
  done: codes,
  corrected: codes,
  unchanged: codes,
  notReviewed: codes.describe("Not reviewed in both: the earlier state is carried on."),
  onlyBefore: codes,
  onlyAfter: codes,
});

/** The last quarter that had ended by the day. */
function periodBy(periods: readonly PeriodView[], on: LocalDate): PeriodView | null {
  return periods.filter((row) => row.endsOn <= on).at(-1) ?? null;
}

/** The end of a closed quarter is read as its review left it, any other day by what is known now. */
function knownThen({ dates }: BoardView, before: PeriodView | null, on: LocalDate): Date {
  const isClosed = before?.state === "closed" || before?.state === "issued";
  if (!before || !isClosed || before.endsOn !== on) return dates.knownBy;
  const reviewEnd = endOfDay(before.reviewEndsOn);
  return reviewEnd < dates.knownBy ? reviewEnd : dates.knownBy;
}

export function toChanges(board: BoardView, compare: LocalDate): z.input<typeof changes> {
  const { items, periods, period, dates, profile } = board;
  const facts = items.map((item) => item.facts);
  const before = periodBy(periods, compare);
  const from = { asOf: compare, knownBy: knownThen(board, before, compare) };
  const then = facts.map((item) => assess(item, { ...from, profile }));
  const reviewedThen = before ? reportingCounts(facts, before.code, from.knownBy).reviewed : [];
  const reviewedNow = new Set(
    period ? reportingCounts(facts, period.code, dates.knownBy).reviewed : [],
  );
  const reviewed = new Set(reviewedThen.filter((code) => reviewedNow.has(code)));
  const now = items.map((item) => item.assessment);
  const found = changesBetween(then, now, reviewed, profile.slipDays);
  const { slipped, ...lists } = found;
  const copied = Object.fromEntries(Object.entries(lists).map(([name, list]) => [name, [...list]]));
  return {
    from: { asOf: from.asOf, knownBy: from.knownBy.toISOString() },
    periods: { before: before?.code ?? null, after: period?.code ?? null },
    reviewed: reviewed.size,
    ...(copied as { [K in keyof typeof lists]: string[] }),
    slipped: [...slipped],
  };
}
