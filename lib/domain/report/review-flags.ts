// What a reviewer should see before opening a report: the item as it would stand once accepted, and what is odd.
import type { Assessment } from "../milestone/assessment";
import type { MilestoneFacts } from "../milestone/facts";
import { rulesOf } from "../milestone/kinds";
import { compareWorst } from "../rollup/worst";
import { meetsTarget, type SendContext, type Warning, warnings } from "./check-draft";
import type { Draft } from "./draft";
import { noChangeWord, saysNothingNew, SHOWN_FROM } from "./unchanged";

export const reviewFlags = [
  "evidenceMissing",
  "contradicts",
  "judgementDiffers",
  "valueFalls",
  "unchangedLong",
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

const kept = ["problemsText", "nextText", "coordinationText"] as const;

/** It says what the last accepted report said, or confirms that nothing changed. */
export function isUnchanged(
  target: SendContext["target"],
  previous: Draft | null,
  draft: Draft,
): boolean {
  if (!previous || !saysNothingNew(target, previous, draft)) return false;
  return kept.every((field) => previous[field].trim() === draft[field].trim());
}

export type Findings = {
  flags: ReviewFlag[];
  warnings: Warning[];
  unchanged: boolean;
  /** The reading meets the target: evidence is asked for. */
  met: boolean;
  /** How many reports in a row say nothing new, with this one. */
  streak: number;
  /** Nothing changed, nothing odd and no new sentence to read: may be accepted with others. */
  clean: boolean;
};

/** Something about it deserves a look. */
export function isOdd({ flags, warnings: found }: Findings): boolean {
  return flags.length + found.length > 0;
}

type Judged = {
  draft: Draft;
  previous: Draft | null;
  context: SendContext & { planEndsOn: string };
  /** The item as it would stand once accepted, with its contradictions. */
  preview: Assessment;
  streak: number;
};

export function findingsOf({ draft, previous, context, preview, streak }: Judged): Findings {
  const { reading } = draft;
  const rules = rulesOf(context.target.kind);
  const moved = reading !== null && rules.hasMoved(context.previous, reading);
  const met = reading !== null && meetsTarget(context.target, reading, context.on);
  const holds: Record<ReviewFlag, boolean> = {
    evidenceMissing: context.evidence === 0 && (moved || met),
    contradicts: preview.contradicts.length > 0,
    judgementDiffers: preview.judgementDiffers,
    valueFalls: reading !== null && rules.fallsBack(context.target, context.previous, reading),
    unchangedLong: streak >= SHOWN_FROM,
  };
  const flags = reviewFlags.filter((flag) => holds[flag]);
  const found = warnings(draft, context);
  const unchanged = isUnchanged(context.target, previous, draft);
  return {
    flags,
    warnings: found,
    unchanged,
    met,
    streak,
    clean: unchanged && flags.length + found.length === 0 && !hasNewWord(previous, draft),
  };
}

/** An overdue item is confirmed without change by a sentence: it wants to be read. */
function hasNewWord(previous: Draft | null, draft: Draft): boolean {
  const word = noChangeWord(draft.doneText);
  return word !== "" && word !== noChangeWord(previous?.doneText ?? "");
}

export const reviewSorts = ["risk", "due", "sent", "unit"] as const;
export type ReviewSort = (typeof reviewSorts)[number];

type Sortable = {
  code: string;
  sentAt: Date;
  /** Last day of its review. */
  clock: { dueOn: string };
  organisation: { sortOrder: number };
  preview: Assessment;
  findings: Findings;
};

/** Odd ones first, then by how the item stands, clean ones last. */
function compareRisk(a: Sortable, b: Sortable): number {
  const rank = ({ findings }: Sortable) => (findings.clean ? 2 : isOdd(findings) ? 0 : 1);
  return rank(a) - rank(b) || compareWorst(a.preview, b.preview);
}

export const compareReviews: Record<ReviewSort, (a: Sortable, b: Sortable) => number> = {
  risk: compareRisk,
  // The batch that is due first, and within it the odd ones first.
  due: (a, b) => a.clock.dueOn.localeCompare(b.clock.dueOn) || compareRisk(a, b),
  sent: (a, b) => a.sentAt.getTime() - b.sentAt.getTime() || (a.code < b.code ? -1 : 1),
  unit: (a, b) => a.organisation.sortOrder - b.organisation.sortOrder || (a.code < b.code ? -1 : 1),
};
