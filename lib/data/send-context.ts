import "server-only";
import { assess } from "../domain/milestone/assess";
import type { SendContext } from "../domain/report/check-draft";
import type { ReadTx } from "./as-actor";
import { toDay } from "./days";
import { readProfile } from "./plan-board";
import { loadMilestoneFacts } from "./plan-facts";
import { findLastAccepted, type Report } from "./reports";
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
  const profile = await readProfile(tx, { asOf: on, knownBy: at, live: false });
  const assessment = assess(facts, { asOf: on, knownBy: at, profile });
  const last = await findLastAccepted(tx, report.milestoneId, report.period.endsOn);
  return {
    target: assessment.target,
    previous: last?.draft.reading ?? null,
    on,
    dueOn: assessment.dueOn,
    status: assessment.status,
    evidence: report.evidence,
    planEndsOn: facts.plan.endsOn,
  };
}
