// The bench of assignments: who leads what, by which paper, what is missing and how much each unit carries.
import "server-only";
import type { Actor } from "../domain/actor";
import { findGaps, type GapKind, type UnitFacts } from "../domain/assignment/gaps";
import {
  isUpcoming,
  medianPerReporter,
  type UnitLoad,
  unitLoads,
} from "../domain/assignment/loads";
import {
  type Arrangement,
  arrangementsOf,
  type AssignmentRow,
  type Owners,
  ownersAt,
  seenOf,
} from "../domain/assignment/owners";
import { DomainError } from "../domain/errors";
import { isKnown, readDates } from "../domain/milestone/in-force";
import type { ViewDates } from "../domain/view-dates";
import { asActor, type ReadTx } from "./as-actor";
import { listAssignmentRows } from "./assignments";
import { fromDay } from "./days";
import { type BoardItem, type PlanBoard, readPlanBoard } from "./plan-board";

export type AssignmentItem = {
  item: BoardItem;
  owners: Owners;
  /** Confirmed already for a later day, where there is one. */
  next: Arrangement | null;
  gaps: readonly GapKind[];
  /** Neither done nor terminated; and of those: due in the days the plan looks ahead. */
  open: boolean;
  dueSoon: boolean;
  /** For the form: what stood when the page was read. */
  seen: readonly string[];
};

export type AssignmentBench = {
  board: PlanBoard;
  items: AssignmentItem[];
  units: UnitFacts[];
  loads: UnitLoad[];
  median: number | null;
};

/** Every item of the plan at the dates. Throws notFound. */
export async function getAssignmentBench(
  actor: Actor,
  planCode: string,
  dates: ViewDates,
): Promise<AssignmentBench> {
  return asActor(actor, (tx) => readAssignmentBench(tx, actor, planCode, dates));
}

export async function readAssignmentBench(
  tx: ReadTx,
  actor: Actor,
  planCode: string,
  dates: ViewDates,
): Promise<AssignmentBench> {
  const board = await readPlanBoard(tx, actor, planCode, dates);
  const rows = await listAssignmentRows(tx, { planId: board.plan.id });
  const units = await readUnits(tx, board);
  const byCode = new Map(units.map((unit) => [unit.code, unit]));
  const span = { asOf: dates.asOf, upcomingDays: board.profile.upcomingDays };
  const items = board.items.map((item) => {
    const open = isOpen(item);
    const { dueOn } = item.assessment;
    return {
      ...benchItem(item, rows.get(item.id) ?? [], dates, byCode),
      open,
      dueSoon: open && isUpcoming(dueOn, span),
    };
  });
  const loads = unitLoads(items, units);
  return { board, items, units, loads, median: medianPerReporter(loads) };
}

function benchItem(
  item: BoardItem,
  rows: readonly AssignmentRow[],
  dates: ViewDates,
  units: ReadonlyMap<string, UnitFacts>,
): Omit<AssignmentItem, "open" | "dueSoon"> {
  const at = readDates(dates);
  const owners = ownersAt(item.facts, rows, at);
  const later = rows.filter((row) => row.startsOn > at.asOf && isKnown(row.acceptedAt, at.knownBy));
  const [next = null] = arrangementsOf(later).filter((each) => each.endsOn !== each.startsOn);
  // Nothing is assigned any more where the item was struck out of the plan.
  const gaps = item.assessment.status === "terminated" ? [] : findGaps(owners, units);
  return { item, owners, next, gaps, seen: seenOf(rows) };
}

const closed = ["doneOnTime", "doneLate", "terminated"];
const isOpen = (item: BoardItem) => !closed.includes(item.assessment.status);

/** The units in their official order, with who can act for each on the day. */
async function readUnits(tx: ReadTx, { plan, dates, organisations }: PlanBoard) {
  const day = fromDay(dates.asOf);
  const grants = await tx.grant.findMany({
    where: {
      role: { in: ["reporter", "head"] },
      organisationId: { not: null },
      startsOn: { lte: day },
      AND: [
        { OR: [{ endsOn: null }, { endsOn: { gt: day } }] },
        { OR: [{ planId: null }, { planId: plan.id }] },
      ],
      person: { active: true },
    },
    select: { role: true, personId: true, organisation: { select: { code: true } } },
  });
  const merged = await tx.organisationVersion.findMany({
    where: { effectiveOn: { lte: day }, successorCodes: { isEmpty: false } },
    select: { successorCodes: true, organisation: { select: { code: true } } },
  });
  const holders = (code: string, role: "reporter" | "head") =>
    new Set(
      grants.flatMap((grant) =>
        grant.role === role && grant.organisation?.code === code ? grant.personId : [],
      ),
    ).size;
  return organisations.map(({ code }): UnitFacts => ({
    code,
    reporters: holders(code, "reporter"),
    heads: holders(code, "head"),
    successors:
      merged.findLast((version) => version.organisation.code === code)?.successorCodes ?? [],
  }));
}

export type AssignmentHistory = {
  board: PlanBoard;
  item: BoardItem;
  owners: Owners;
  arrangements: Arrangement[];
};

/** One item with every arrangement known at the dates. Throws notFound. */
export async function getAssignmentHistory(
  actor: Actor,
  planCode: string,
  code: string,
  dates: ViewDates,
): Promise<AssignmentHistory> {
  return asActor(actor, async (tx) => {
    const board = await readPlanBoard(tx, actor, planCode, dates);
    const item = board.items.find((each) => each.code === code);
    if (!item) throw new DomainError("notFound");
    const rows = (await listAssignmentRows(tx, { milestoneIds: [item.id] })).get(item.id) ?? [];
    const known = rows.filter((row) => isKnown(row.acceptedAt, dates.knownBy));
    return {
      board,
      item,
      owners: ownersAt(item.facts, known, readDates(dates)),
      arrangements: arrangementsOf(known),
    };
  });
}
