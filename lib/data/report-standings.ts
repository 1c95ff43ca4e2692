// How the reports of some items stand to each other now: which puts which right, and what may still be done.
import "server-only";
import { type ItemReach, sightOf } from "../domain/correction/correction-rights";
import type { ReportStanding } from "../domain/correction/standing";
import type { ReadTx } from "./as-actor";
import { readProposals } from "./corrections";

export type StandingReport = {
  version: number;
  standing: ReportStanding;
  /** Of a correction: the report it puts right, and why; the reason only where the reader may know it. */
  corrects: { reportId: string; reason: string | null } | null;
  /** The correction of it that was not given up, where this reader may know of it. */
  correctionId: string | null;
};

/** By report id. */
export async function readStandings(
  tx: ReadTx,
  milestoneIds: readonly string[],
  reach: ItemReach,
): Promise<Map<string, StandingReport>> {
  const rows = await tx.progressReport.findMany({
    where: { milestoneId: { in: [...milestoneIds] } },
    select: {
      id: true,
      state: true,
      version: true,
      supersedesId: true,
      correctionReason: true,
      period: { select: { state: true } },
      rounds: { where: { signedAt: { not: null } }, take: 1, select: { id: true } },
    },
  });
  const corrections = rows.filter((row) => row.supersedesId !== null);
  const proposals = await readProposals(
    tx,
    corrections.map(({ id }) => id),
  );
  const sightOn = ({ id, state, rounds }: (typeof rows)[number]) => {
    const side = proposals.get(id)?.side ?? "unit";
    return sightOf({ state, side, signed: rounds.length > 0 }, reach);
  };
  return new Map(
    rows.map((row) => {
      const correction = corrections.find(
        (each) => each.supersedesId === row.id && each.state !== "dropped",
      );
      const corrects =
        row.supersedesId === null
          ? null
          : {
              reportId: row.supersedesId,
              reason: sightOn(row).reason ? row.correctionReason : null,
            };
      const standing = {
        state: row.state,
        periodIssued: row.period.state === "issued",
        correction: correction?.state ?? null,
      };
      const known = correction !== undefined && sightOn(correction).listed;
      const correctionId = known ? correction.id : null;
      return [row.id, { version: row.version, standing, corrects, correctionId }];
    }),
  );
}
