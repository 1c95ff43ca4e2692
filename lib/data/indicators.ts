// The indicators of a plan at two dates: what the plan prints, every published value, the result.
import "server-only";
import { z } from "zod";
import type { Actor } from "../domain/actor";
import { yearOf } from "../domain/calendar";
import { DomainError } from "../domain/errors";
import { assessIndicator } from "../domain/indicator/assess-indicator";
import type { IndicatorDescription } from "../domain/indicator/description";
import { type FigureDue, figuresDue } from "../domain/indicator/figures-due";
import { figureInForce } from "../domain/indicator/figure-in-force";
import {
  type Indicator,
  type IndicatorAssessment,
  indicatorBase,
  type IndicatorParameter,
  type IndicatorReading,
  indicatorTarget,
} from "../domain/indicator/indicator";
import { isKnown, latestInForce, readDates } from "../domain/milestone/in-force";
import { can } from "../domain/permissions";
import type { ViewDates } from "../domain/view-dates";
import { asActor, type ReadTx } from "./as-actor";
import { toDay } from "./days";
import { type DiscrepancyNote, readNotesTouching } from "./discrepancies";
import { type PublishedReading, toDescription, toPublished } from "./indicator-records";
import type { IndicatorRow } from "./indicator-rows";
import { readIssuedRecords } from "./issues";
import { type BoardItem, type PlanBoard, readPlanBoard } from "./plan-board";
import { loadPlanKept } from "./plan-kept";

export type ForecastRow = {
  code: string;
  nameZh: string;
  nameEn: string;
  unit: string;
  locator: string;
  values: Record<string, number>;
};
export type IndicatorState = Indicator & {
  /** Code of the unit that provides the data: by the description in force, else by the plan's file. */
  provider: string | null;
  /** Known by the date, every year and version, oldest first. */
  readings: PublishedReading[];
  /** Of each data year the figure that counts. */
  figures: IndicatorReading[];
  forecasts: ForecastRow[];
  /** Bounds, outside limits and rulings known by the date, in force or not yet. */
  parameters: IndicatorParameter[];
  /** Known by the date, the oldest first; the one in force is `description`. */
  descriptions: IndicatorDescription[];
  description: IndicatorDescription | null;
  /** "MM-DD" of the next year by which a figure is out. */
  releaseMonthDay: string;
  /** Figures whose release day is over and that are not accepted. */
  due: FigureDue[];
  assessment: IndicatorAssessment;
};

const targetsByYear = z.record(z.string(), indicatorTarget);
const valuesByYear = z.record(z.string(), z.number());

/** All indicators of the plan in its own order. */
export async function readIndicators(
  tx: ReadTx,
  { plan, dates, profile, issue }: Pick<PlanBoard, "plan" | "dates" | "profile" | "issue">,
): Promise<IndicatorState[]> {
  const { indicators, parameters } = await loadPlanKept(tx, plan);
  const states = indicators.map((row) =>
    toState(row, parameters[row.code] ?? [], { plan, dates, profile }),
  );
  return issue ? withIssued(states, (await readIssuedRecords(tx, issue.id)).indicators) : states;
}

/** An issued quarter shows what was issued, whatever the rules say of its figures today. */
function withIssued(
  states: readonly IndicatorState[],
  issued: readonly IndicatorAssessment[],
): IndicatorState[] {
  const byCode = new Map(issued.map((assessment) => [assessment.code, assessment]));
  return states.map((state) => ({
    ...state,
    assessment: byCode.get(state.code) ?? state.assessment,
  }));
}

function toState(
  { versions, forecasts: tables, ...row }: IndicatorRow,
  parameters: readonly IndicatorParameter[],
  { plan, dates, profile }: Pick<PlanBoard, "plan" | "dates" | "profile">,
): IndicatorState {
  const known = <V extends { acceptedAt: Date }>(rows: readonly V[]) =>
    rows.filter((each) => isKnown(each.acceptedAt, dates.knownBy));
  const forecasts = tables.map((forecast) => ({
    ...forecast,
    values: valuesByYear.parse(forecast.values),
  }));
  const descriptions = known(versions.map(toDescription));
  const description = latestInForce(descriptions, dates);
  const indicator: Indicator & { provider: string | null } = {
    ...row,
    baseYear: plan.baseYear,
    base: indicatorBase.parse(row.base),
    targets: targetsByYear.parse(row.targets),
    provider: description?.provider ?? row.provider?.code ?? null,
    printedForecast: row.evaluation === "forecast" ? printedIn(forecasts) : {},
  };
  const readings = known(row.readings.map(toPublished));
  const monthDay = description?.releaseMonthDay ?? profile.dataReleaseMonthDay;
  const years = [plan.baseYear + 1, yearOf(toDay(plan.endsOn))] as const;
  return {
    ...indicator,
    readings,
    figures: figuresByYear(readings, dates),
    forecasts,
    parameters: known(parameters),
    descriptions,
    description,
    releaseMonthDay: monthDay,
    due: figuresDue({ years, readings, monthDay, at: readDates(dates) }),
    assessment: assessIndicator(indicator, readings, parameters, { ...dates, profile }),
  };
}

/** All tables of one indicator as one row of years. */
function printedIn(forecasts: readonly ForecastRow[]): Record<string, number> {
  return Object.fromEntries(forecasts.flatMap(({ values }) => Object.entries(values)));
}

function figuresByYear(
  readings: readonly IndicatorReading[],
  dates: ViewDates,
): IndicatorReading[] {
  const years = [...new Set(readings.map((reading) => reading.dataYear))];
  return years.flatMap((year) => {
    const ofYear = readings.filter((reading) => reading.dataYear === year);
    return figureInForce(ofYear, dates).figure ?? [];
  });
}

export type IndicatorTable = { board: PlanBoard; indicators: IndicatorState[] };

export async function getIndicatorTable(
  actor: Actor,
  planCode: string,
  dates: ViewDates,
): Promise<IndicatorTable> {
  return asActor(actor, async (tx) => {
    const board = await readPlanBoard(tx, actor, planCode, dates);
    return { board, indicators: await readIndicators(tx, board) };
  });
}

export type IndicatorPage = {
  board: PlanBoard;
  indicator: IndicatorState;
  milestones: BoardItem[];
  notes: DiscrepancyNote[];
};

/** One indicator with what hangs on it. Throws notFound. */
export async function getIndicatorPage(
  actor: Actor,
  planCode: string,
  code: string,
  dates: ViewDates,
): Promise<IndicatorPage> {
  return asActor(actor, async (tx) => {
    const board = await readPlanBoard(tx, actor, planCode, dates);
    const indicator = (await readIndicators(tx, board)).find((row) => row.code === code);
    if (!indicator) throw new DomainError("notFound");
    return {
      board,
      indicator,
      milestones: board.items.filter((item) => item.indicator === code),
      notes: await readNotesTouching(tx, board, {
        milestones: [],
        indicators: [indicator],
        both: can(actor, "discrepancy.readRegister", { plan: planCode }),
      }),
    };
  });
}
