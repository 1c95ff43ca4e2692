// 审签单: one signed sheet for a unit's quarter. What it lists, how it is told from another, and its scan.
import "server-only";
import { createHash } from "node:crypto";
import type { Actor } from "../domain/actor";
import { DomainError } from "../domain/errors";
import type { LocalDate } from "../domain/milestone/milestone";
import type { ReportState } from "../domain/report/report-transitions";
import { sheetCode, sheetText } from "../domain/signoff/sheet-code";
import { asActor, type ReadTx } from "./as-actor";
import { fromDay, toDay } from "./days";
import type { AuditedTx } from "./record-change";

/** The code printed on the sheet of these rounds. */
export function sheetCodeOf(sheet: {
  plan: string;
  unit: string;
  period: string;
  roundIds: readonly string[];
}): string {
  return sheetCode(createHash("sha256").update(sheetText(sheet)).digest());
}

export type SheetRound = {
  roundId: string;
  reportId: string;
  milestone: string;
  sentAt: Date;
  state: ReportState;
  /** Still with the head, and not taken back or sent anew since. */
  waits: boolean;
  organisationId: string;
  period: { id: string; code: string };
  planId: string;
};

/** The rounds a form names, in the order in which they are to be locked; an unknown id is left out. */
export async function listSheetRounds(
  tx: ReadTx | AuditedTx,
  roundIds: readonly string[],
): Promise<SheetRound[]> {
  const rows = await tx.reportRound.findMany({
    where: { id: { in: [...roundIds] } },
    select: {
      id: true,
      sentAt: true,
      outcome: true,
      report: {
        select: {
          id: true,
          state: true,
          organisationId: true,
          planId: true,
          milestone: { select: { code: true } },
          period: { select: { id: true, code: true } },
        },
      },
    },
    orderBy: { reportId: "asc" },
  });
  return rows.map(({ id, sentAt, outcome, report }) => ({
    roundId: id,
    reportId: report.id,
    milestone: report.milestone.code,
    sentAt,
    state: report.state,
    waits: outcome === "pending" && report.state === "withHead",
    organisationId: report.organisationId,
    period: report.period,
    planId: report.planId,
  }));
}

export async function insertPaperSignOff(
  tx: AuditedTx,
  sheet: {
    planId: string;
    periodId: string;
    organisationId: string;
    signer: string;
    signerPost: string;
    signedOn: LocalDate;
    sha256: string;
    fileName: string;
    author: { id: string | null; name: string };
    at: Date;
  },
): Promise<string> {
  const { author, at, signedOn, ...row } = sheet;
  const { id } = await tx.paperSignOff.create({
    data: {
      ...row,
      signedOn: fromDay(signedOn),
      recordedAt: at,
      recordedById: author.id,
      recordedByName: author.name,
    },
    select: { id: true },
  });
  return id;
}

/** The sheet with its scan and the unit it is of. Throws notFound. */
export async function getPaperSignOff(tx: ReadTx | AuditedTx, id: string) {
  const row = await tx.paperSignOff.findUnique({
    where: { id },
    include: {
      file: { select: { byteSize: true, mediaType: true } },
      plan: { select: { code: true } },
      organisation: { select: { code: true } },
    },
  });
  if (!row) throw new DomainError("notFound");
  return row;
}

export type RecordedSheet = {
  id: string;
  period: string;
  unit: string;
  signer: string;
  signerPost: string;
  signedOn: LocalDate;
  fileName: string;
  recordedAt: Date;
  recordedByName: string;
  items: string[];
};

/** Sheets on one page of the list: years of quarters. */
const SHOWN = 40;

/** Sheets of these units on the plan, the latest first. Whether the actor may see them is asked by the page. */
export async function listPaperSignOffs(
  actor: Actor,
  ask: { planId: string; units: readonly string[] },
): Promise<RecordedSheet[]> {
  const rows = await asActor(actor, (tx) =>
    tx.paperSignOff.findMany({
      where: { planId: ask.planId, organisation: { code: { in: [...ask.units] } } },
      include: {
        period: { select: { code: true } },
        organisation: { select: { code: true } },
        rounds: { select: { report: { select: { milestone: { select: { code: true } } } } } },
      },
      orderBy: { recordedAt: "desc" },
      take: SHOWN,
    }),
  );
  return rows.map((row) => ({
    id: row.id,
    period: row.period.code,
    unit: row.organisation.code,
    signer: row.signer,
    signerPost: row.signerPost,
    signedOn: toDay(row.signedOn),
    fileName: row.fileName,
    recordedAt: row.recordedAt,
    recordedByName: row.recordedByName,
    items: row.rounds.map(({ report }) => report.milestone.code).sort(),
  }));
}
