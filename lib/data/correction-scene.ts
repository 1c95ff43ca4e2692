// What a correction is judged by: the definition of the day its report counts for, and what was said after it.
import "server-only";
import { DomainError } from "../domain/errors";
import { definitionInForce } from "../domain/milestone/in-force";
import type { LocalDate, Reading, Target } from "../domain/milestone/milestone";
import { acceptedReports } from "../domain/milestone/reports-known";
import type { ReadTx } from "./as-actor";
import { toDay } from "./days";
import { loadMilestoneFacts, type PlanHead } from "./plan-facts";

export type LaterReport = {
  id: string;
  code: string;
  organisation: string;
  period: string;
  periodEndsOn: LocalDate;
  reading: Reading;
};

/** What a report of an item may say by the definition of its own day, and what was said of later quarters. */
export type CorrectionScene = {
  target: Target;
  /** The reading in force of the quarter before; null before the first. */
  previous: Reading | null;
  later: LaterReport[];
};

type ReportKey = {
  id: string;
  plan: PlanHead;
  milestone: { code: string };
  period: { code: string; endsOn: Date };
};

/**
 * The item's target on the report's last day, and the reports in force of later quarters, oldest first; of a chain
 * those of all its members, since one reading serves all. Throws notFound.
 */
export async function readCorrectionScene(
  tx: ReadTx,
  report: ReportKey,
  at: Date,
): Promise<CorrectionScene> {
  const facts = await loadMilestoneFacts(tx, report.plan, report.milestone.code);
  if (!facts) throw new DomainError("notFound");
  const endsOn = toDay(report.period.endsOn);
  const { target } = definitionInForce(facts, { asOf: endsOn, knownBy: at });
  const accepted = acceptedReports(facts, at);
  const earlier = accepted.filter(({ period }) => period < report.period.code);
  const inForce = new Map(
    accepted.flatMap((each) =>
      each.period > report.period.code && each.reading ? [[each.reportId, each.reading]] : [],
    ),
  );
  const rows = await tx.progressReport.findMany({
    where: { id: { in: [...inForce.keys()] }, planId: report.plan.id },
    select: {
      id: true,
      milestone: { select: { code: true } },
      organisation: { select: { code: true } },
      period: { select: { code: true, endsOn: true } },
    },
    orderBy: [{ period: { endsOn: "asc" } }, { milestone: { sortOrder: "asc" } }],
  });
  const later = rows.flatMap(({ id, milestone, organisation, period }): LaterReport[] => {
    const reading = inForce.get(id);
    if (!reading) return [];
    return [
      {
        id,
        code: milestone.code,
        organisation: organisation.code,
        period: period.code,
        periodEndsOn: toDay(period.endsOn),
        reading,
      },
    ];
  });
  const previous = earlier.toSorted((a, b) => a.period.localeCompare(b.period)).at(-1);
  return { target, previous: previous?.reading ?? null, later };
}
