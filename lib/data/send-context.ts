import "server-only";
import { assess } from "../domain/milestone/assess";
import type { MilestoneFacts } from "../domain/milestone/facts";
import type { Reading } from "../domain/milestone/milestone";
import type { SendContext } from "../domain/report/check-draft";
import type { ReadTx } from "./as-actor";
import { toDay } from "./days";
import { readProfile } from "./plan-board";
import { loadMilestoneFacts } from "./plan-facts";
import type { Report } from "./reports";
import { DomainError } from "../domain/errors";

/** What sending this report is judged by: the item as it stands on the day the report counts for. */
export async function getSendContext(
  tx: ReadTx,
  report: Report,
  at: Date,
): Promise<SendContext & { planEndsOn: string }> {
  const facts = await loadMilestoneFacts(tx, report.plan, report.milestone.code);
  if (!facts) throw new DomainError("notFound");
  const on = report.draft.factOn ?? toDay(report.period.endsOn);
  const profile = await readProfile(tx, report.plan.id, { asOf: on, knownBy: at });
  const assessment = assess(facts, { asOf: on, knownBy: at, profile });
  return {
    target: assessment.target,
    previous: previousReading(facts, report.period.code),
    on,
    dueOn: assessment.dueOn,
    status: assessment.status,
    evidence: report.evidence,
    planEndsOn: facts.plan.endsOn,
  };
}

/** The reading accepted last for an earlier quarter; quarter codes sort as their days do. */
function previousReading({ reports }: MilestoneFacts, period: string): Reading | null {
  const accepted = reports.filter(
    (row) => row.outcome === "accepted" && row.revokedAt === null && row.period < period,
  );
  return accepted.toSorted((a, b) => (a.period < b.period ? -1 : 1)).at(-1)?.reading ?? null;
}
