// The rounds of reports with what stands around them, read the same way by the review desk and the item's page.
import "server-only";
import type { Prisma } from "../generated/prisma/client";
import { paperSelect } from "./signatures";

export const roundInclude = {
  report: {
    select: {
      milestoneId: true,
      state: true,
      version: true,
      supersedesId: true,
      correctionReason: true,
      period: { select: { code: true, endsOn: true } },
      milestone: { select: { code: true } },
      organisation: { select: { code: true } },
    },
  },
  paperSignOff: paperSelect,
  evidence: {
    select: {
      link: {
        select: {
          id: true,
          fileName: true,
          sha256: true,
          attachedAt: true,
          attachedByName: true,
          file: { select: { byteSize: true, mediaType: true } },
        },
      },
    },
  },
} as const;

export type RoundRow = Prisma.ReportRoundGetPayload<{ include: typeof roundInclude }>;

export type RoundFile = {
  id: string;
  name: string;
  sha256: string;
  byteSize: number;
  mediaType: string;
  attachedAt: Date;
  attachedByName: string;
};

/** The files that went with the round, in the order they were attached. */
export function readFiles(row: RoundRow): RoundFile[] {
  return row.evidence
    .map(({ link: { file, fileName, ...link } }) => ({ ...link, ...file, name: fileName }))
    .sort((a, b) => a.attachedAt.getTime() - b.attachedAt.getTime());
}
