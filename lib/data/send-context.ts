import "server-only";
import { assess } from "../domain/milestone/assess";
import type { MilestoneFacts } from "../domain/milestone/facts";
import type { LocalDate, Reading } from "../domain/milestone/milestone";
import { acceptedReports } from "../domain/milestone/reports-known";
import type { SendContext } from "../domain/report/check-draft";
import type { ReadTx } from "./as-actor";
import { toDay } from "./days";
import { readProfile } from "./profile-versions";
import { loadMilestoneFacts } from "./plan-facts";
import type { Report } from "./reports";
import { DomainError } from "../domain/errors";

type ItemContext = Omit<SendContext, "evidence"> & { planEndsOn: string };

/** What sending this report is judged by: the item as it stands on the day the report counts for. */
export async function getSendContext(
  tx: ReadTx,
  report: Report,
  at: Date,
): Promise<SendContext & { planEndsOn: string }> {
  const on = report.draft.factOn ?? toDay(report.period.endsOn);
  const place = {
    planId: report.plan.id,
    milestone: report.milestone.code,
    period: { code: report.period.code },
  };
  return { ...(await getItemContext(tx, place, { on, at })), evidence: report.evidence };
}

/** The same before there is a report: of an item in a period, on the day it would count for. */
export async function getItemContext(
  tx: ReadTx,
  place: { planId: string; milestone: string; period: { code: string } },
  { on, at }: { on: LocalDate; at: Date },
): Promise<ItemContext> {
  const plan = await tx.plan.findUniqueOrThrow({ where: { id: place.planId } });
  const facts = await loadMilestoneFacts(tx, plan, place.milestone);
  if (!facts) throw new DomainError("notFound");
  const profile = await readProfile(tx, plan.id, { asOf: on, knownBy: at });
  const assessment = assess(facts, { asOf: on, knownBy: at, profile });
  return {
    target: assessment.target,
    previous: previousReading(facts, place.period.code, at),
    on,
    dueOn: assessment.dueOn,
    status: assessment.status,
    planEndsOn: facts.plan.endsOn,
  };
}

/** The reading in force of the quarter before, corrections counted; quarter codes sort as their days do. */
function previousReading(facts: MilestoneFacts, period: string, at: Date): Reading | null {
  const earlier = acceptedReports(facts, at).filter((row) => row.period < period);
  return earlier.toSorted((a, b) => a.period.localeCompare(b.period)).at(-1)?.reading ?? null;
}
