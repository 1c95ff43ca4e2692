// Everything assess() may look at. Loaded once, whole; the function filters by the two dates itself.
import type { Cadence, LocalDate, MilestoneKind, Reading, Target } from "./milestone";

/** In force = effectiveOn <= asOf and acceptedAt <= knownBy (product.md 4, fine print). */
export type Versioned = { effectiveOn: LocalDate; acceptedAt: Date };

export type Definition = Versioned & {
  version: number;
  startsOn: LocalDate | null;
  dueOn: LocalDate;
  dueSource: "stated" | "planEnd";
  target: Target;
  cadence: Cadence;
  weight: number;
  terminated: boolean;
  /** An erratum counts from the plan's publication, an amendment from its effective day. */
  source: "plan" | "amendment" | "erratum";
};

export type Checkpoint = Versioned & {
  on: LocalDate;
  /** Progress scale of the kind: stage code, cumulative number, share, value, or criteria met. */
  value: number | string;
  state: "suggested" | "confirmed";
  /** Taken back without a successor on the same day; absent or null while it stands. */
  withdrawnAt?: Date | null;
};

export type AssignmentFact = {
  organisation: string;
  part: "lead" | "supporting";
  state: "suggested" | "confirmed";
  /** 分管领导, by name; of a lead. */
  leaderInCharge: string | null;
  startsOn: LocalDate;
  /** First day on which it no longer holds. */
  endsOn: LocalDate | null;
  acceptedAt: Date;
  endedAt: Date | null;
};

export type ForecastClass = "completed" | "assured" | "withEffort" | "needsAmendment" | "cannot";

/** One round of one report: what was sent, and what became of it. */
export type ReportFact = {
  reportId: string;
  period: string;
  round: number;
  /** When the reporter passed it to the unit's head. */
  sentAt: Date;
  /** When the head signed: only then has the unit "sent" it (product.md 6); null while with the head. */
  signedAt: Date | null;
  outcome: "pending" | "returned" | "accepted" | "withdrawn";
  decidedAt: Date | null;
  revokedAt: Date | null;
  /** A correction names the report it supersedes. */
  supersedes: string | null;
  reading: Reading | null;
  /** The day the reading is true for; null: the last day of its period. */
  factOn: LocalDate | null;
  forecastOn: LocalDate | null;
  forecastClass: ForecastClass | null;
};

export type PeriodFact = {
  code: string;
  startsOn: LocalDate;
  endsOn: LocalDate;
  opensOn: LocalDate;
  closesOn: LocalDate;
  /** Last grace day: the window ends when this day ends. */
  graceEndsOn: LocalDate;
  /** The opening round: items due before `reportingFrom` belong to it (product.md 4, fine print). */
  opening?: boolean;
  /** An older quarter loaded later (product.md 6): nothing of it is missed, no due day waits for it. */
  backfill?: boolean;
};

export type ObligationFact = { period: string; organisation: string; createdAt: Date };

export type ExtensionFact = {
  requestedAt: Date;
  decidedAt: Date | null;
  outcome: "pending" | "granted" | "refused";
  fromDueOn: LocalDate;
  toDueOn: LocalDate;
};

export type RectificationFact = { setAt: Date; dueOn: LocalDate };

export type VerificationFact = { at: Date; outcome: "verified" | "refused" | "reopened" };

/** A release day as the indicator's provider names it: "MM-DD" of the year after the data year. */
export type ReleaseFact = { monthDay: string | null; effectiveOn: LocalDate; acceptedAt: Date };

export type PlanFact = {
  code: string;
  baseYear: number;
  startsOn: LocalDate;
  endsOn: LocalDate;
  publishedOn: LocalDate | null;
  reportingFrom: LocalDate | null;
};

export type MilestoneFacts = {
  plan: PlanFact;
  code: string;
  kind: MilestoneKind;
  area: string;
  areaKind: "task" | "objective" | "safeguard";
  task: string | null;
  chain: string | null;
  series: string | null;
  aspirational: boolean;
  places: readonly string[];
  definitions: readonly Definition[];
  checkpoints: readonly Checkpoint[];
  assignments: readonly AssignmentFact[];
  periods: readonly PeriodFact[];
  obligations: readonly ObligationFact[];
  reports: readonly ReportFact[];
  extensions: readonly ExtensionFact[];
  rectifications: readonly RectificationFact[];
  verifications: readonly VerificationFact[];
  /** Codes of items this one rests on, for contradictions. */
  dependsOn: readonly string[];
  /** Discrepancies of the plan that touch it, with every ruling on them: which is in force is for the two dates. */
  discrepancies: readonly { code: string; rulings: readonly Versioned[] }[];
  /** Members of the same chain, for checkpoints, base and limits in force; itself left out. */
  chainMembers: readonly { code: string; definitions: readonly Definition[] }[];
  /** Release days of the indicator it reads from; where none is in force the profile's day holds. */
  releases: readonly ReleaseFact[];
};
