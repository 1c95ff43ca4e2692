// What the tests of corrections need besides the reports' scene: what was accepted of two quarters, and the way of a
// correction through every hand.
import type { UserActor } from "@/lib/domain/actor";
import { getMilestone } from "@/lib/data/milestones";
import type { MilestoneKind } from "@/lib/domain/milestone/milestone";
import type { Draft } from "@/lib/domain/report/draft";
import { viewDates } from "@/lib/domain/view-dates";
import type { MadePeriod } from "@/prisma/factories/periods";
import type { Scene } from "@/prisma/factories/plan";
import { attachEvidence } from "../evidence/attach-evidence";
import { acceptReports } from "../report/accept-reports";
import { clock, db, draftOf, versionOf } from "../report/report-scene.fixture";
import { saveDraft } from "../report/save-draft";
import { sendReport } from "../report/send-report";
import { signReports } from "../report/sign-reports";
import { type ProposeCorrectionInput, proposeCorrection } from "./propose-correction";

/** "%PDF-1.4" and a body: what the product takes for a PDF. */
const pdf = new TextEncoder().encode("%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\n%%EOF\n");

export const reading = (value: number) => ({ kind: "count", value }) as const;

/** A file, so that a report that meets its target may be sent. */
export async function withFile(scene: Scene, reportId: string): Promise<void> {
  const file = { reportId, fileName: "list.pdf", bytes: pdf };
  await attachEvidence(scene.people.reporter, file, clock);
}

/** Sent, signed and accepted, by the reviewer unless somebody else is named. */
export async function throughAllHands(
  scene: Scene,
  reportId: string,
  reviewer: UserActor = scene.people.reviewer,
): Promise<void> {
  const { people } = scene;
  const ask = { reportId, expectedVersion: await versionOf(reportId) };
  await sendReport(people.reporter, ask, clock);
  await signReports(people.head, { reportIds: [reportId] }, clock);
  await acceptReports(reviewer, { reportIds: [reportId] }, clock);
}

/** An accepted report of the period, whether it is open or not. */
export async function acceptedIn(
  scene: Scene,
  period: MadePeriod,
  change: Partial<Draft> = {},
  kind: MilestoneKind = "count",
): Promise<string> {
  const { state } = await db.reportingPeriod.findUniqueOrThrow({ where: { id: period.id } });
  await db.reportingPeriod.update({ where: { id: period.id }, data: { state: "open" } });
  const { reportId } = await saveDraft(
    scene.people.reporter,
    {
      plan: scene.plan.code,
      milestone: scene.items[kind].code,
      period: period.code,
      expectedVersion: null,
      draft: draftOf(kind, change),
    },
    clock,
  );
  await withFile(scene, reportId);
  await throughAllHands(scene, reportId);
  await db.reportingPeriod.update({ where: { id: period.id }, data: { state } });
  return reportId;
}

/** Proposes another reading of the count; by the lead's reporter unless somebody else is named. */
export async function propose(
  scene: Scene,
  reportId: string,
  { by, ...change }: Partial<ProposeCorrectionInput> & { by?: UserActor } = {},
): Promise<string> {
  const input = {
    plan: scene.plan.code,
    reportId,
    draft: draftOf("count", { reading: reading(2) }),
    reason: "One school was counted twice.",
    together: [],
    ...change,
  };
  return (await proposeCorrection(by ?? scene.people.reporter, input, clock)).reportId;
}

/** The count as assessed on the 15th of October, by what was known until then. */
export async function standing(scene: Scene, knownBy?: string, asOf = "2024-10-09") {
  const now = new Date("2024-10-15T02:00:00.000Z");
  const dates = viewDates({ asOf, knownBy }, now);
  const { plan, items, people } = scene;
  const found = await getMilestone(people.manager, plan.code, items.count.code, dates, now);
  return found.item.assessment;
}

/** Two days after the scene's own. */
export const laterClock = () => new Date("2024-10-10T02:00:00.000Z");

/** Through all hands on the 10th of October. */
export async function acceptedLater(scene: Scene, reportId: string): Promise<void> {
  const { people } = scene;
  const ask = { reportId, expectedVersion: await versionOf(reportId) };
  await sendReport(people.reporter, ask, laterClock);
  await signReports(people.head, { reportIds: [reportId] }, laterClock);
  await acceptReports(people.reviewer, { reportIds: [reportId] }, laterClock);
}
