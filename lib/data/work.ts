// The work of the actor's units in the period being collected, on top of the plan's board.
import "server-only";
import type { Actor } from "../domain/actor";
import { type ChargeFilter, isInFilter, officesOf } from "../domain/charge/charge";
import { mayWrite } from "../domain/period/writable";
import { can } from "../domain/permissions";
import { editableStates } from "../domain/report/report-transitions";
import {
  byUrgency,
  countWork,
  groupOf,
  type WorkCounts,
  type WorkGroup,
  workGroups,
} from "../domain/report/work-list";
import { asActor, type ReadTx } from "./as-actor";
import { type Charge, listCharges, listWriters, type Writer } from "./charges";
import { type NoChangeOffer, readUnchanged } from "./no-change-offers";
import type { BoardItem, PeriodRecord, PlanBoard } from "./plan-board";
import type { OrganisationRecord } from "./plan-names";
import { listSupportingWork, type SupportingWork } from "./supporting-work";
import { readWorkReports, type WorkReport } from "./work-reports";
import { subjectOf, unitsOf } from "./work-subject";

export type WorkRow = {
  item: BoardItem;
  owed: boolean;
  report: WorkReport | null;
  offer: NoChangeOffer | null;
  streak: number;
  mayWithdraw: boolean;
  charge: Charge | null;
};
export type WorkList = {
  units: OrganisationRecord[];
  period: PeriodRecord | null;
  /** The next window that will open; null when none is planned. */
  nextPeriod: PeriodRecord | null;
  /** Of the whole units, whatever the filter. */
  counts: WorkCounts;
  filter: ChargeFilter;
  groups: { group: WorkGroup; rows: WorkRow[] }[];
  /** Of the units the actor writes for: who may be given an item. */
  writers: { organisation: string; people: Writer[] }[];
  /** Every post in force in the actor's units. */
  charges: Charge[];
  /** Items the units support, what is asked of them first. */
  supporting: SupportingWork[];
  /** Items for which the unit is only suggested as lead: nothing is owed yet. */
  suggested: BoardItem[];
};

export { subjectOf, unitsOf };

/** The work of the actor's units; `filter`: only what is in the actor's own charge, or in that of the own office. */
export async function listWork(
  actor: Actor,
  board: PlanBoard,
  filter: ChargeFilter = "all",
): Promise<WorkList> {
  const plan = board.plan.code;
  const units = unitsOf(actor, plan, "report.work");
  const { period, profile } = board;
  const read = await asActor(actor, (tx) => readRows(tx, actor, board, units));
  const personId = actor.kind === "user" ? actor.personId : "";
  const reader = { personId, offices: officesOf(read.charges.map(toInForce), personId) };
  const shown = read.rows
    .filter((row) => !row.item.assessment.suggestedOwner)
    .filter(({ charge }) => isInFilter(charge && toInForce(charge), filter, reader));
  const grouped = workGroups.map((group) => ({
    group,
    rows: shown
      .filter((row) => groupOf(stateOf(row), profile) === group)
      .sort((a, b) => byUrgency(a.item.assessment, b.item.assessment)),
  }));
  return {
    units: board.organisations.filter((unit) => units.includes(unit.code)),
    period,
    nextPeriod: board.periods.find((row) => row.state === "planned") ?? null,
    counts: countWork(read.rows.map(stateOf)),
    filter,
    groups: grouped.filter((group) => group.rows.length > 0),
    writers: read.writers,
    charges: read.charges,
    supporting: read.supporting,
    suggested: read.rows
      .map((row) => row.item)
      .filter(
        ({ assessment }) => assessment.suggestedOwner && assessment.countedApart !== "terminated",
      ),
  };
}

function stateOf({ item, owed, report }: WorkRow) {
  return { assessment: item.assessment, owed, state: report?.state ?? null };
}

function toInForce({ id, office, person, backup }: Charge) {
  return { id, office, personId: person?.id ?? null, backupId: backup?.id ?? null };
}

async function readRows(tx: ReadTx, actor: Actor, board: PlanBoard, units: readonly string[]) {
  const { period, dates } = board;
  const planId = board.plan.id;
  const charges = await listCharges(tx, { planId, organisations: units });
  const writers = [];
  for (const organisation of units) {
    const people = await listWriters(tx, { planId, organisation, at: dates.knownBy });
    writers.push({ organisation, people });
  }
  return {
    rows: await readLedRows(tx, actor, { board, units, charges }),
    charges,
    writers,
    supporting: period ? await listSupportingWork(tx, actor, board, period) : [],
  };
}

async function readLedRows(
  tx: ReadTx,
  actor: Actor,
  { board, units, charges }: { board: PlanBoard; units: readonly string[]; charges: Charge[] },
): Promise<WorkRow[]> {
  const { period } = board;
  const led = board.items.filter(({ assessment: { lead } }) => lead && units.includes(lead));
  const reports = period
    ? await readWorkReports(tx, { planId: board.plan.id, period: period.code, units })
    : new Map<string, WorkReport>();
  const rows = led.map((item) => {
    const report = reports.get(item.id) ?? null;
    const subject = subjectOf(board.plan.code, item);
    const owed =
      period !== null && item.facts.obligations.some((row) => row.period === period.code);
    const editable = report === null || editableStates.includes(report.state);
    const past = { sentBefore: (report?.round ?? 0) > 0, correction: false };
    const open = period !== null && mayWrite(period, past) === "yes";
    return {
      item,
      owed,
      report,
      writable: owed && editable && open && can(actor, "report.edit", subject),
      mayWithdraw: open && report?.state === "withHead" && can(actor, "report.send", subject),
      charge: charges.find((charge) => charge.milestoneId === item.id) ?? null,
    };
  });
  const unchanged =
    period &&
    (await readUnchanged(
      tx,
      board,
      period,
      rows.filter((r) => r.owed),
    ));
  return rows.map((row) => ({
    ...row,
    ...(unchanged?.get(row.item.id) ?? { offer: null, streak: 0 }),
  }));
}
