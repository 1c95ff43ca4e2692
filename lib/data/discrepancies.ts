// Where the plan disagrees with itself, at two dates: the rulings known, the one in force, what either place would make
// of what it touches. The register is for the commission and the auditor, a note for everybody else.
import "server-only";
import {
  type BothReadings,
  bothReadings,
  type JudgedIndicator,
} from "../domain/discrepancy/both-readings";
import type { RulingChoice } from "../domain/discrepancy/ruling";
import { latestInForce, readDates } from "../domain/milestone/in-force";
import type { LocalDate } from "../domain/milestone/milestone";
import type { DiscrepancyReading } from "../domain/plan/discrepancy-reading";
import type { ReadTx } from "./as-actor";
import { toDay } from "./days";
import type { PlanBoard } from "./plan-board";
import { loadPlanKept } from "./plan-kept";
import { storedReadings } from "./rulings";

export type RulingRecord = {
  choice: RulingChoice;
  number: number | null;
  value: string;
  reason: string;
  ruledBy: string;
  effectiveOn: LocalDate;
  acceptedAt: Date;
};

/** What everyone on the plan may read: the topic, where it stands, the number used, the ruling in force or none yet. */
export type DiscrepancyNote = {
  code: string;
  topicZh: string;
  topicEn: string;
  places: [string, string];
  ruling: RulingRecord | null;
  /** What it touches of the page; without sides for those who may not read the register. */
  results: BothReadings[];
};

export type DiscrepancyRecord = DiscrepancyNote & {
  valueA: string;
  valueB: string;
  arithmeticZh: string;
  arithmeticEn: string;
  milestoneCodes: string[];
  indicatorCodes: string[];
  readings: DiscrepancyReading[];
  /** Every ruling known by the date, the newest first. */
  history: RulingRecord[];
};

export type JudgedPlan = Pick<PlanBoard, "plan" | "dates" | "profile" | "items">;

/** Every discrepancy of the plan, assessed on both sides wherever its numbers decide. */
export async function readDiscrepancies(
  tx: ReadTx,
  { plan, dates, profile, items }: JudgedPlan,
  indicators: readonly JudgedIndicator[],
): Promise<DiscrepancyRecord[]> {
  const rows = (await loadPlanKept(tx, plan)).discrepancies;
  const records = {
    milestones: new Map(items.map((item) => [item.code, item.facts])),
    indicators: new Map(indicators.map((each) => [each.code, each])),
  };
  return rows.map(({ placeA, placeB, rulings, ...row }) => {
    const known = rulings
      .filter((ruling) => ruling.acceptedAt.getTime() <= dates.knownBy.getTime())
      .map((ruling) => ({ ...ruling, effectiveOn: toDay(ruling.effectiveOn) }));
    const readings = storedReadings.parse(row.readings);
    return {
      ...row,
      places: [placeA, placeB],
      ruling: latestInForce(known, readDates(dates)),
      results: bothReadings(readings, records, { ...dates, profile }),
      readings,
      history: known.toReversed(),
    };
  });
}

export type Touched = {
  milestones: readonly string[];
  indicators: readonly JudgedIndicator[];
  /** Also what either place would make of it: for readers of the register. */
  both?: boolean;
};

/** Notes on what touches any of these items or indicators. */
export async function readNotesTouching(
  tx: ReadTx,
  board: JudgedPlan,
  { milestones, indicators, both = false }: Touched,
): Promise<DiscrepancyNote[]> {
  const codes = new Set(milestones);
  const touched = { ...board, items: board.items.filter((item) => codes.has(item.code)) };
  const records = await readDiscrepancies(tx, touched, indicators);
  return records
    .filter(
      (row) =>
        row.milestoneCodes.some((code) => codes.has(code)) ||
        indicators.some(({ code }) => row.indicatorCodes.includes(code)),
    )
    .map(({ code, topicZh, topicEn, places, ruling, results }) => ({
      code,
      topicZh,
      topicEn,
      places,
      ruling,
      results: both ? results : results.map((result) => ({ ...result, sides: [] })),
    }));
}
