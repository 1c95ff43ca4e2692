// How a draft stands now, for a form that is open: a version number, and the words only when they are newer.
import "server-only";
import type { UserActor } from "../domain/actor";
import { can } from "../domain/permissions";
import { isSentState } from "../domain/report/work-list";
import { toFormValues } from "../domain/report/form-values";
import { asActor } from "./as-actor";
import { readSubject } from "./obligations";
import { findReport } from "./reports";
import { visiblePlans } from "./scope";

type Ask = { plan: string; milestone: string; period: string; since: number };

/** `values` are left out while the version is not newer; null: nothing is written, or it is not the reader's to see. */
export async function findDraftState(actor: UserActor, ask: Ask) {
  return asActor(actor, async (tx) => {
    const item = await tx.milestone.findFirst({
      where: { code: ask.milestone, plan: { AND: [{ code: ask.plan }, visiblePlans(actor)] } },
      select: { id: true, planId: true },
    });
    if (!item || !can(actor, "report.edit", await readSubject(tx, { code: ask.plan }, item.id)))
      return null;
    const period = await tx.reportingPeriod.findUnique({
      where: { planId_code: { planId: item.planId, code: ask.period } },
      select: { id: true },
    });
    const report = period && (await findReport(tx, { milestoneId: item.id, periodId: period.id }));
    if (!report) return null;
    const state = {
      version: report.version,
      by: report.updatedByName,
      own: report.updatedById === actor.personId,
      at: report.updatedAt,
      sent: isSentState(report.state),
    };
    return report.version > ask.since ? { ...state, values: toFormValues(report.draft) } : state;
  });
}
