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
import { unitsToday } from "./concerned-units";
import { type BoardItem, type PlanBoard, readPlanBoard } from "./plan-board";
import { listProposals, type Proposal } from "./proposals";

export type BenchItem = { item: BoardItem; state: BenchState; proposals: readonly Proposal[] };
export type DefinitionBench = { board: PlanBoard; items: BenchItem[] };

/** Every item of the plan with the proposals open at the dates. Throws notFound. */
export async function getDefinitionBench(
  actor: Actor,
  planCode: string,
  dates: ViewDates,
): Promise<DefinitionBench> {
  return asActor(actor, async (tx) => {
    const board = await readPlanBoard(tx, actor, planCode, dates);
    const open = asKnown(await listProposals(tx, board.plan.id), dates).filter(isOpen);
    const items = board.items.map((item) => ({
      item,
      state: benchState(item.facts, item.assessment, dates),
      proposals: open.filter((each) => each.milestone === item.code),
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
  /** The version in force at the dates, with the number a ruling sets. */
  standing: DefinitionVersion;
  points: ConfirmedPoint[];
  /** Proposals are for those who work on the item, the commission, leaders and auditors (product.md 9). */
  mayReadProposals: boolean;
  open: OpenProposal[];
  decided: Proposal[];
};

/** One item at the dates of the page, with the proposals the reader may see at `now`. Throws notFound. */
export async function getDefinitionDetail(
  actor: Actor,
  planCode: string,
  code: string,
  dates: ViewDates,
  now: Date,
): Promise<DefinitionDetail> {
  return asActor(actor, async (tx) => {
    const board = await readPlanBoard(tx, actor, planCode, dates);
    const item = board.items.find((each) => each.code === code);
    if (!item) throw new DomainError("notFound");
    const subject = { plan: planCode, ...unitsToday(item.facts, now) };
    const mayReadProposals =
      can(actor, "report.readProblems", subject) || can(actor, "definition.propose", subject);
    const all = mayReadProposals
      ? await listProposals(tx, board.plan.id, { milestoneId: item.id })
      : [];
    const proposals = asKnown(all, dates);
    const history = await readHistory(tx, item.id, dates);
    return {
      board,
      item,
      state: benchState(item.facts, item.assessment, dates),
      proposals,
      ...history,
      standing: standingVersion(item, history.versions, dates),
      mayReadProposals,
      open: proposals.filter(isOpen).map((each) => toOpen(each, item, board)),
      decided: proposals.filter((each) => !isOpen(each)),
    };
  });
}

const isOpen = (each: Proposal) => each.state === "proposed";

/** The proposals as they stood: one decided after knownBy was still open. */
function asKnown(proposals: readonly Proposal[], { knownBy }: ViewDates): Proposal[] {
  const open = { state: "proposed", decidedAt: null, decidedByName: null, reason: null } as const;
  return proposals
    .filter((each) => isKnown(each.proposedAt, knownBy))
    .map((each) =>
      each.decidedAt === null || isKnown(each.decidedAt, knownBy) ? each : { ...each, ...open },
    );
}

/** A ruling's version has no number or paper of its own: it is told as the stored version it rests on. */
function standingVersion(
  { facts }: BoardItem,
  versions: readonly DefinitionVersion[],
  dates: ViewDates,
): DefinitionVersion {
  const at = readDates(dates);
  const { version } = definitionInForce({ ...facts, definitions: versions }, at);
  const stored = versions.find((each) => each.version === version);
  if (!stored) throw new DomainError("notFound");
  return { ...stored, target: definitionInForce(facts, at).target };
}

function toOpen(proposal: Proposal, item: BoardItem, board: PlanBoard): OpenProposal {
  const { dates, profile } = board;
  const definitions = item.facts.definitions.filter((each) =>
    isKnown(each.acceptedAt, dates.knownBy),
  );
  const facts = { ...item.facts, definitions };
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
