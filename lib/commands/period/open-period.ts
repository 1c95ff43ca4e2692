// A quarter opens: from here on each open item with a confirmed lead owes by its cadence. Also the rounds about the time
// before reporting began.
import type { Actor } from "@/lib/domain/actor";
import { type PeriodWindow, toLocalDate } from "@/lib/domain/calendar";
import type { Clock } from "@/lib/domain/clock";
import { DomainError } from "@/lib/domain/errors";
import { listOwed, type Owed } from "@/lib/domain/period/obligations";
import { type OpenPeriodInput, openPeriodInput } from "@/lib/domain/period/period-input";
import type { PeriodKind } from "@/lib/domain/period/period-state";
import { fitsKind } from "@/lib/domain/period/special-rounds";
import { checkWindow, proposedWindow } from "@/lib/domain/period/window";
import { readWorkCalendar } from "@/lib/data/calendar-days";
import { toDay, toDayOrNull } from "@/lib/data/days";
import { findOrganisationIds } from "@/lib/data/organisations";
import { readOwingCandidates } from "@/lib/data/owing-candidates";
import { findPeriod, insertObligations, insertOpenPeriod } from "@/lib/data/periods";
import type { PlanHead } from "@/lib/data/plan-facts";
import { type AuditedTx, recordChange } from "@/lib/data/record-change";
import { getMovablePlan, periodNotice } from "./prepare-move";

type Opening = PeriodWindow & { kind: PeriodKind };

function countByUnit(owed: readonly Owed[]): { unit: string; count: number }[] {
  const counts = new Map<string, number>();
  for (const { organisation } of owed) {
    counts.set(organisation, (counts.get(organisation) ?? 0) + 1);
  }
  return [...counts].map(([unit, count]) => ({ unit, count }));
}

/** The window asked for, or the proposed one. Throws wrongState {opensOn} or invalid. */
async function chooseWindow(
  tx: AuditedTx,
  { period: code, kind = "regular", window }: OpenPeriodInput,
  at: Date,
): Promise<Opening> {
  const today = toLocalDate(at);
  const proposed = proposedWindow({ code, kind }, { today, calendar: await readWorkCalendar(tx) });
  if (!window && today < proposed.opensOn) {
    throw new DomainError("wrongState", { params: { opensOn: proposed.opensOn } });
  }
  const chosen = { ...proposed, ...window };
  const fields = checkWindow(chosen, { code, kind, today, now: {} });
  if (fields.length > 0) {
    throw new DomainError("invalid", {
      fields: fields.map((fault) => ({ ...fault, field: `window.${fault.field}` })),
    });
  }
  return { ...chosen, kind };
}

/** The period and what is owed in it. */
async function open(tx: AuditedTx, plan: PlanHead, window: Opening, at: Date) {
  const { candidates, ids } = await readOwingCandidates(tx, plan, {
    endsOn: window.endsOn,
    kind: window.kind,
    now: at,
  });
  const days = { endsOn: toDay(plan.endsOn), reportingFrom: toDayOrNull(plan.reportingFrom) };
  const owed = listOwed(candidates, window, days);
  const periodId = await insertOpenPeriod(tx, plan.id, window, at);
  const organisations = await findOrganisationIds(
    tx,
    owed.map((each) => each.organisation),
  );
  await insertObligations(tx, periodId, owed, { milestones: ids, organisations, createdAt: at });
  return { periodId, owed };
}

/**
 * Opens the period with the window given or the proposed one and makes the obligations. Throws notFound, notAllowed,
 * wrongState (the plan is not in force, the quarter does not fit the kind of round, it was opened before, or {opensOn}
 * is still ahead), invalid {fields: window.*} or conflict.
 */
export async function openPeriod(
  actor: Actor,
  input: OpenPeriodInput,
  clock: Clock,
): Promise<{ obligations: number }> {
  const asked = openPeriodInput.parse(input);
  const at = clock();
  return recordChange(actor, at, async (tx) => {
    const { plan, transition } = await getMovablePlan(tx, actor, asked.plan, "open");
    const known = await findPeriod(tx, plan.id, asked.period);
    const state = known?.state ?? "planned";
    const start = {
      startsOn: toDay(plan.startsOn),
      reportingFrom: toDayOrNull(plan.reportingFrom),
    };
    const fits = fitsKind(asked.kind, asked.period, start);
    if (plan.status !== "inForce" || !fits || !transition.from.includes(state)) {
      throw new DomainError("wrongState", { params: { state } });
    }
    const window = await chooseWindow(tx, asked, at);
    const { periodId, owed } = await open(tx, plan, window, at);
    return {
      result: { obligations: owed.length },
      audit: [
        {
          action: transition.audit,
          planId: plan.id,
          subjectType: "ReportingPeriod",
          subjectId: periodId,
          before: { state: known?.state ?? null },
          after: { ...window, state: transition.to, obligations: owed.length },
        },
      ],
      notify: periodNotice(plan, { ...window, id: periodId }, transition, countByUnit(owed)),
    };
  });
}
