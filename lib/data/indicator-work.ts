// What waits on indicators' figures: the reports of their providers, for those who may see them, and the list of
// what this actor has to do. Always of now: work is not done at a past date.
import "server-only";
import type { Actor } from "../domain/actor";
import type { FigureDraft } from "../domain/indicator/figure-draft";
import { type FigureWarning, figureWarnings } from "../domain/indicator/figure-warnings";
import { figureTasks, type FigureTask } from "../domain/indicator/figure-tasks";
import { readDates } from "../domain/milestone/in-force";
import { can } from "../domain/permissions";
import type { ReportState } from "../domain/report/report-transitions";
import type { ViewDates } from "../domain/view-dates";
import type { Prisma } from "../generated/prisma/client";
import { asActor, type ReadTx } from "./as-actor";
import { toFigureDraft } from "./indicator-reports";
import { getIndicatorPage, type IndicatorPage, type IndicatorState } from "./indicators";
import type { PlanBoard } from "./plan-board";

export type FigureRound = {
  round: number;
  draft: FigureDraft;
  sentAt: Date;
  sentBy: string;
  signedAt: Date | null;
  signedBy: string | null;
  outcome: "pending" | "withdrawn" | "returned" | "accepted";
  decidedAt: Date | null;
  decidedBy: string | null;
  reason: string | null;
};

export type FigureReportRecord = {
  id: string;
  dataYear: number;
  state: ReportState;
  version: number;
  updatedAt: Date;
  updatedBy: string;
  /** The words being worked on; of a reader outside the unit those last sent. */
  draft: FigureDraft;
  /** The newest first. */
  rounds: FigureRound[];
  warnings: FigureWarning[];
  /** The actor wrote or signed what waits for a decision. */
  own: boolean;
};

const withRounds = {
  indicator: { select: { code: true } },
  rounds: { orderBy: { round: "desc" } },
} satisfies Prisma.IndicatorReportInclude;
type ReportRow = Prisma.IndicatorReportGetPayload<{ include: typeof withRounds }>;

type Subject = { plan: string; lead: string | null };
type SentRow = Pick<ReportRow["rounds"][number], "signedAt" | "decidedInUnit">;

/** Before the head has signed, a round is the unit's own; so is one taken back or returned within the unit. */
const hasLeftUnit = ({ signedAt, decidedInUnit }: SentRow) => signedAt !== null && !decidedInUnit;

/**
 * Where a report stands for this actor; null: the actor knows of none. What the unit does before its head has signed
 * is the unit's (product.md 9), so from outside a returned report stays returned until it is signed again. Returns
 * are those concerned's; what is with the commission everyone on the plan may know of.
 */
function seenState(
  actor: Actor,
  subject: Subject,
  { state, rounds }: { state: ReportState; rounds: readonly SentRow[] },
): ReportState | null {
  if (can(actor, "report.readDraft", subject)) return state;
  if (!rounds.some(hasLeftUnit)) return null;
  if (state === "withCommission" || state === "accepted")
    return can(actor, "plan.read", subject) ? state : null;
  return can(actor, "report.readProblems", subject) ? "returned" : null;
}

/** Open reports the actor may know of, by indicator code; and what the actor has to do about them. */
export async function getFigureWork(
  actor: Actor,
  { plan }: Pick<PlanBoard, "plan">,
  indicators: readonly IndicatorState[],
): Promise<{ open: OpenFigure[]; tasks: FigureTask[] }> {
  const providers = new Map(indicators.map(({ code, provider }) => [code, provider]));
  const rows = await asActor(actor, (tx) =>
    tx.indicatorReport.findMany({
      where: { planId: plan.id, state: { not: "accepted" } },
      select: {
        id: true,
        dataYear: true,
        state: true,
        updatedAt: true,
        indicator: { select: { code: true } },
        rounds: { select: { signedAt: true, decidedInUnit: true } },
      },
      orderBy: { updatedAt: "asc" },
    }),
  );
  const open = rows.flatMap(({ rounds, indicator: { code: indicator }, ...row }) => {
    const subject = { plan: plan.code, lead: providers.get(indicator) ?? null };
    const state = seenState(actor, subject, { state: row.state, rounds });
    return state === null ? [] : [{ ...row, indicator, state }];
  });
  return { open, tasks: figureTasks(actor, plan.code, { indicators, open }) };
}

export type OpenFigure = {
  id: string;
  indicator: string;
  dataYear: number;
  state: ReportState;
  updatedAt: Date;
};

export type FigureReportPage = IndicatorPage & {
  /** The newest first. */
  reports: FigureReportRecord[];
  rights: Record<"edit" | "sign" | "review" | "read", boolean>;
};

/** The reports of one indicator as far as the actor may read them. Throws notFound. */
export async function getFigureReportPage(
  actor: Actor,
  planCode: string,
  code: string,
  dates: ViewDates,
): Promise<FigureReportPage> {
  const page = await getIndicatorPage(actor, planCode, code, dates);
  const subject = { plan: planCode, lead: page.indicator.provider };
  const rights = {
    edit: can(actor, "report.edit", subject),
    sign: can(actor, "report.sign", subject),
    review: can(actor, "report.review", subject),
    read: can(actor, "report.readProblems", subject),
  };
  const rows = rights.read
    ? await asActor(actor, (tx) => readReportRows(tx, page.board.plan.id, code))
    : [];
  const inUnit = can(actor, "report.readDraft", subject);
  const reports = rows.flatMap((row) => {
    const state = seenState(actor, subject, row);
    if (state === null) return [];
    const rounds = inUnit ? row.rounds : row.rounds.filter(hasLeftUnit);
    return [toRecord(actor, { ...row, state, rounds }, { page, inUnit })];
  });
  return { ...page, rights, reports };
}

function readReportRows(tx: ReadTx, planId: string, code: string): Promise<ReportRow[]> {
  return tx.indicatorReport.findMany({
    where: { planId, indicator: { code } },
    include: withRounds,
    orderBy: { updatedAt: "desc" },
  });
}

function toRecord(
  actor: Actor,
  row: ReportRow,
  { page, inUnit }: { page: IndicatorPage; inUnit: boolean },
): FigureReportRecord {
  const { id, dataYear, state, version, updatedAt, updatedByName } = row;
  const [last] = row.rounds;
  const draft = toFigureDraft(inUnit || !last ? row : last);
  const pending = row.rounds.find((round) => round.outcome === "pending");
  const person = actor.kind === "user" ? actor.personId : null;
  const { indicator, board } = page;
  return {
    id,
    dataYear,
    state,
    version,
    updatedAt,
    draft,
    updatedBy: updatedByName,
    rounds: row.rounds.map((round) => ({
      round: round.round,
      draft: toFigureDraft(round),
      sentAt: round.sentAt,
      sentBy: round.sentByName,
      signedAt: round.signedAt,
      signedBy: round.signedByName,
      outcome: round.outcome,
      decidedAt: round.decidedAt,
      decidedBy: round.decidedByName,
      reason: round.reason,
    })),
    warnings:
      state === "accepted"
        ? []
        : figureWarnings({ dataYear, ...draft }, indicator.readings, readDates(board.dates)),
    own: person !== null && [pending?.sentById, pending?.signedById].includes(person),
  };
}
