// A quarter that is over with what was accepted in it: what a confirmation without change rests on.
import type { MilestoneKind } from "@/lib/domain/milestone/milestone";
import type { Draft } from "@/lib/domain/report/draft";
import type { PeriodState } from "@/lib/domain/period/period-state";
import { insertMilestone, type MadeMilestone } from "@/prisma/factories/milestones";
import { insertObligations, insertPeriod } from "@/prisma/factories/periods";
import type { Scene } from "@/prisma/factories/plan";
import { acceptReports } from "./accept-reports";
import { clock, db, draftOf } from "./report-scene.fixture";
import { saveDraft } from "./save-draft";
import { sendReport } from "./send-report";
import { signReports } from "./sign-reports";

export async function setPeriod(period: { id: string }, state: PeriodState): Promise<void> {
  await db.reportingPeriod.update({ where: { id: period.id }, data: { state } });
}

/** The item's report of the closed quarter, accepted through the commands. */
export async function acceptedBefore(
  scene: Scene,
  item: MadeMilestone,
  change: Partial<Draft> = {},
  period = scene.closed,
): Promise<string> {
  const { people, plan } = scene;
  const draft = draftOf(item.kind, lastQuarter(item.kind, change));
  await setPeriod(period, "open");
  const { reportId, version } = await saveDraft(
    people.reporter,
    {
      plan: plan.code,
      milestone: item.code,
      period: period.code,
      expectedVersion: null,
      draft,
    },
    clock,
  );
  await sendReport(people.reporter, { reportId, expectedVersion: version }, clock);
  await signReports(people.head, { reportIds: [reportId] }, clock);
  await acceptReports(people.reviewer, { reportIds: [reportId] }, clock);
  await setPeriod(period, "closed");
  return reportId;
}

// Days of the factories' readings lie in the open quarter: of the one before they are still to come.
function lastQuarter(kind: MilestoneKind, change: Partial<Draft>): Partial<Draft> {
  const readings: Partial<Record<MilestoneKind, Draft["reading"]>> = {
    build: { kind: "build", reached: [{ stage: "started", on: "2024-05-01" }] },
    coverage: { kind: "coverage", complied: [{ unit: "North", on: "2024-05-10" }], count: null },
  };
  return { ...(readings[kind] ? { reading: readings[kind] } : {}), ...change };
}

/** An item past its date, owed in both quarters. */
export async function overdueItem(scene: Scene): Promise<MadeMilestone> {
  const { plan, area, lead, supporting, closed, open } = scene;
  const target = scene.items.count.target;
  const item = await insertMilestone(db, {
    plan,
    area,
    code: "late",
    target,
    lead,
    supporting: [supporting],
    dueOn: "2023-12-31",
  });
  const before = await insertPeriod(db, { plan, code: "2023Q4", state: "closed" });
  await insertObligations(
    db,
    [before, closed, open].map((period) => ({ period, milestone: item, unit: lead })),
  );
  return item;
}
