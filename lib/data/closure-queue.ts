// 销号 of a plan: what waits, what was refused, struck off or opened again; and one item with what it rests on.
import "server-only";
import type { Actor } from "../domain/actor";
import { type ClosureAt, closureAt } from "../domain/closure/closure-state";
import type { ClosureState } from "../domain/closure/closure-transitions";
import { DomainError } from "../domain/errors";
import type { Status } from "../domain/milestone/assessment";
import { can, type Subject } from "../domain/permissions";
import type { ViewDates } from "../domain/view-dates";
import { asActor, type ReadTx } from "./as-actor";
import { type AttachedFile, listAttachments } from "./attachments";
import {
  type ClosureDecision,
  type ClosureFile,
  type ClosureSource,
  listClosureDecisions,
  listClosureFiles,
  readClosureSource,
} from "./closures";
import { subjectToday } from "./item-reach";
import { type BoardItem, type PlanBoard, readPlanBoard } from "./plan-board";

export type ClosureRow = { item: BoardItem; closure: ClosureAt; decision: ClosureDecision | null };
export type ClosureQueue = {
  board: PlanBoard;
  /** By state, the oldest first. */
  rows: Record<Exclude<ClosureState, "notYet">, ClosureRow[]>;
};

const doneStatuses: ReadonlySet<Status> = new Set<Status>(["doneOnTime", "doneLate"]);
const asKnownBy = ({ asOf, knownBy }: ViewDates) => ({ asOf, knownBy });
const sinceOf = ({ closure }: ClosureRow) => closure.since?.getTime() ?? 0;

/** Throws notFound for an unknown plan or one hidden from the actor. */
export async function getClosureQueue(
  actor: Actor,
  planCode: string,
  dates: ViewDates,
): Promise<ClosureQueue> {
  const { board, decisions } = await asActor(actor, async (tx) => {
    const shown = await readPlanBoard(tx, actor, planCode, dates);
    const { knownBy } = dates;
    return {
      board: shown,
      decisions: await listClosureDecisions(tx, shown.plan.id, { knownBy }),
    };
  });
  // Their history is walked for what is done alone.
  const rows = board.items
    .filter(({ assessment }) => doneStatuses.has(assessment.status))
    .map((item) => ({
      item,
      closure: closureAt(item.facts, asKnownBy(dates)),
      decision: decisions.find(({ milestoneId }) => milestoneId === item.id) ?? null,
    }))
    .toSorted((x, y) => sinceOf(x) - sinceOf(y));
  const of = (state: ClosureState) => rows.filter(({ closure }) => closure.state === state);
  return {
    board,
    rows: {
      open: of("open"),
      refused: of("refused"),
      reopened: of("reopened"),
      verified: of("verified"),
    },
  };
}

/** Where one item's closure stands, for the item's own page. */
export type ClosureStanding = { closure: ClosureAt; decisions: ClosureDecision[] };

export async function getClosureStanding(
  actor: Actor,
  planId: string,
  item: BoardItem,
  dates: ViewDates,
): Promise<ClosureStanding> {
  return asActor(actor, (tx) => readStanding(tx, planId, item, dates));
}

async function readStanding(tx: ReadTx, planId: string, item: BoardItem, dates: ViewDates) {
  const { knownBy } = dates;
  const decisions = await listClosureDecisions(tx, planId, { milestoneId: item.id, knownBy });
  return { closure: closureAt(item.facts, asKnownBy(dates)), decisions };
}

export type ClosureDetail = ClosureStanding & {
  board: PlanBoard;
  item: BoardItem;
  subject: Required<Subject>;
  /** null while nothing meets the target. */
  source: ClosureSource | null;
  /** The item whose report it is, where that is another one. */
  sourceItem: BoardItem | null;
  /** Files are for those concerned (product.md 9); null: not for this reader. */
  files: ClosureFile[] | null;
  attachments: AttachedFile[];
};

/** Throws notFound. */
export async function getClosureDetail(
  actor: Actor,
  planCode: string,
  code: string,
  dates: ViewDates,
): Promise<ClosureDetail> {
  return asActor(actor, async (tx) => {
    const board = await readPlanBoard(tx, actor, planCode, dates);
    const item = board.items.find((each) => each.code === code);
    if (!item) throw new DomainError("notFound");
    const standing = await readStanding(tx, board.plan.id, item, dates);
    const { rests } = standing.closure;
    const source = rests && (await readClosureSource(tx, rests.reportId));
    const subject = subjectToday(planCode, item.facts, dates.knownBy);
    const open = can(actor, "evidence.read", subject);
    return {
      ...standing,
      board,
      item,
      subject,
      source,
      sourceItem:
        source?.milestoneId && source.milestoneId !== item.id
          ? (board.items.find(({ id }) => id === source.milestoneId) ?? null)
          : null,
      files: open && source ? await listClosureFiles(tx, item.id, source) : null,
      attachments: open ? await listAttachments(tx, "closure", item.id, actor) : [],
    };
  });
}
