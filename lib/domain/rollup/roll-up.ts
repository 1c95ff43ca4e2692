// How a task, area, plan, unit or district stands (product.md 4, roll-up): counts that open, never one averaged colour.
import { statuses, type Assessment } from "../milestone/assessment";
import { completionIndex } from "./completion-index";
import type { Figure, FigureKey, RolledFigure, RollUp } from "./figure";
import { listWorst } from "./worst";

type Test = (item: Assessment) => boolean;

const isDone: Test = (item) => item.status === "doneOnTime" || item.status === "doneLate";
const isDue: Test = (item) => item.dueOn <= item.asOf;
const isWorkingDue: Test = (item) => item.workingDueOn <= item.asOf;
const isOpen: Test = (item) => !isDone(item) && item.status !== "terminated";
const isAwaiting: Test = (item) => item.status === "awaiting";
const isOverdue: Test = (item) => item.status === "overdue";
/** No confirmed lead, or nothing to measure against: the commission's account, never a unit's. */
const isForCommission: Test = (item) =>
  item.unassigned || item.suggestedOwner || item.definitionMissing;

/** Product.md 8, board: over half a year is a matter of its own. */
export const LONG_OVERDUE_DAYS = 180;
/** What the overdue board lists. */
const isPressing: Test = (item) => isOverdue(item) || isAwaiting(item) || item.status === "atRisk";

/** Counts over the items that are not counted apart. */
const countedTests: Partial<Record<FigureKey, Test>> = {
  counted: () => true,
  due: isDue,
  done: (item) => isDue(item) && isDone(item),
  doneVerified: (item) => isDue(item) && isDone(item) && item.verified,
  doneBeforeDue: (item) => !isDue(item) && isDone(item),
  overdue: isOverdue,
  overdueExtended: (item) => isOverdue(item) && item.extensionInForce,
  overdueUnit: (item) => isOverdue(item) && !isForCommission(item),
  overdueLong: (item) => isOverdue(item) && item.daysLate > LONG_OVERDUE_DAYS,
  awaiting: isAwaiting,
  awaitingReport: (item) => item.awaitingFor === "report",
  awaitingReview: (item) => item.awaitingFor === "review",
  awaitingFigure: (item) => item.awaitingFor === "figure",
  figureLate: (item) => item.figureLate,
  dueByWorkingDate: isWorkingDue,
  doneByWorkingDate: (item) => isWorkingDue(item) && isDone(item),
  awaitingByWorkingDate: (item) => isWorkingDue(item) && isAwaiting(item),
  atRiskSevere: (item) => item.status === "atRisk" && item.severe,
  atRiskNotSevere: (item) => item.status === "atRisk" && !item.severe,
  "coverage.owed": (item) => item.reporting.owed,
  "coverage.sent": (item) => item.reporting.owed && item.reporting.sent,
  "coverage.accepted": (item) => item.reporting.owed && item.reporting.accepted,
  noCheckpoint: (item) => isOpen(item) && item.noCheckpoint,
  limitBroken: (item) => item.limitBroken,
  reopened: (item) => item.reopened !== null,
  contradicts: (item) => item.contradicts.length > 0,
  judgementDiffers: (item) => item.judgementDiffers,
  "commission.suggestedOwner": (item) => isOpen(item) && (item.suggestedOwner || item.unassigned),
  "commission.unassigned": (item) => isOpen(item) && item.unassigned,
  "commission.definitionMissing": (item) => isOpen(item) && item.definitionMissing,
  "commission.overdue": (item) => isOverdue(item) && isForCommission(item),
};

/** Counts over every item: `total` is the sum of the statuses, of out-of-period and of aspirational. */
const allTests: Partial<Record<FigureKey, Test>> = {
  total: () => true,
  "status.terminated": (item) => item.status === "terminated",
  "apart.terminated": (item) => item.countedApart === "terminated",
  "apart.outOfPeriod": (item) => item.countedApart === "outOfPeriod",
  "apart.aspirational": (item) => item.countedApart === "aspirational",
  "apart.pressing": (item) => item.countedApart !== null && isPressing(item),
};

/** Rates: numerator over denominator less what is still awaited (到期完成率 = 完成 ÷ (应完成 − 到期待核)). */
const rates: readonly { key: FigureKey; top: FigureKey; bottom: FigureKey; less?: FigureKey }[] = [
  { key: "rate", top: "done", bottom: "due", less: "awaiting" },
  {
    key: "rateByWorkingDate",
    top: "doneByWorkingDate",
    bottom: "dueByWorkingDate",
    less: "awaitingByWorkingDate",
  },
  { key: "coverage.sentRate", top: "coverage.sent", bottom: "coverage.owed" },
  { key: "coverage.acceptedRate", top: "coverage.accepted", bottom: "coverage.owed" },
];

function codesOf(items: readonly Assessment[]): string[] {
  return items.map((item) => item.code).sort();
}

function countFigure(key: FigureKey, items: readonly Assessment[]): RolledFigure {
  return { key, value: items.length, records: codesOf(items) };
}

function countFigures(
  tests: Partial<Record<FigureKey, Test>>,
  items: readonly Assessment[],
): RolledFigure[] {
  return Object.entries(tests).map(([key, test]) =>
    countFigure(key as FigureKey, items.filter(test)),
  );
}

function rateFigure(
  key: FigureKey,
  top: Figure,
  bottom: Figure,
  less: Figure | null,
): RolledFigure {
  const awaited = new Set(less?.records);
  const records = bottom.records.filter((code) => !awaited.has(code));
  const inNumerator = top.records.filter((code) => !awaited.has(code));
  const [numerator, denominator] = [inNumerator.length, records.length];
  const leftOut = [...awaited].map((code) => ({ code, reason: "awaiting" as const }));
  const value = denominator > 0 ? numerator / denominator : null;
  return { key, value, numerator, denominator, records, inNumerator, leftOut };
}

/** Reports missed, not items: one item may have missed several. */
function missedFigure(items: readonly Assessment[]): RolledFigure {
  const missing = items.filter((item) => item.missedPeriods.length > 0);
  const value = missing.reduce((sum, item) => sum + item.missedPeriods.length, 0);
  return { key: "missedReports", value, records: codesOf(missing) };
}

/**
 * Figures over the assessments of one task, area, plan, unit, district or leader, all of the same two dates.
 * Terminated, out-of-period and aspirational items are counted apart, once each, and enter nothing else. An
 * extension never shrinks `due`: it splits by the plan's own date into done + overdue + awaiting.
 */
export function rollUp(assessments: readonly Assessment[]): RollUp {
  const counted = assessments.filter((item) => item.countedApart === null);
  const figures = new Map<FigureKey, RolledFigure>();
  const put = (figure: RolledFigure) => figures.set(figure.key, figure);
  const get = (key: FigureKey) => figures.get(key) ?? countFigure(key, []);

  for (const status of statuses) {
    put(
      countFigure(
        `status.${status}`,
        counted.filter((item) => item.status === status),
      ),
    );
  }
  for (const figure of countFigures(allTests, assessments)) put(figure);
  for (const figure of countFigures(countedTests, counted)) put(figure);
  for (const { key, top, bottom, less } of rates) {
    put(rateFigure(key, get(top), get(bottom), less ? get(less) : null));
  }
  for (const figure of Object.values(completionIndex(counted))) put(figure);
  put(missedFigure(counted));
  return {
    figures: Object.fromEntries(figures) as Record<FigureKey, RolledFigure>,
    worst: listWorst(assessments).map((item) => item.code),
  };
}
