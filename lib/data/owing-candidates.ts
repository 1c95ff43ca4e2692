// A plan's milestones as they stand when a period opens: who leads, what is done, where a figure is read.
import "server-only";
import { toLocalDate } from "../domain/calendar";
import { assess } from "../domain/milestone/assess";
import { definitionInForce, leadInForce } from "../domain/milestone/in-force";
import type { LocalDate } from "../domain/milestone/milestone";
import type { Candidate } from "../domain/period/obligations";
import type { PeriodKind } from "../domain/period/period-state";
import type { AuditedTx } from "./record-change";
import { readProfile } from "./profile-versions";
import type { PlanHead } from "./plan-facts";
import { loadPlanFacts } from "./plan-kept";

/**
 * Candidates with the ids of their milestones, judged by what is accepted at this moment. For a round about the time
 * before reporting began whoever leads today answers.
 */
export async function readOwingCandidates(
  tx: AuditedTx,
  plan: PlanHead,
  at: { endsOn: LocalDate; kind: PeriodKind; now: Date },
): Promise<{ candidates: Candidate[]; ids: Map<string, string> }> {
  const today = { asOf: toLocalDate(at.now), knownBy: at.now };
  const profile = await readProfile(tx, plan.id, today);
  const facts = await loadPlanFacts(tx, plan);
  const rows = await tx.milestone.findMany({
    where: { planId: plan.id },
    select: {
      id: true,
      code: true,
      indicator: { select: { code: true } },
      readsFrom: { select: { code: true } },
    },
  });
  const links = new Map(rows.map((row) => [row.code, row]));
  const candidates = facts.map((item): Candidate => {
    const inPeriod = { asOf: at.endsOn, knownBy: at.now };
    const definition = definitionInForce(item, inPeriod);
    const lead = leadInForce(item, at.kind === "regular" ? inPeriod : today);
    const { status } = assess(item, { ...today, profile });
    return {
      code: item.code,
      dueOn: definition.dueOn,
      startsOn: definition.startsOn,
      cadence: definition.cadence,
      aspirational: item.aspirational,
      terminated: definition.terminated,
      done: status === "doneOnTime" || status === "doneLate",
      chain: item.chain,
      series: item.series,
      indicator: links.get(item.code)?.indicator?.code ?? null,
      readsFrom: links.get(item.code)?.readsFrom?.code ?? null,
      lead: lead && {
        organisation: lead.organisation,
        state: lead.state,
        confirmedOn: toLocalDate(lead.acceptedAt),
        startsOn: lead.startsOn,
      },
    };
  });
  return { candidates, ids: new Map(rows.map((row) => [row.code, row.id])) };
}
