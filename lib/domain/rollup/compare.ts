// Two states of one plan side by side: a quarter against the one before, an issue against another, as issued against
// as known now. Page, brief and API compare by this alone (product.md 4, roll-up).
import type { Assessment, Status } from "../milestone/assessment";
import type { LocalDate } from "../milestone/milestone";
import { type Changes, changesBetween } from "./changes";
import type { Figure, FigureKey } from "./figure";
import { rollUp } from "./roll-up";

/** What of a plan is read as its state: at which dates, and what its own quarter's review had accepted. */
export type PlanState = {
  asOf: LocalDate;
  knownBy: Date;
  /** The quarter it is the state of; null before the first was opened. */
  period: string | null;
  /** Read from the snapshot; otherwise reckoned from the facts. */
  issued: boolean;
  assessments: readonly Assessment[];
  /** Codes with an accepted report for `period`. */
  reviewed: readonly string[];
};

export type Comparison = {
  before: Omit<PlanState, "assessments" | "reviewed">;
  after: Omit<PlanState, "assessments" | "reviewed">;
  /** Codes reviewed in both, on which the changes are counted. */
  reviewed: readonly string[];
  changes: Changes;
};

function headOf({ asOf, knownBy, period, issued }: PlanState): Comparison["before"] {
  return { asOf, knownBy, period, issued };
}

/** What changed from one state to a later one. `slipDays`: the profile's, of the later state. */
export function compareStates(before: PlanState, after: PlanState, slipDays: number): Comparison {
  const reviewedAfter = new Set(after.reviewed);
  const reviewed = before.reviewed.filter((code) => reviewedAfter.has(code)).sort();
  return {
    before: headOf(before),
    after: headOf(after),
    reviewed,
    changes: changesBetween(before.assessments, after.assessments, new Set(reviewed), slipDays),
  };
}

/** Figures in which an issue and what is known now are set side by side: the equation of due items, and risk. */
export const restatedKeys = [
  "due",
  "done",
  "overdue",
  "awaiting",
  "status.atRisk",
  "status.notReported",
] as const satisfies readonly FigureKey[];

export type Restatement = {
  figures: readonly { issued: Figure; now: Figure }[];
  /** Items whose status, completion day or progress is another now, by code. */
  items: readonly { code: string; issued: Status | null; now: Status | null }[];
};

function differs(a: Assessment | undefined, b: Assessment | undefined): boolean {
  if (!a || !b) return true;
  return a.status !== b.status || a.completedOn !== b.completedOn || a.progress !== b.progress;
}

/** 定稿口径 beside 现口径: the same day, as issued and as known now. */
export function restate(issued: readonly Assessment[], now: readonly Assessment[]): Restatement {
  const [then, today] = [rollUp(issued).figures, rollUp(now).figures];
  const before = new Map(issued.map((item) => [item.code, item]));
  const after = new Map(now.map((item) => [item.code, item]));
  const codes = [...new Set([...before.keys(), ...after.keys()])].sort();
  return {
    figures: restatedKeys.map((key) => ({ issued: then[key], now: today[key] })),
    items: codes
      .filter((code) => differs(before.get(code), after.get(code)))
      .map((code) => ({
        code,
        issued: before.get(code)?.status ?? null,
        now: after.get(code)?.status ?? null,
      })),
  };
}
