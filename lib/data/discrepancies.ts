// Where the plan disagrees with itself: the register for the commission and the auditor, a note for everybody else.
import "server-only";
import type { Actor } from "../domain/actor";
import type { ViewDates } from "../domain/view-dates";
import type { Prisma } from "../generated/prisma/client";
import { asActor, type ReadTx } from "./as-actor";
import { fromDay, toDay } from "./days";
import type { PlanBoard } from "./plan-board";
import { getVisiblePlan, mustBeAllowed } from "./scope";

export type RulingRecord = { value: string; reason: string; ruledBy: string; effectiveOn: string };

/** What everyone on the plan may read: the topic, where it stands, and the ruling in force or none yet. */
export type DiscrepancyNote = {
  code: string;
  topicZh: string;
  topicEn: string;
  places: [string, string];
  ruling: RulingRecord | null;
};

export type DiscrepancyRecord = DiscrepancyNote & {
  valueA: string;
  valueB: string;
  arithmeticZh: string;
  arithmeticEn: string;
  milestoneCodes: string[];
  indicatorCodes: string[];
};

function columnsAt(dates: ViewDates) {
  return {
    code: true,
    topicZh: true,
    topicEn: true,
    placeA: true,
    valueA: true,
    placeB: true,
    valueB: true,
    arithmeticZh: true,
    arithmeticEn: true,
    milestoneCodes: true,
    indicatorCodes: true,
    rulings: {
      where: { effectiveOn: { lte: fromDay(dates.asOf) }, acceptedAt: { lte: dates.knownBy } },
      orderBy: [{ effectiveOn: "desc" }, { acceptedAt: "desc" }],
      take: 1,
      select: { value: true, reason: true, ruledBy: true, effectiveOn: true },
    },
  } satisfies Prisma.DiscrepancySelect;
}

async function readRecords(
  tx: ReadTx,
  planId: string,
  dates: ViewDates,
): Promise<DiscrepancyRecord[]> {
  const rows = await tx.discrepancy.findMany({
    where: { planId },
    select: columnsAt(dates),
    orderBy: { code: "asc" },
  });
  return rows.map(({ rulings: [ruling], placeA, placeB, ...row }) => ({
    ...row,
    places: [placeA, placeB],
    ruling: ruling ? { ...ruling, effectiveOn: toDay(ruling.effectiveOn) } : null,
  }));
}

/** The register. Throws notFound for a hidden plan, notAllowed within one. */
export async function listDiscrepancies(
  actor: Actor,
  planCode: string,
  dates: ViewDates,
): Promise<DiscrepancyRecord[]> {
  return asActor(actor, async (tx) => {
    const plan = await getVisiblePlan(tx, actor, planCode);
    mustBeAllowed(actor, "discrepancy.readRegister", { plan: plan.code });
    return readRecords(tx, plan.id, dates);
  });
}

/** Notes on what touches any of these items or indicators. */
export async function readNotesTouching(
  tx: ReadTx,
  { plan, dates }: Pick<PlanBoard, "plan" | "dates">,
  touched: { milestones: readonly string[]; indicators: readonly string[] },
): Promise<DiscrepancyNote[]> {
  const [milestones, indicators] = [new Set(touched.milestones), new Set(touched.indicators)];
  const records = await readRecords(tx, plan.id, dates);
  return records
    .filter(
      (row) =>
        row.milestoneCodes.some((code) => milestones.has(code)) ||
        row.indicatorCodes.some((code) => indicators.has(code)),
    )
    .map(({ code, topicZh, topicEn, places, ruling }) => ({
      code,
      topicZh,
      topicEn,
      places,
      ruling,
    }));
}
