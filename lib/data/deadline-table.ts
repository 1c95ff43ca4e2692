// 时限变更表 of one item: dates, counts and papers are everyone's, the unit's words only those concerned (product.md 9).
import "server-only";
import type { Actor } from "../domain/actor";
import {
  type AskedChange,
  type DatedVersion,
  type DeadlineRow,
  deadlineTable,
} from "../domain/deadline/deadline-table";
import type { DeadlineState } from "../domain/deadline/deadline-transitions";
import type { ItemReach } from "../domain/correction/correction-rights";
import { DomainError } from "../domain/errors";
import type { Assessment } from "../domain/milestone/assessment";
import { isKnown } from "../domain/milestone/in-force";
import type { ViewDates } from "../domain/view-dates";
import { asActor, type ReadTx } from "./as-actor";
import { toDay, toDayOrNull } from "./days";
import { findOpenChange } from "./deadlines";
import { reachOf, subjectToday } from "./item-reach";
import { type BoardItem, type PlanBoard, readPlanBoard } from "./plan-board";

export type DeadlineTable = {
  board: PlanBoard;
  item: BoardItem;
  /** How close the reader is to the item today: reasons are read by those concerned. */
  reach: ItemReach;
  rows: DeadlineRow[];
};

/** The table with its plan and item, at the dates of the page; who reads what is today's right. Throws notFound. */
export async function getDeadlineTable(
  actor: Actor,
  planCode: string,
  code: string,
  dates: ViewDates,
  now: Date,
): Promise<DeadlineTable> {
  return asActor(actor, async (tx) => {
    const board = await readPlanBoard(tx, actor, planCode, dates);
    const item = board.items.find((each) => each.code === code);
    if (!item) throw new DomainError("notFound");
    const reach = reachOf(actor, subjectToday(planCode, item.facts, now));
    const rows = await readDeadlineTable(tx, item, { ...dates, reach });
    return { board, item, reach, rows };
  });
}

/** The rows, and the request under way that this reader may open, for a page that has the item already. */
export async function getItemDeadlines(
  actor: Actor,
  item: BoardItem,
  ask: { reach: ItemReach; knownBy: Date },
): Promise<{ rows: DeadlineRow[]; open: { id: string; seen: boolean } | null }> {
  return asActor(actor, async (tx) => {
    const rows = await readDeadlineTable(tx, item, ask);
    const id = await findOpenChange(tx, item.id);
    return { rows, open: id === null ? null : { id, seen: rows.some((row) => row.key === id) } };
  });
}

/** The rows alone, inside a transaction of the caller's. */
export async function readDeadlineTable(
  tx: ReadTx,
  item: { id: string; assessment: Pick<Assessment, "completedOn" | "asOf" | "dueOn"> },
  { knownBy, reach }: Pick<ViewDates, "knownBy"> & { reach: ItemReach },
): Promise<DeadlineRow[]> {
  const { asOf, completedOn, dueOn } = item.assessment;
  const versions = await readDatedVersions(tx, item.id, knownBy);
  const changes = await readAskedChanges(tx, item.id, knownBy);
  return deadlineTable({ versions, changes }, { asOf, knownBy, completedOn, dueOn, reach });
}

async function readDatedVersions(
  tx: ReadTx,
  milestoneId: string,
  knownBy: Date,
): Promise<DatedVersion[]> {
  const versions = await tx.milestoneVersion.findMany({
    where: { milestoneId, acceptedAt: { lte: knownBy } },
    orderBy: { version: "asc" },
  });
  const papers = await tx.amendmentItem.findMany({
    where: { milestoneId, version: { in: versions.map((row) => row.version) } },
    select: { version: true, amendment: true },
  });
  const byVersion = new Map(papers.map((paper) => [paper.version, paper.amendment]));
  return versions.map((row) => {
    const amendment = byVersion.get(row.version);
    return {
      version: row.version,
      source: row.source,
      dueOn: toDay(row.dueOn),
      effectiveOn: toDay(row.effectiveOn),
      acceptedAt: row.acceptedAt,
      document: amendment?.document || (row.document ?? ""),
      amendment: amendment
        ? {
            approvingBody: amendment.approvingBody,
            by: amendment.proposedByName,
            reason: amendment.reason,
            decidedBy: amendment.decidedByName,
          }
        : null,
    };
  });
}

/** The state at a moment: what was signed or decided later is still to come. A return leaves no moment of its own. */
function stateAt(
  row: { state: DeadlineState; signedAt: Date | null; decidedAt: Date | null },
  knownBy: Date,
): DeadlineState {
  if (row.decidedAt && !isKnown(row.decidedAt, knownBy)) {
    return isKnown(row.signedAt, knownBy) ? "withCommission" : "withHead";
  }
  return row.signedAt && !isKnown(row.signedAt, knownBy) ? "withHead" : row.state;
}

export async function readAskedChanges(
  tx: ReadTx,
  milestoneId: string,
  knownBy: Date,
): Promise<AskedChange[]> {
  const rows = await tx.deadlineChange.findMany({
    where: { milestoneId, askedAt: { lte: knownBy } },
    include: { organisation: { select: { code: true } } },
    orderBy: { askedAt: "asc" },
  });
  return rows.map((row) => {
    const signed = isKnown(row.signedAt, knownBy);
    const decided = isKnown(row.decidedAt, knownBy);
    return {
      id: row.id,
      kind: row.kind,
      state: stateAt(row, knownBy),
      unit: row.organisation.code,
      fromOn: toDay(row.fromOn),
      askedOn: toDay(row.askedOn),
      decidedOn: decided ? toDayOrNull(row.decidedOn) : null,
      askedAt: row.askedAt,
      askedByName: row.askedByName,
      signedAt: signed ? row.signedAt : null,
      signedByName: signed ? row.signedByName : null,
      decidedAt: decided ? row.decidedAt : null,
      decidedByName: decided ? row.decidedByName : null,
      approver: decided ? row.approver : "",
      document: decided ? row.document : "",
      reason: row.reason,
      remedy: row.remedy,
      decisionReason: decided ? row.decisionReason : null,
    };
  });
}
