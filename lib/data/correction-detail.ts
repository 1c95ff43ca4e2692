// One correction, whole: old beside new, why, its files, those proposed with it, and what this reader may do now.
import "server-only";
import type { Actor } from "../domain/actor";
import { type ItemReach, mayDrop } from "../domain/correction/correction-rights";
import { DomainError } from "../domain/errors";
import type { LocalDate, Target } from "../domain/milestone/milestone";
import { can } from "../domain/permissions";
import type { SendContext } from "../domain/report/check-draft";
import type { Draft } from "../domain/report/draft";
import { editableStates } from "../domain/report/report-transitions";
import { viewDates } from "../domain/view-dates";
import { asActor, type ReadTx } from "./as-actor";
import { type CorrectionRow, readRegisterRows } from "./correction-register";
import { type Proposal, readProposals } from "./corrections";
import { toDay } from "./days";
import { type EntryFile, readFiles } from "./entry";
import { reachOf, subjectToday } from "./item-reach";
import { type PlanBoard, readPlanBoard } from "./plan-board";
import { getReport, type Report, toDraft } from "./reports";
import { getSendContext } from "./send-context";

export type CorrectionMoves = {
  edit: boolean;
  withdraw: boolean;
  drop: boolean;
  sign: boolean;
  review: boolean;
};

export type CorrectionDetail = {
  board: PlanBoard;
  row: CorrectionRow;
  reach: ItemReach;
  version: number;
  updatedByName: string;
  periodEndsOn: LocalDate;
  target: Target;
  before: Draft;
  /** What is said now, as far as this reader may know it; null: not yet. */
  after: Draft | null;
  files: EntryFile[];
  proposal: Proposal | null;
  /** Proposed with it, in the order of their quarters. */
  together: CorrectionRow[];
  /** Of those, how many are still with the unit. */
  openTogether: number;
  may: CorrectionMoves;
  context: SendContext & { planEndsOn: string };
};

/** Throws notFound: unknown, no correction, of another plan, or not to be seen by this reader. */
export async function getCorrection(
  actor: Actor,
  planCode: string,
  id: string,
  now: Date,
): Promise<CorrectionDetail> {
  return asActor(actor, async (tx) => {
    const board = await readPlanBoard(tx, actor, planCode, viewDates({}, now));
    const [row] = await readRegisterRows(tx, actor, { board, now, where: { id } });
    const report = row && (await getReport(tx, actor, id));
    if (!row || !report?.correction) throw new DomainError("notFound");
    const { item, group } = row;
    const reach = reachOf(actor, subjectToday(planCode, item.facts, now));
    const grouped = { correctionGroup: group, id: { not: id } };
    const together =
      group === null ? [] : await readRegisterRows(tx, actor, { board, now, where: grouped });
    const proposal = (await readProposals(tx, [id])).get(id) ?? null;
    const context = await getSendContext(tx, report, now);
    return {
      board,
      row,
      reach,
      version: report.version,
      updatedByName: report.updatedByName,
      periodEndsOn: toDay(report.period.endsOn),
      target: context.target,
      before: forReader(report.correction.before.draft, reach),
      after: row.after && forReader(await wordsFor(tx, report, reach), reach),
      files: row.after === null ? [] : await filesFor(tx, id, reach),
      proposal,
      together: together.sort((a, b) => (a.period < b.period ? -1 : 1)),
      openTogether: together.filter(({ state }) => editableStates.includes(state)).length,
      may: movesOf(actor, report, proposal),
      context,
    };
  });
}

function movesOf(actor: Actor, report: Report, proposal: Proposal | null): CorrectionMoves {
  const { state, subject } = report;
  const open = editableStates.includes(state);
  return {
    edit: open && can(actor, "report.edit", subject),
    withdraw: state === "withHead" && can(actor, "report.send", subject),
    drop: open && mayDrop(actor, subject, proposal?.side ?? "unit"),
    sign: state === "withHead" && can(actor, "report.sign", subject),
    review: state === "withCommission" && can(actor, "report.review", subject),
  };
}

/** Inside the unit the draft; outside it what was signed last, or the commission's own proposal. */
async function wordsFor(tx: ReadTx, report: Report, reach: ItemReach): Promise<Draft> {
  if (reach === "unit") return report.draft;
  const round = await tx.reportRound.findFirst({
    where: { reportId: report.id, signedAt: { not: null } },
    orderBy: { round: "desc" },
  });
  return round ? toDraft(round) : report.draft;
}

/** Inside the unit what is attached now; outside it what went with the last signed round. */
async function filesFor(tx: ReadTx, reportId: string, reach: ItemReach): Promise<EntryFile[]> {
  if (reach === "everyone") return [];
  if (reach === "unit") return readFiles(tx, reportId);
  const round = await tx.reportRound.findFirst({
    where: { reportId, signedAt: { not: null } },
    orderBy: { round: "desc" },
    select: {
      evidence: {
        select: {
          link: {
            select: {
              id: true,
              fileName: true,
              attachedByName: true,
              file: { select: { byteSize: true } },
            },
          },
        },
      },
    },
  });
  const links = round?.evidence.map(({ link }) => link) ?? [];
  return links.map(({ id, fileName, attachedByName, file }) => ({
    id,
    fileName,
    byteSize: file.byteSize,
    attachedBy: attachedByName,
  }));
}

function forReader(draft: Draft, reach: ItemReach): Draft {
  if (reach !== "everyone") return draft;
  return { ...draft, problemsText: "", nextText: "", coordinationText: "", forecastClass: null };
}
