// Whose events make up an item's timeline: its reports and corrections, what others gave to them, its posts, the
// sheets signed for it, the quarters in which it is owed, and what was done about it when it was late.
import "server-only";
import {
  type CorrectionSight,
  type ItemReach,
  sightOf,
} from "../domain/correction/correction-rights";
import type { ReadTx } from "./as-actor";
import { readProposals } from "./corrections";

export type TimelineReport = {
  id: string;
  period: string;
  /** Of a correction, what this reader may see of it. */
  correction: CorrectionSight | null;
  /** How each round was signed, by the instant of the signature. */
  signings: { at: Date; mode: "online" | "paper" | "deputy" | null }[];
};

export type TimelineSubjects = {
  reports: TimelineReport[];
  contributions: { id: string; period: string; unit: string }[];
  charges: string[];
  sheets: string[];
  periods: { id: string; code: string }[];
  consultations: string[];
  notices: string[];
  deadlineChanges: string[];
  amendments: string[];
  instructions: string[];
};

const periodCode = { select: { code: true } } as const;

/** `reportId`: of that report alone. */
export async function readTimelineSubjects(
  tx: ReadTx,
  ask: { milestoneId: string; reach: ItemReach; reportId: string | null },
): Promise<TimelineSubjects> {
  const { milestoneId, reportId } = ask;
  const rows = await tx.progressReport.findMany({
    where: { milestoneId, ...(reportId === null ? {} : { id: reportId }) },
    select: {
      id: true,
      state: true,
      supersedesId: true,
      period: periodCode,
      rounds: { select: { signedAt: true, signMode: true, paperSignOffId: true } },
    },
  });
  const corrections = rows.filter((row) => row.supersedesId !== null).map((row) => row.id);
  const proposals = await readProposals(tx, corrections);
  const reports = rows.map(({ id, state, period, supersedesId, rounds }): TimelineReport => {
    const signings = rounds.flatMap(({ signedAt, signMode }) =>
      signedAt ? [{ at: signedAt, mode: signMode }] : [],
    );
    const side = proposals.get(id)?.side ?? "unit";
    const course = { state, side, signed: signings.length > 0 };
    const correction = supersedesId === null ? null : sightOf(course, ask.reach);
    return { id, period: period.code, correction, signings };
  });
  const sheets = rows.flatMap((row) => row.rounds.flatMap((round) => round.paperSignOffId ?? []));
  const around = reportId === null ? await readAround(tx, milestoneId) : nothingAround;
  return {
    reports: reports.filter(({ correction }) => correction === null || correction.listed),
    sheets: [...new Set(sheets)],
    ...around,
  };
}

type Around = Omit<TimelineSubjects, "reports" | "sheets">;
const nothingAround: Around = {
  contributions: [],
  charges: [],
  periods: [],
  consultations: [],
  notices: [],
  deadlineChanges: [],
  amendments: [],
  instructions: [],
};

async function readAround(tx: ReadTx, milestoneId: string): Promise<Around> {
  const contributions = await tx.contribution.findMany({
    where: { milestoneId },
    select: { id: true, period: periodCode, organisation: { select: { code: true } } },
  });
  const charges = await tx.charge.findMany({ where: { milestoneId }, select: { id: true } });
  const obligations = await tx.obligation.findMany({
    where: { milestoneId },
    select: { period: { select: { id: true, code: true } } },
  });
  const consulted = await tx.consultationItem.findMany({
    where: { milestoneId },
    select: { consultationId: true },
  });
  return {
    contributions: contributions.map(({ id, period, organisation }) => ({
      id,
      period: period.code,
      unit: organisation.code,
    })),
    // A post that was only ended is named by its item.
    charges: [...charges.map(({ id }) => id), milestoneId],
    periods: obligations.map(({ period }) => period),
    consultations: consulted.map((row) => row.consultationId),
    ...(await readSupervision(tx, milestoneId)),
  };
}

type Supervision = Pick<Around, "notices" | "deadlineChanges" | "amendments" | "instructions">;

async function readSupervision(tx: ReadTx, milestoneId: string): Promise<Supervision> {
  const where = { milestoneId };
  const notices = await tx.noticeItem.findMany({ where, select: { noticeId: true } });
  const changes = await tx.deadlineChange.findMany({ where, select: { id: true } });
  const amendments = await tx.amendmentItem.findMany({ where, select: { amendmentId: true } });
  const instructions = await tx.instructionItem.findMany({
    where,
    select: { instructionId: true },
  });
  return {
    notices: notices.map((row) => row.noticeId),
    deadlineChanges: changes.map((row) => row.id),
    amendments: amendments.map((row) => row.amendmentId),
    instructions: instructions.map((row) => row.instructionId),
  };
}
