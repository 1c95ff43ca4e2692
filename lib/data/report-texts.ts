// What the units last said about some items, by the dates of a page. Problems and what is asked of the city leave
// this file only for those who may read them (product.md 9).
import "server-only";
import type { Actor } from "../domain/actor";
import { isKnown } from "../domain/milestone/in-force";
import type { MilestoneFacts } from "../domain/milestone/facts";
import { can } from "../domain/permissions";
import type { ViewDates } from "../domain/view-dates";
import type { ReadTx } from "./as-actor";
import { fromDay } from "./days";
import type { BoardItem, PlanBoard } from "./plan-board";

export type ReportTexts = {
  period: string;
  /** Which unit said it, and who signed it. */
  unit: string;
  signedByName: string | null;
  doneText: string;
  /** null: hidden from this reader. */
  problems: { problemsText: string; nextText: string; coordinationText: string } | null;
};

/** Units that support the item at the dates: they read what concerns it. */
export function supportingUnits(facts: MilestoneFacts, { asOf, knownBy }: ViewDates): string[] {
  return facts.assignments
    .filter(
      (row) =>
        row.part === "supporting" && row.startsOn <= asOf && isKnown(row.acceptedAt, knownBy),
    )
    .filter((row) => !isKnown(row.endedAt, knownBy) && (row.endsOn === null || asOf <= row.endsOn))
    .map((row) => row.organisation);
}

/** The latest accepted report of each item, by its code; items without one are left out. */
export async function readReportTexts(
  tx: ReadTx,
  actor: Actor,
  { plan, dates }: Pick<PlanBoard, "plan" | "dates">,
  items: readonly BoardItem[],
): Promise<Map<string, ReportTexts>> {
  const rows = await tx.reportRound.findMany({
    where: {
      outcome: "accepted",
      decidedAt: { lte: dates.knownBy },
      OR: [{ revokedAt: null }, { revokedAt: { gt: dates.knownBy } }],
      report: {
        milestoneId: { in: items.map((item) => item.id) },
        period: { endsOn: { lte: fromDay(dates.asOf) } },
      },
    },
    select: {
      doneText: true,
      problemsText: true,
      nextText: true,
      coordinationText: true,
      signedByName: true,
      report: {
        select: {
          milestoneId: true,
          period: { select: { code: true } },
          organisation: { select: { code: true } },
        },
      },
    },
    orderBy: [{ report: { period: { endsOn: "asc" } } }, { decidedAt: "asc" }],
  });
  const latest = new Map(rows.map((row) => [row.report.milestoneId, row]));
  const texts = items.flatMap((item) => {
    const row = latest.get(item.id);
    if (!row) return [];
    const { doneText, signedByName, report, ...problems } = row;
    const subject = {
      plan: plan.code,
      lead: item.assessment.lead,
      supporting: supportingUnits(item.facts, dates),
    };
    const mayRead = can(actor, "report.readProblems", subject);
    const said = { period: report.period.code, unit: report.organisation.code, signedByName };
    return [[item.code, { ...said, doneText, problems: mayRead ? problems : null }] as const];
  });
  return new Map(texts);
}
