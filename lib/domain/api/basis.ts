// What every answer about a plan says first: which plan, at which two dates, by which thresholds and rules.
import { z } from "zod";
import type { BoardView, PlanRow } from "./board";

export const day = z.iso.date().describe("Calendar day in Asia/Shanghai.");

export const named = {
  code: z.string(),
  nameZh: z.string(),
  nameEn: z.string(),
};

export const plan = z.object({
  code: z.string(),
  titleZh: z.string(),
  titleEn: z.string(),
  status: z.enum(["draft", "inForce", "awaitingEvaluation", "evaluated", "archived"]),
  startsOn: day,
  endsOn: day,
});

export const dates = z.object({
  asOf: day.describe("Facts true up to this day."),
  knownBy: z.iso.datetime().describe("Facts accepted up to this instant."),
  live: z.boolean().describe("No date was chosen: both are now, nothing of this is issued."),
});

export const profile = z.object({
  name: z.string(),
  version: z.int(),
  confirmed: z.boolean().describe("False: default thresholds, to be confirmed by the city."),
  riskBehindPoints: z.number(),
  severeBehindPoints: z.number(),
  severeForecastDays: z.number(),
  startShare: z.number(),
  dueSoonDays: z.number(),
  upcomingDays: z.number(),
  slipDays: z.number(),
  selfReportedDays: z.number(),
  dataReleaseMonthDay: z.string(),
  dataGraceDays: z.number(),
  onCoursePercent: z.number(),
  onCoursePoints: z.number(),
});

export const demo = z.boolean().describe("True: progress is invented, for demonstration.");

export const issue = z
  .object({ period: z.string().describe("Quarter, such as 2024Q2."), knownBy: z.iso.datetime() })
  .nullable()
  .describe(
    "The issue that stands at exactly these dates: the answer is what was issued. Null: reckoned from the facts.",
  );

/** The head of every answer about one plan. */
export const basis = { demo, plan, dates, issue, profile, rulesVersion: z.string() };

/** Days of a plan cross the database as instants at midnight UTC. */
export function toPlan(row: PlanRow): z.infer<typeof plan> {
  const { code, titleZh, titleEn } = row;
  const dayOf = (value: Date) => value.toISOString().slice(0, 10);
  const status = plan.shape.status.parse(row.status);
  return {
    code,
    titleZh,
    titleEn,
    status,
    startsOn: dayOf(row.startsOn),
    endsOn: dayOf(row.endsOn),
  };
}

export function toBasis(board: BoardView) {
  const { asOf, knownBy, live } = board.dates;
  return {
    plan: toPlan(board.plan),
    dates: { asOf, knownBy: knownBy.toISOString(), live },
    issue: board.issue && {
      period: board.issue.period,
      knownBy: board.issue.knownBy.toISOString(),
    },
    profile: board.profile,
    rulesVersion: board.rulesVersion,
  };
}

export const planList = z.object({ demo, plans: z.array(plan) });

export function toPlanList(rows: readonly PlanRow[]) {
  return { plans: rows.map(toPlan) };
}
