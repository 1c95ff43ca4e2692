// The definition bench: what stands, is proposed and is missing of every item, and one item with its versions.
import "server-only";
import type { Actor } from "../domain/actor";
import { checkContent, isStale } from "../domain/definition/check-content";
import { type BenchState, benchState } from "../domain/definition/bench";
import { type Preview, previewChange } from "../domain/definition/preview";
import type { FieldFault } from "../domain/errors";
import { DomainError } from "../domain/errors";
import type { Definition } from "../domain/milestone/facts";
import { definitionInForce, isKnown, readDates } from "../domain/milestone/in-force";
import { type LocalDate, target as targetSchema } from "../domain/milestone/milestone";
import { can } from "../domain/permissions";
import type { ViewDates } from "../domain/view-dates";
import { asActor, type ReadTx } from "./as-actor";
import { toDay, toDayOrNull } from "./days";
import { type BoardItem, type PlanBoard, readPlanBoard } from "./plan-board";
import { listProposals, type Proposal } from "./proposals";
import { supportingUnits } from "./report-texts";

export type BenchItem = { item: BoardItem; state: BenchState; proposals: readonly Proposal[] };
export type DefinitionBench = { board: PlanBoard; items: BenchItem[] };

/** Every item of the plan with its open proposals. Throws notFound. */
export async function getDefinitionBench(
  actor: Actor,
  planCode: string,
  dates: ViewDates,
): Promise<DefinitionBench> {
  return asActor(actor, async (tx) => {
    const board = await readPlanBoard(tx, actor, planCode, dates);
    const open = await listProposals(tx, board.plan.id, { state: "proposed" });
    const known = open.filter((each) => isKnown(each.proposedAt, dates.knownBy));
    const items = board.items.map((item) => ({
      item,
      state: benchState(item.facts, item.assessment, dates),
      proposals: known.filter((each) => each.milestone === item.code),
    }));
    return { board, items };
  });
}

/** One version as it was confirmed, with the paper it rests on. */
export type DefinitionVersion = Definition & { document: string | null };
export type ConfirmedPoint = {
  on: LocalDate;
  value: number | string;
  state: "suggested" | "confirmed";
  document: string | null;
  effectiveOn: LocalDate;
  acceptedAt: Date;
};

/** An open proposal with what it would change today; `faults` where it can no longer be confirmed. */
export type OpenProposal = {
  proposal: Proposal;
  stale: boolean;
  faults: readonly FieldFault[];
  preview: Preview | null;
};

export type DefinitionDetail = BenchItem & {
  board: PlanBoard;
  /** The newest last. */
  versions: DefinitionVersion[];
  /** The number of the version in force at the dates. */
  standing: number;
  points: ConfirmedPoint[];
  /** Proposals are for those who work on the item, the commission, leaders and auditors (product.md 9). */
  mayReadProposals: boolean;
  open: OpenProposal[];
  decided: Proposal[];
};

/** One item at the dates of the page. Throws notFound. */
export async function getDefinitionDetail(
  actor: Actor,
  planCode: string,
  code: string,
  dates: ViewDates,
): Promise<DefinitionDetail> {
  return asActor(actor, async (tx) => {
    const board = await readPlanBoard(tx, actor, planCode, dates);
    const item = board.items.find((each) => each.code === code);
    if (!item) throw new DomainError("notFound");
    const { lead } = item.assessment;
    const supporting = supportingUnits(item.facts, dates);
    const mayReadProposals =
      can(actor, "report.readProblems", { plan: planCode, lead, supporting }) ||
      can(actor, "definition.propose", { plan: planCode, lead });
    const all = mayReadProposals
      ? await listProposals(tx, board.plan.id, { milestoneId: item.id })
      : [];
    const proposals = all.filter((each) => isKnown(each.proposedAt, dates.knownBy));
    const isOpen = (each: Proposal) => each.state === "proposed";
    return {
      board,
      item,
      state: benchState(item.facts, item.assessment, dates),
      proposals,
      ...(await readHistory(tx, item.id, dates)),
      standing: definitionInForce(item.facts, readDates(dates)).version,
      mayReadProposals,
      open: proposals.filter(isOpen).map((each) => toOpen(each, item, board)),
      decided: proposals.filter((each) => !isOpen(each)),
    };
  });
}

function toOpen(proposal: Proposal, { facts }: BoardItem, board: PlanBoard): OpenProposal {
  const { dates, profile } = board;
  const checked = checkContent(facts, proposal.content, dates);
  return {
    proposal,
    stale: isStale(facts, proposal),
    faults: checked.ok ? [] : checked.faults,
    preview: checked.ok ? previewChange(facts, checked.change, { ...dates, profile }) : null,
  };
}

async function readHistory(tx: ReadTx, milestoneId: string, { knownBy }: ViewDates) {
  const where = { milestoneId, acceptedAt: { lte: knownBy } };
  const versions = await tx.milestoneVersion.findMany({ where, orderBy: { version: "asc" } });
  const points = await tx.checkpoint.findMany({
    where,
    orderBy: [{ on: "asc" }, { acceptedAt: "asc" }],
  });
  return {
    versions: versions.map((row) => ({
      version: row.version,
      startsOn: toDayOrNull(row.startsOn),
      dueOn: toDay(row.dueOn),
      dueSource: row.dueSource,
      target: targetSchema.parse(row.target),
      cadence: row.cadence,
      weight: row.weight,
      terminated: row.terminated,
      source: row.source,
      document: row.document,
      effectiveOn: toDay(row.effectiveOn),
      acceptedAt: row.acceptedAt,
    })),
    points: points.map((row) => ({
      on: toDay(row.on),
      value: row.value as number | string,
      state: row.state,
      document: row.document,
      effectiveOn: toDay(row.effectiveOn),
      acceptedAt: row.acceptedAt,
    })),
  };
}
