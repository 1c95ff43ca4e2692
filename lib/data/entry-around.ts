// What stands around an entry: what its supporting units have given, and whose item it is inside the unit.
import "server-only";
import type { Actor } from "../domain/actor";
import { previousHolder } from "../domain/charge/charge";
import { mayAskAgain } from "../domain/contribution/contribution";
import { can, type Subject } from "../domain/permissions";
import type { ReadTx } from "./as-actor";
import { type Charge, listCharges, listWriters, type Writer } from "./charges";
import { type Contribution, listContributions } from "./contributions";
import type { BoardItem, PeriodRecord, PlanBoard } from "./plan-board";

export type SupportingUnit = {
  organisation: string;
  /** null: not asked and nothing begun. While it drafts, its words are its own. */
  contribution: Contribution | null;
  /** The lead still writes, and the unit was not asked today. */
  mayAsk: boolean;
  askedToday: boolean;
};

export type EntryCharge = {
  organisation: string;
  current: Charge | null;
  /** Newest first, the current one left out. */
  history: Charge[];
  writers: Writer[];
  /** To whom it may be given back in one click. */
  previous: Writer | null;
};

type Around = {
  item: BoardItem;
  period: PeriodRecord;
  subject: Required<Subject>;
  /** The lead's report of the period may still be written. */
  open: boolean;
};

/** Every supporting unit in the order of units; empty for readers who do not write or sign the lead's report. */
export async function readSupporting(
  tx: ReadTx,
  actor: Actor,
  board: PlanBoard,
  { item, period, subject, open }: Around,
): Promise<SupportingUnit[]> {
  if (!can(actor, "contribution.ask", subject) || subject.supporting.length === 0) return [];
  const found = await tx.reportingPeriod.findUniqueOrThrow({
    where: { planId_code: { planId: board.plan.id, code: period.code } },
    select: { id: true },
  });
  const rows = await listContributions(tx, { milestoneId: item.id, periodId: found.id });
  return board.organisations
    .filter((unit) => subject.supporting.includes(unit.code))
    .map(({ code }) => {
      const row = rows.find((each) => each.organisation === code) ?? null;
      const askedToday = !mayAskAgain(row?.askedAt ?? null, board.dates.knownBy);
      const contribution = row && shownToLead(row);
      return { organisation: code, contribution, mayAsk: open && !askedToday, askedToday };
    });
}

function shownToLead(row: Contribution): Contribution {
  return row.state === "drafting" ? { ...row, text: "", reading: null, files: [] } : row;
}

/** null for readers who may not pass it on, and for an item without a lead. */
export async function readEntryCharge(
  tx: ReadTx,
  actor: Actor,
  board: PlanBoard,
  { item, subject }: Around,
): Promise<EntryCharge | null> {
  const organisation = subject.lead;
  if (organisation === null || !can(actor, "charge.pass", subject)) return null;
  const planId = board.plan.id;
  const scope = { planId, organisations: [organisation], milestoneIds: [item.id] };
  const charges = await listCharges(tx, scope, true);
  const writers = await listWriters(tx, { planId, organisation, at: board.dates.knownBy });
  const current = charges.find((charge) => charge.endedAt === null) ?? null;
  const back = previousHolder(
    charges.map(({ person, endedAt }) => ({ personId: person?.id ?? null, endedAt })),
    current?.person?.id ?? null,
    new Set(writers.map((writer) => writer.id)),
  );
  return {
    organisation,
    current,
    history: charges.filter((charge) => charge.endedAt !== null),
    writers,
    previous: writers.find((writer) => writer.id === back) ?? null,
  };
}
