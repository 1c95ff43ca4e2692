// Requests for other dates as their readers see them: the register of the plan, one request, and what a form starts from.
import "server-only";
import type { Actor } from "../domain/actor";
import type { AuditAction } from "../domain/audit";
import type { ItemReach } from "../domain/correction/correction-rights";
import { type DeadlineStep, seesChange, stepsOf } from "../domain/deadline/deadline-rights";
import { countedChanges, type DeadlineRow } from "../domain/deadline/deadline-table";
import { type WhichChange, whichChange } from "../domain/deadline/which-change";
import { type AttachmentOwner, mayAttach } from "../domain/document/attachment";
import { DomainError } from "../domain/errors";
import type { LocalDate } from "../domain/milestone/milestone";
import { can } from "../domain/permissions";
import { viewDates } from "../domain/view-dates";
import { asActor, type ReadTx } from "./as-actor";
import { type AttachedFile, listAttachments } from "./attachments";
import { toDay } from "./days";
import { readDeadlineTable } from "./deadline-table";
import {
  type DeadlineChange,
  findOpenChange,
  getDeadlineChange,
  listDeadlineChanges,
} from "./deadlines";
import { reachOf, subjectToday } from "./item-reach";
import { type BoardItem, type PlanBoard, readPlanBoard } from "./plan-board";

/** The words are null for who is not concerned. */
export type SeenChange = Omit<DeadlineChange, "reason" | "remedy" | "decisionReason"> & {
  reason: string | null;
  remedy: string | null;
  decisionReason: string | null;
};

export type RegisterEntry = {
  change: SeenChange;
  item: BoardItem;
  reach: ItemReach;
  /** The how manieth of its kind; null where it came to nothing. */
  nth: number | null;
  /** What this actor may do with it now. */
  steps: readonly DeadlineStep[];
};

export type DeadlineRegister = { board: PlanBoard; entries: RegisterEntry[] };

function forReader(change: DeadlineChange, reach: ItemReach): SeenChange {
  if (reach !== "everyone") return change;
  return { ...change, reason: null, remedy: null, decisionReason: null };
}

function countAll(changes: readonly DeadlineChange[]): Map<string, number> {
  const ids = new Set(changes.map((change) => change.milestoneId));
  const ofItem = (id: string) => changes.filter((change) => change.milestoneId === id);
  return new Map([...ids].flatMap((id) => [...countedChanges(ofItem(id))]));
}

/** Every request this reader may see, the newest first. Throws notFound. */
export async function getDeadlineRegister(
  actor: Actor,
  planCode: string,
  now: Date,
): Promise<DeadlineRegister> {
  return asActor(actor, async (tx) => {
    const board = await readPlanBoard(tx, actor, planCode, viewDates({}, now));
    const changes = await listDeadlineChanges(tx, board.plan.id);
    const nth = countAll(changes);
    const items = new Map(board.items.map((item) => [item.id, item]));
    const entries = changes.flatMap((change): RegisterEntry[] => {
      const item = items.get(change.milestoneId);
      if (!item) return [];
      const subject = subjectToday(planCode, item.facts, now);
      const reach = reachOf(actor, subject);
      if (!seesChange(reach, { state: change.state, signed: change.signedAt !== null })) return [];
      const steps = stepsOf(actor, change, { item: item.assessment, subject });
      const seen = forReader(change, reach);
      return [{ change: seen, item, reach, nth: nth.get(change.id) ?? null, steps }];
    });
    return { board, entries };
  });
}

export type DeadlineEvent = {
  id: string;
  at: Date;
  action: AuditAction;
  by: string;
  reason: string | null;
};

export type DeadlineDetail = RegisterEntry & {
  board: PlanBoard;
  /** Of the item, this request among them. */
  rows: DeadlineRow[];
  events: DeadlineEvent[];
  files: AttachedFile[];
  mayAttach: boolean;
  /** Who must approve it by the plan's setting. */
  seniorApprovalFrom: number;
  planEndsOn: LocalDate;
};

