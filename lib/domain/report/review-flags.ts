// What a reviewer should see before opening a report: the item as it would stand once accepted, and what is odd.
import type { Assessment } from "../milestone/assessment";
import type { MilestoneFacts } from "../milestone/facts";
import { rulesOf } from "../milestone/kinds";
import { compareWorst } from "../rollup/worst";
import { meetsTarget, type SendContext, type Warning, warnings } from "./check-draft";
import type { Draft } from "./draft";

export const reviewFlags = [
  "evidenceMissing",
  "contradicts",
  "judgementDiffers",
  "valueFalls",
] as const;
export type ReviewFlag = (typeof reviewFlags)[number];

/** The facts as if the commission had accepted the report's open round at this moment. */
export function ifAccepted(facts: MilestoneFacts, reportId: string, at: Date): MilestoneFacts {
  const reports = facts.reports.map((report) =>
    report.reportId === reportId && report.outcome === "pending"
      ? { ...report, outcome: "accepted" as const, decidedAt: at }
      : report,
  );
  return { ...facts, reports };
}

const texts = ["doneText", "problemsText", "nextText", "coordinationText"] as const;

/** The same reading, dates, class and words as the last accepted report. */
export function isUnchanged(
  target: SendContext["target"],
  previous: Draft | null,
  draft: Draft,
): boolean {
  if (!previous || !draft.reading) return false;
  if (rulesOf(target.kind).hasMoved(previous.reading, draft.reading)) return false;
  return (
    previous.forecastOn === draft.forecastOn &&
    previous.forecastClass === draft.forecastClass &&
    texts.every((field) => previous[field].trim() === draft[field].trim())
  );
}

export type Findings = {
  flags: ReviewFlag[];
  warnings: Warning[];
  unchanged: boolean;
  /** Nothing changed and nothing odd: may be accepted with others. */
  clean: boolean;
};

type Judged = {
  draft: Draft;
  previous: Draft | null;
  context: SendContext & { planEndsOn: string };
  /** The item as it would stand once accepted, with its contradictions. */
  preview: Assessment;
};

export function findingsOf({ draft, previous, context, preview }: Judged): Findings {
  const { reading } = draft;
  const rules = rulesOf(context.target.kind);
  const moved = reading !== null && rules.hasMoved(context.previous, reading);
  const met = reading !== null && meetsTarget(context.target, reading, context.on);
  const holds: Record<ReviewFlag, boolean> = {
    evidenceMissing: context.evidence === 0 && (moved || met),
    contradicts: preview.contradicts.length > 0,
    judgementDiffers: preview.judgementDiffers,
    valueFalls: reading !== null && rules.fallsBack(context.target, context.previous, reading),
  };
  const flags = reviewFlags.filter((flag) => holds[flag]);
  const found = warnings(draft, context);
  const unchanged = isUnchanged(context.target, previous, draft);
  return {
    flags,
    warnings: found,
    unchanged,
    clean: unchanged && flags.length + found.length === 0,
  };
}

export const reviewSorts = ["risk", "sent", "unit"] as const;
export type ReviewSort = (typeof reviewSorts)[number];

type Sortable = {
  code: string;
  sentAt: Date;
  organisation: { sortOrder: number };
  preview: Assessment;
  findings: Findings;
};

/** Odd ones first, then by how the item stands, clean ones last. */
function compareRisk(a: Sortable, b: Sortable): number {
  const rank = ({ findings }: Sortable) =>
    findings.clean ? 2 : findings.flags.length + findings.warnings.length > 0 ? 0 : 1;
  return rank(a) - rank(b) || compareWorst(a.preview, b.preview);
}

export const compareReviews: Record<ReviewSort, (a: Sortable, b: Sortable) => number> = {
  risk: compareRisk,
  sent: (a, b) => a.sentAt.getTime() - b.sentAt.getTime() || (a.code < b.code ? -1 : 1),
  unit: (a, b) => a.organisation.sortOrder - b.organisation.sortOrder || (a.code < b.code ? -1 : 1),
};
