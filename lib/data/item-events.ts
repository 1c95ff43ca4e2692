// All that the log holds about one item: what its timeline shows, and beside it who took its papers and files out.
import "server-only";
import type { Prisma } from "../generated/prisma/client";
import type { ReadTx } from "./as-actor";
import { subjectsOf } from "./milestone-timeline";
import { readTimelineSubjects } from "./timeline-subjects";

type Item = { id: string; code: string; planId: string };

/** Conditions of which one holds, whoever asks: for those who read the log itself. */
export async function eventsAboutItem(
  tx: ReadTx,
  item: Item,
): Promise<Prisma.AuditEventWhereInput[]> {
  const subjects = await readTimelineSubjects(tx, {
    milestoneId: item.id,
    reach: "unit",
    reportId: null,
  });
  const evidence = await tx.evidenceLink.findMany({
    where: { milestoneId: item.id },
    select: { sha256: true },
  });
  const files = await tx.contributionFile.findMany({
    where: { contribution: { milestoneId: item.id } },
    select: { sha256: true },
  });
  const hashes = [...new Set([...evidence, ...files].map(({ sha256 }) => sha256))];
  const { planId } = item;
  return [
    ...subjectsOf(subjects, { milestoneId: item.id, code: item.code }),
    { planId, subjectType: "EvidenceFile", subjectId: { in: hashes } },
  ];
}