/**
 * One request with its item. Throws notFound (unknown, or of another plan) or notAllowed (inside the unit still, or
 * never granted: not for this reader).
 */
export async function getDeadlineDetail(
  actor: Actor,
  planCode: string,
  id: string,
  now: Date,
): Promise<DeadlineDetail> {
  return asActor(actor, async (tx) => {
    const board = await readPlanBoard(tx, actor, planCode, viewDates({}, now));
    const { plan, change } = await getDeadlineChange(tx, actor, id);
    const item = board.items.find((each) => each.id === change.milestoneId);
    if (plan.code !== planCode || !item) throw new DomainError("notFound");
    const subject = subjectToday(planCode, item.facts, now);
    const reach = reachOf(actor, subject);
    if (!seesChange(reach, { state: change.state, signed: change.signedAt !== null })) {
      throw new DomainError("notAllowed");
    }
    const owner: AttachmentOwner = {
      type: "deadline",
      state: change.state,
      unit: change.unit,
      plan: planCode,
      items: [subject],
    };
    const rows = await readDeadlineTable(tx, item, { knownBy: now, reach });
    return {
      board,
      change: forReader(change, reach),
      item,
      reach,
      nth: rows.find((row) => row.key === id)?.nth ?? null,
      steps: stepsOf(actor, change, { item: item.assessment, subject }),
      rows,
      events: await readEvents(tx, id, reach),
      files: reach === "everyone" ? [] : await listAttachments(tx, "deadline", id, actor),
      mayAttach: mayAttach(actor, owner),
      seniorApprovalFrom: plan.seniorApprovalFrom,
      planEndsOn: toDay(plan.endsOn),
    };
  });
}

const unitSteps: readonly string[] = [
  "deadline.asked",
  "deadline.returnedByHead",
  "deadline.withdrawn",
];

async function readEvents(tx: ReadTx, id: string, reach: ItemReach): Promise<DeadlineEvent[]> {
  const rows = await tx.auditEvent.findMany({
    where: { subjectType: "DeadlineChange", subjectId: id, action: { startsWith: "deadline." } },
    orderBy: { id: "asc" },
  });
  const seen = rows.filter(
    ({ action }) => reach === "unit" || !unitSteps.includes(action) || action === "deadline.asked",
  );
  return seen
    .filter(({ action }) => reach !== "everyone" || action === "deadline.granted")
    .map((row) => ({
      id: String(row.id),
      at: row.businessAt,
      action: row.action as AuditAction,
      by: row.actorName,
      // The unit's reason and the decision's stand on the page already; a return's stands here alone.
      reason: row.action === "deadline.returnedByHead" ? row.reason : null,
    }));
}

export type DeadlineForm = {
  board: PlanBoard;
  item: BoardItem;
  /** May this actor ask at all? */
  may: boolean;
  which: WhichChange;
  openChangeId: string | null;
  rows: DeadlineRow[];
  seniorApprovalFrom: number;
};

/** What asking for another date of an item starts from. Throws notFound. */
export async function getDeadlineForm(
  actor: Actor,
  planCode: string,
  code: string,
  now: Date,
): Promise<DeadlineForm> {
  return asActor(actor, async (tx) => {
    const board = await readPlanBoard(tx, actor, planCode, viewDates({}, now));
    const item = board.items.find((each) => each.code === code);
    if (!item) throw new DomainError("notFound");
    const subject = subjectToday(planCode, item.facts, now);
    const openChangeId = await findOpenChange(tx, item.id);
    const reach = reachOf(actor, subject);
    const settings = await tx.plan.findUniqueOrThrow({
      where: { id: board.plan.id },
      select: { seniorApprovalFrom: true },
    });
    return {
      board,
      item,
      may: can(actor, "deadline.ask", subject),
      which: whichChange(item.assessment, openChangeId !== null),
      openChangeId,
      rows: await readDeadlineTable(tx, item, { knownBy: now, reach }),
      ...settings,
    };
  });
}
