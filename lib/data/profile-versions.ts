// A plan's thresholds, version by version, and the one in force at two dates.
import "server-only";
import type { Profile } from "../domain/milestone/assessment";
import { defaultProfile } from "../domain/milestone/default-profile";
import { latestInForce, type TwoDates } from "../domain/milestone/in-force";
import type { ProfileVersion, Thresholds } from "../domain/milestone/profile";
import type { Prisma } from "../generated/prisma/client";
import type { ReadTx } from "./as-actor";
import { toDay } from "./days";

export function toProfileVersion(
  row: Prisma.ThresholdProfileGetPayload<object>,
): ProfileVersion & { id: string } {
  const profile: Profile = {
    ...defaultProfile,
    ...(row.thresholds as Partial<Thresholds>),
    name: row.name,
    version: row.version,
    confirmed: row.confirmed,
  };
  return {
    id: row.id,
    profile,
    source: row.source,
    effectiveOn: toDay(row.effectiveOn),
    acceptedAt: row.acceptedAt,
  };
}

/** Every version, the oldest first; in force or not. */
export async function readProfileVersions(
  tx: ReadTx,
  planId: string,
): Promise<(ProfileVersion & { id: string })[]> {
  const rows = await tx.thresholdProfile.findMany({
    where: { planId },
    orderBy: { version: "asc" },
  });
  return rows.map(toProfileVersion);
}

/** The one in force at the dates; the shipped one until the plan has its own. */
export function profileInForce(versions: readonly ProfileVersion[], dates: TwoDates): Profile {
  return latestInForce(versions, dates)?.profile ?? defaultProfile;
}

/** The same, read for a plan. */
export async function readProfile(tx: ReadTx, planId: string, dates: TwoDates): Promise<Profile> {
  return profileInForce(await readProfileVersions(tx, planId), dates);
}
