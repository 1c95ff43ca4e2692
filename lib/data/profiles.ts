// The versions of a plan's thresholds. Which is in force: profile-versions.ts.
import "server-only";
import type { Actor } from "../domain/actor";
import { DomainError } from "../domain/errors";
import { type ProfileVersion, thresholdsOf } from "../domain/milestone/profile";
import type { ViewDates } from "../domain/view-dates";
import { asActor, type ReadTx } from "./as-actor";
import { fromDay } from "./days";
import { type IndicatorState, readIndicators } from "./indicators";
import { type PlanBoard, readPlanBoard } from "./plan-board";
import { readProfileVersions, toProfileVersion } from "./profile-versions";
import type { AuditedTx } from "./record-change";

/** `by`: who decided it, by the log; null for the shipped one. */
export type ProfileRecord = ProfileVersion & { id: string; by: string | null };

async function readVersions(tx: ReadTx, planId: string): Promise<ProfileRecord[]> {
  const rows = await readProfileVersions(tx, planId);
  const events = await tx.auditEvent.findMany({
    where: { planId, action: "profile.changed", subjectType: "ThresholdProfile" },
    select: { subjectId: true, actorName: true },
  });
  const names = new Map(events.map((event) => [event.subjectId, event.actorName]));
  return rows.map((row) => ({ ...row, by: names.get(row.id) ?? null }));
}

export type ThresholdPage = {
  board: PlanBoard;
  indicators: IndicatorState[];
  /** Known by the date, the oldest first. */
  versions: ProfileRecord[];
};

/** The thresholds of a plan with what they light up. Throws notFound. */
export async function getThresholds(
  actor: Actor,
  planCode: string,
  dates: ViewDates,
): Promise<ThresholdPage> {
  return asActor(actor, async (tx) => {
    const board = await readPlanBoard(tx, actor, planCode, dates);
    const versions = await readVersions(tx, board.plan.id);
    return {
      board,
      indicators: await readIndicators(tx, board),
      versions: versions.filter((each) => each.acceptedAt.getTime() <= dates.knownBy.getTime()),
    };
  });
}

/** The newest version, in force or not yet; null for a plan without any. */
export async function findNewestProfile(
  tx: AuditedTx,
  planId: string,
): Promise<ProfileVersion | null> {
  const row = await tx.thresholdProfile.findFirst({
    where: { planId },
    orderBy: { version: "desc" },
  });
  return row && toProfileVersion(row);
}

/** The next version; earlier ones stay. Of two at once one meets conflict. */
export async function insertProfile(
  tx: AuditedTx,
  planId: string,
  { profile, source, effectiveOn, acceptedAt }: ProfileVersion,
): Promise<string> {
  const { name, version, confirmed } = profile;
  const [row] = await tx.thresholdProfile.createManyAndReturn({
    data: {
      planId,
      name,
      version,
      confirmed,
      thresholds: thresholdsOf(profile),
      source,
      effectiveOn: fromDay(effectiveOn),
      acceptedAt,
    },
    skipDuplicates: true,
    select: { id: true },
  });
  if (!row) throw new DomainError("conflict");
  return row.id;
}
