// What an actor has to do about indicators' figures: report what is due, go on with a draft, sign, decide.
import type { Actor } from "../actor";
import type { LocalDate } from "../milestone/milestone";
import { can } from "../permissions";
import type { ReportState } from "../report/report-transitions";
import type { FigureDue } from "./figures-due";

export const figureTaskKinds = ["review", "sign", "returned", "draft", "due"] as const;
export type FigureTaskKind = (typeof figureTaskKinds)[number];

export type FigureTask = {
  kind: FigureTaskKind;
  indicator: string;
  dataYear: number;
  /** The release day that has passed; null once something was written. */
  releaseOn: LocalDate | null;
  /** Since when it stands as it does; null where nothing was written. */
  since: Date | null;
};

type OpenReport = { indicator: string; dataYear: number; state: ReportState; updatedAt: Date };
type Ask = {
  indicators: readonly { code: string; provider: string | null; due: readonly FigureDue[] }[];
  /** Not yet accepted. */
  open: readonly OpenReport[];
};

/** Whose turn a report is, by its state; an accepted one is nobody's. */
const turnOf = {
  draft: { kind: "draft", permission: "report.edit" },
  returned: { kind: "returned", permission: "report.edit" },
  withHead: { kind: "sign", permission: "report.sign" },
  withCommission: { kind: "review", permission: "report.review" },
  accepted: null,
  dropped: null,
} as const;

/**
 * In the order of figureTaskKinds, then as long as it has waited. What is due and not begun is the provider's to
 * report and the reviewer's to chase.
 */
export function figureTasks(actor: Actor, plan: string, { indicators, open }: Ask): FigureTask[] {
  const leadOf = new Map(indicators.map(({ code, provider }) => [code, provider]));
  const begun = open.flatMap((report): FigureTask[] => {
    const turn = turnOf[report.state];
    const lead = leadOf.get(report.indicator) ?? null;
    if (!turn || !can(actor, turn.permission, { plan, lead })) return [];
    const { indicator, dataYear, updatedAt } = report;
    return [{ kind: turn.kind, indicator, dataYear, releaseOn: null, since: updatedAt }];
  });
  const due = indicators.flatMap(({ code, provider, due: figures }) =>
    can(actor, "report.edit", { plan, lead: provider }) || can(actor, "report.review", { plan })
      ? figures
          .filter(
            ({ dataYear }) =>
              !open.some((report) => report.indicator === code && report.dataYear === dataYear),
          )
          .map(({ dataYear, releaseOn }): FigureTask => ({
            kind: "due",
            indicator: code,
            dataYear,
            releaseOn,
            since: null,
          }))
      : [],
  );
  const waited = (task: FigureTask) => task.releaseOn ?? task.since?.toISOString() ?? "";
  return [...begun, ...due].sort(
    (a, b) =>
      figureTaskKinds.indexOf(a.kind) - figureTaskKinds.indexOf(b.kind) ||
      waited(a).localeCompare(waited(b)),
  );
}
