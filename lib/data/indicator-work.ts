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

/** Drafts are the unit's, returns those concerned's; what is with the commission everyone on the plan may know of. */
function maySee(actor: Actor, plan: string, provider: string | null, state: ReportState): boolean {
  const subject = { plan, lead: provider };
  if (state === "draft") return can(actor, "report.readDraft", subject);
  if (state === "withCommission" || state === "accepted") return can(actor, "plan.read", subject);
  return can(actor, "report.readProblems", subject);
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
      },
      orderBy: { updatedAt: "asc" },
    }),
  );
  const open = rows
    .map(({ indicator, ...row }) => ({ ...row, indicator: indicator.code }))
    .filter(({ indicator, state }) =>
      maySee(actor, plan.code, providers.get(indicator) ?? null, state),
    );
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
  const reports = rows
    .filter((row) => maySee(actor, planCode, subject.lead, row.state) || row.rounds.length > 0)
    .map((row) => toRecord(actor, row, { page, inUnit: can(actor, "report.readDraft", subject) }));
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
