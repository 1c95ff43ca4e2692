// The indicators of a plan at two dates: what the plan prints, every published value, the result.
import "server-only";
import { z } from "zod";
import type { Actor } from "../domain/actor";
import { DomainError } from "../domain/errors";
import { assessIndicator } from "../domain/indicator/assess-indicator";
import { figureInForce } from "../domain/indicator/figure-in-force";
import {
  type Indicator,
  type IndicatorAssessment,
  indicatorBase,
  type IndicatorReading,
  indicatorTarget,
} from "../domain/indicator/indicator";
import { isKnown } from "../domain/milestone/in-force";
import type { ViewDates } from "../domain/view-dates";
import type { Prisma } from "../generated/prisma/client";
import { asActor, type ReadTx } from "./as-actor";
import { toDay, toDayOrNull } from "./days";
import { type DiscrepancyNote, readNotesTouching } from "./discrepancies";
import { type BoardItem, type PlanBoard, readPlanBoard } from "./plan-board";

export type PublishedReading = IndicatorReading & { source: string };
export type ForecastRow = {
  code: string;
  nameZh: string;
  nameEn: string;
  unit: string;
  locator: string;
  values: Record<string, number>;
};
export type IndicatorState = Indicator & {
  /** Code of the unit that provides the data. */
  provider: string | null;
  /** Known by the date, every year and version, oldest first. */
  readings: PublishedReading[];
  /** Of each data year the figure that counts. */
  figures: IndicatorReading[];
  forecasts: ForecastRow[];
  assessment: IndicatorAssessment;
};

const columns = {
  code: true,
  nameZh: true,
  nameEn: true,
  unit: true,
  evaluation: true,
  base: true,
  targets: true,
  provider: { select: { code: true } },
  readings: { orderBy: [{ dataYear: "asc" }, { publishedOn: "asc" }, { acceptedAt: "asc" }] },
  forecasts: { orderBy: { code: "asc" } },
} satisfies Prisma.IndicatorSelect;

const targetsByYear = z.record(z.string(), indicatorTarget);
const valuesByYear = z.record(z.string(), z.number());

/** All indicators of the plan in its own order. */
export async function readIndicators(
  tx: ReadTx,
  { plan, dates, profile }: Pick<PlanBoard, "plan" | "dates" | "profile">,
): Promise<IndicatorState[]> {
  const rows = await tx.indicator.findMany({
    where: { planId: plan.id },
    select: columns,
    orderBy: { sortOrder: "asc" },
  });
  return rows.map((row) => {
    const indicator: Indicator = {
      ...row,
      baseYear: plan.baseYear,
      base: indicatorBase.parse(row.base),
      targets: targetsByYear.parse(row.targets),
      provider: row.provider?.code ?? null,
    };
    const readings = row.readings
      .filter((reading) => isKnown(reading.acceptedAt, dates.knownBy))
      .map((reading) => ({
        ...reading,
        statedOn: toDayOrNull(reading.statedOn),
        publishedOn: toDay(reading.publishedOn),
        revokedAt: null,
      }));
    return {
      ...indicator,
      provider: row.provider?.code ?? null,
      readings,
      figures: figuresByYear(readings, dates),
      forecasts: row.forecasts.map((forecast) => ({
        ...forecast,
        values: valuesByYear.parse(forecast.values),
      })),
      // Bounds of a range and outside limits are entered by a later order: until then there are none.
      assessment: assessIndicator(indicator, readings, [], { ...dates, profile }),
    };
  });
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
      notes: await readNotesTouching(tx, board, { milestones: [], indicators: [code] }),
    };
  });
}
