// The words of a report or a round as the domain's draft, and what a correction puts right.
import "server-only";
import { reading as readingSchema } from "../domain/milestone/milestone";
import type { Draft } from "../domain/report/draft";
import { Prisma } from "../generated/prisma/client";
import { fromDayOrNull, toDay, toDayOrNull } from "./days";

const draftColumns = {
  reading: true,
  factOn: true,
  doneText: true,
  problemsText: true,
  nextText: true,
  coordinationText: true,
  forecastOn: true,
  forecastClass: true,
} as const;

type DraftRow = Prisma.ProgressReportGetPayload<{ select: typeof draftColumns }>;

/** The words of a report or a round as the domain's draft. */
export function toDraft(row: DraftRow): Draft {
  return {
    reading: row.reading === null ? null : readingSchema.parse(row.reading),
    factOn: toDayOrNull(row.factOn),
    doneText: row.doneText,
    problemsText: row.problemsText,
    nextText: row.nextText,
    coordinationText: row.coordinationText,
    forecastOn: toDayOrNull(row.forecastOn),
    forecastClass: row.forecastClass,
  };
}

export function fromDraft(draft: Draft) {
  return {
    doneText: draft.doneText,
    problemsText: draft.problemsText,
    nextText: draft.nextText,
    coordinationText: draft.coordinationText,
    forecastClass: draft.forecastClass,
    reading: draft.reading ?? Prisma.DbNull,
    factOn: fromDayOrNull(draft.factOn),
    forecastOn: fromDayOrNull(draft.forecastOn),
  };
}

/** What a correction puts right: the round of that report which was accepted last. */
export const supersededSelect = {
  id: true,
  period: { select: { endsOn: true } },
  rounds: {
    where: { outcome: "accepted" },
    orderBy: { round: "desc" },
    take: 1,
    select: { ...draftColumns, decidedAt: true },
  },
} as const satisfies Prisma.ProgressReportSelect;
type SupersededRow = Prisma.ProgressReportGetPayload<{ select: typeof supersededSelect }>;

export type CorrectionOf = {
  /** The report it puts right. */
  supersedes: string;
  /** What was accepted there, the day it was true for, and when it was accepted. */
  before: { draft: Draft; on: string; decidedAt: Date };
  reason: string;
  /** Put right together with it. */
  group: string | null;
};

type CorrectionRow = {
  supersedes: SupersededRow | null;
  correctionReason: string | null;
  correctionGroup: string | null;
};

/** What a row says it puts right; null where it is no correction. */
export function toCorrection(row: CorrectionRow): CorrectionOf | null {
  const [round] = row.supersedes?.rounds ?? [];
  if (!row.supersedes || !round?.decidedAt) return null;
  const on = toDay(round.factOn ?? row.supersedes.period.endsOn);
  return {
    supersedes: row.supersedes.id,
    before: { draft: toDraft(round), on, decidedAt: round.decidedAt },
    reason: row.correctionReason ?? "",
    group: row.correctionGroup,
  };
}
