// What a closure 销号 rests on, through whose hands it went, and the decisions made. Decisions are never changed.
import "server-only";
import { z } from "zod";
import { type ClosureTick, closureTick } from "../domain/closure/checklist";
import type { ReadTx } from "./as-actor";
import type { AuditedTx } from "./record-change";

const checklist = z.array(closureTick);

export type ClosureDecision = {
  id: string;
  milestoneId: string;
  outcome: "verified" | "refused" | "reopened";
  reportId: string | null;
  checklist: ClosureTick[];
  reason: string;
  selfReviewed: boolean;
  decidedAt: Date;
  decidedById: string | null;
  decidedByName: string;
  decidedByUnit: string;
};

/** Of the plan or of one item, the newest first. */
export async function listClosureDecisions(
  tx: ReadTx,
  planId: string,
  only: { milestoneId?: string; knownBy: Date },
): Promise<ClosureDecision[]> {
  const { milestoneId, knownBy } = only;
  const rows = await tx.closureDecision.findMany({
    where: { planId, decidedAt: { lte: knownBy }, ...(milestoneId ? { milestoneId } : {}) },
    orderBy: [{ decidedAt: "desc" }, { id: "desc" }],
  });
  return rows.map((row) => ({ ...row, checklist: checklist.parse(row.checklist) }));
}

export async function insertClosureDecision(
  tx: AuditedTx,
  {
    author,
    at,
    ...decision
  }: Omit<ClosureDecision, "id" | "decidedAt" | "decidedById" | "decidedByName"> & {
    planId: string;
    author: { id: string | null; name: string };
    at: Date;
  },
): Promise<string> {
  const row = await tx.closureDecision.create({
    data: {
      ...decision,
      decidedAt: at,
      decidedById: author.id,
      decidedByName: author.name,
    },
    select: { id: true },
  });
  return row.id;
}

/** What the reading that meets the target came from: a report, or a published figure. */
export type ClosureSource = {
  reportId: string | null;
  /** The item whose report it is: another one where the reading is shared or read from there. */
  milestoneId: string | null;
  period: string | null;
  /** Of a published figure. */
  document: string | null;
  /** Whoever wrote, signed, recorded the signing or accepted it; null: nobody of this system. */
  hands: { part: "sent" | "signed" | "paper" | "accepted"; id: string | null; name: string }[];
};

type Round = {
  sentById: string | null;
  sentByName: string;
  signedById: string | null;
  signedByName: string | null;
  decidedById: string | null;
  decidedByName: string | null;
};

function handsOf(round: Round): ClosureSource["hands"] {
  return [
    { part: "sent", id: round.sentById, name: round.sentByName },
    { part: "signed", id: round.signedById, name: round.signedByName ?? "" },
    { part: "accepted", id: round.decidedById, name: round.decidedByName ?? "" },
  ];
}

const noSource: ClosureSource = {
  reportId: null,
  milestoneId: null,
  period: null,
  document: null,
  hands: [],
};

/** By the id its reading carries. */
export async function readClosureSource(tx: ReadTx, id: string): Promise<ClosureSource> {
  const report = await tx.progressReport.findUnique({
    where: { id },
    select: {
      milestoneId: true,
      period: { select: { code: true } },
      rounds: {
        where: { outcome: "accepted" },
        orderBy: { round: "desc" },
        take: 1,
        include: { paperSignOff: { select: { recordedById: true, recordedByName: true } } },
      },
    },
  });
  if (!report) return readFigureSource(tx, id);
  const [round] = report.rounds;
  const sheet = round?.paperSignOff;
  const paper = sheet
    ? [{ part: "paper" as const, id: sheet.recordedById, name: sheet.recordedByName }]
    : [];
  return {
    ...noSource,
    reportId: id,
    milestoneId: report.milestoneId,
    period: report.period.code,
    hands: [...(round ? handsOf(round) : []), ...paper],
  };
}

async function readFigureSource(tx: ReadTx, id: string): Promise<ClosureSource> {
  const figure = await tx.indicatorReading.findUnique({
    where: { id },
    select: { source: true, round: true },
  });
  if (!figure) return noSource;
  return {
    ...noSource,
    document: figure.source,
    hands: figure.round ? handsOf(figure.round) : [],
  };
}

export type ClosureFile = {
  /** "evidence:…" or "attachment:…". */
  key: string;
  id: string;
  name: string;
  sha256: string;
  mediaType: string;
  attachedAt: Date;
  attachedByName: string;
  href: string;
};

/** Files on accepted reports of the item the reading came from, those of its report first; then those put to the closure. */
export async function listClosureFiles(
  tx: ReadTx,
  milestoneId: string,
  source: Pick<ClosureSource, "reportId" | "milestoneId">,
): Promise<ClosureFile[]> {
  const file = { select: { mediaType: true } } as const;
  const links = await tx.evidenceLink.findMany({
    where: {
      report: { milestoneId: source.milestoneId ?? milestoneId, state: "accepted" },
      detachedAt: null,
    },
    include: { file },
    orderBy: [{ attachedAt: "desc" }, { id: "asc" }],
  });
  const attached = await tx.attachment.findMany({
    where: { subjectType: "closure", subjectId: milestoneId, detachedAt: null },
    include: { file },
    orderBy: [{ attachedAt: "desc" }, { id: "asc" }],
  });
  const own = (row: { reportId: string }) => (row.reportId === source.reportId ? 0 : 1);
  const shown = (
    kind: "evidence" | "attachment",
    row: (typeof links)[number] | (typeof attached)[number],
  ): ClosureFile => ({
    key: `${kind}:${row.id}`,
    id: row.id,
    name: row.fileName,
    sha256: row.sha256,
    mediaType: row.file.mediaType,
    attachedAt: row.attachedAt,
    attachedByName: row.attachedByName,
    href: kind === "evidence" ? `/api/evidence/${row.id}` : `/api/attachments/${row.id}`,
  });
  return [
    ...links.toSorted((a, b) => own(a) - own(b)).map((row) => shown("evidence", row)),
    ...attached.map((row) => shown("attachment", row)),
  ];
}
