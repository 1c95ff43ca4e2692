// What every test of a report command needs: a plan of its own, reports at each station, and the log.
import { expect } from "vitest";
import type { UserActor } from "@/lib/domain/actor";
import { DomainError, type ErrorCode } from "@/lib/domain/errors";
import type { MilestoneKind } from "@/lib/domain/milestone/milestone";
import type { Draft } from "@/lib/domain/report/draft";
import type { ReportState } from "@/lib/domain/report/report-transitions";
import type { PrismaClient } from "@/lib/generated/prisma/client";
import { openClient } from "@/prisma/factories/client";
import { draftOf } from "@/prisma/factories/drafts";
import { makeScene, type Scene, sceneClock } from "@/prisma/factories/plan";
import { dropCorrection } from "../correction/drop-correction";
import { proposeCorrection } from "../correction/propose-correction";
import { acceptReports } from "./accept-reports";
import { returnReport } from "./return-report";
import { saveDraft } from "./save-draft";
import { sendReport } from "./send-report";
import { signReports } from "./sign-reports";

export const clock = sceneClock;
export { draftOf };

/** The owner's client: arranges and looks, never acts. */
export const db: PrismaClient = openClient(process.env.DATABASE_ADMIN_URL ?? "");

export const newScene = (): Promise<Scene> => makeScene(db);

export type AtStation = { reportId: string; version: number };

export async function drafted(
  scene: Scene,
  kind: MilestoneKind,
  change: Partial<Draft> = {},
): Promise<AtStation> {
  return saveDraft(
    scene.people.reporter,
    {
      plan: scene.plan.code,
      milestone: scene.items[kind].code,
      period: scene.open.code,
      expectedVersion: null,
      draft: draftOf(kind, change),
    },
    clock,
  );
}

/** A report brought to this state through the commands. */
export async function reportIn(
  state: ReportState,
  scene: Scene,
  kind: MilestoneKind = "count",
): Promise<string> {
  const { people } = scene;
  const { reportId, version } = await drafted(scene, kind);
  if (state === "draft") return reportId;
  await sendReport(people.reporter, { reportId, expectedVersion: version }, clock);
  if (state === "withHead") return reportId;
  await signReports(people.head, { reportIds: [reportId] }, clock);
  if (state === "withCommission") return reportId;
  if (state === "returned") {
    await returnReport(people.reviewer, { reportId, reason: "The list is missing." }, clock);
    return reportId;
  }
  await acceptReports(people.reviewer, { reportIds: [reportId] }, clock);
  if (state === "accepted") return reportId;
  return dropped(scene, reportId, kind);
}

/** Only a correction is given up: one of this accepted report. */
async function dropped(scene: Scene, reportId: string, kind: MilestoneKind): Promise<string> {
  const { reporter } = scene.people;
  const correction = await proposeCorrection(
    reporter,
    {
      plan: scene.plan.code,
      reportId,
      draft: draftOf(kind, { factOn: "2024-09-29" }),
      reason: "The day was wrong.",
      together: [],
    },
    clock,
  );
  const given = { reportId: correction.reportId, reason: "It was right.", together: false };
  await dropCorrection(reporter, given, clock);
  return correction.reportId;
}

/** The version of a report, as a page that shows it now would name it. */
export async function versionOf(reportId: string): Promise<number> {
  const { version } = await db.progressReport.findUniqueOrThrow({ where: { id: reportId } });
  return version;
}

export async function stateOf(reportId: string): Promise<string> {
  const { state } = await db.progressReport.findUniqueOrThrow({ where: { id: reportId } });
  return state;
}

/** The actions in the log about a report, oldest first. */
export async function logOf(reportId: string): Promise<string[]> {
  const events = await db.auditEvent.findMany({
    where: { subjectId: reportId },
    orderBy: { id: "asc" },
  });
  return events.map((event) => event.action);
}

/** The code with which the work was refused; fails the test when it was not. */
export async function refusalOf(work: Promise<unknown>): Promise<ErrorCode> {
  return (await faultOf(work)).code;
}

export async function faultOf(work: Promise<unknown>): Promise<DomainError> {
  const error: unknown = await work.then(
    () => null,
    (reason: unknown) => reason,
  );
  if (!(error instanceof DomainError)) throw error ?? new Error("It was not refused.");
  return error;
}

/** Of two at once exactly one wins, and the other is told why. */
export async function expectOneWinner(attempts: readonly Promise<unknown>[]): Promise<void> {
  const outcomes = await Promise.allSettled(attempts);
  expect(outcomes.filter((outcome) => outcome.status === "fulfilled")).toHaveLength(1);
  for (const outcome of outcomes) {
    if (outcome.status === "rejected") {
      expect(outcome.reason).toBeInstanceOf(DomainError);
      expect(["conflict", "wrongState"]).toContain((outcome.reason as DomainError).code);
    }
  }
}

/** The actor, whose next entry in the log cannot be written. */
export async function withBrokenLog(actor: UserActor): Promise<UserActor> {
  const requestId = "the-log-refuses";
  await db.$executeRawUnsafe(`CREATE OR REPLACE FUNCTION refuse_event() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN RAISE EXCEPTION 'the disk is full'; END $$`);
  await db.$executeRawUnsafe(`CREATE OR REPLACE TRIGGER refuse_event BEFORE INSERT ON "AuditEvent"
    FOR EACH ROW WHEN (NEW."requestId" = '${requestId}') EXECUTE FUNCTION refuse_event()`);
  return { ...actor, requestId };
}
