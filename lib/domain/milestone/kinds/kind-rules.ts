// What every kind of milestone must answer. Outside this folder nobody asks which kind it is.
import type { LocalDate, MilestoneKind, Reading, ReadingOf, Target, TargetOf } from "../milestone";

/** What is asked for at the end (product.md 3). */
export type EvidenceCode = "acceptanceOrLicence" | "namedList" | "bulletin" | "documentNumber";

/** Pre-check before sending (product.md 6), the part that lies in the reading alone. */
export type PreCheckCode =
  | "countFalls"
  | "stageGoesBack"
  | "unitsFewer"
  | "criteriaFewer"
  | "pastTarget"
  | "jump"
  | "unknownCode";

export type DatedReading<R extends Reading = Reading> = {
  reading: R;
  /** Day the reading is true for (readingDay). */
  on: LocalDate;
  acceptedAt: Date;
  reportId: string;
};

export type MeasureContext = {
  /** Day the reading is true for; null without a reading. */
  on: LocalDate | null;
  /** Base in the target's unit: of a chain the first member's (product.md 3). */
  base: number | null;
};

export type Measure = {
  /** In the kind's own scale: stage ordinal, number, units that comply, figure, criteria met. */
  value: number | null;
  /** What `value` is measured against: target ordinal, min, units needed, limit, criteria required. */
  needed: number | null;
  /** Not clamped; null: cannot be computed, never 0. */
  progress: number | null;
  met: boolean;
  /** Day of the fact that met the target. */
  completedOn: LocalDate | null;
  /** Coverage: enough in number, but not by name. */
  unitsNotNamed: boolean;
};

export type Completion<R extends Reading = Reading> = {
  met: boolean;
  completedOn: LocalDate | null;
  /** The reading to show and to measure progress on. */
  current: DatedReading<R> | null;
  /** The newest reading, for limits in force; `current` may be older. */
  latest: DatedReading<R> | null;
  /** A threshold's figure for its due year; null for the kinds that wait for none. */
  dueFigure: "notOut" | "meets" | "misses" | null;
  dueReading: DatedReading<R> | null;
};

/** Amount in the target's unit; codes of stages, units or criteria still missing. */
export type Missing = { amount: number | null; codes: readonly string[] };

// Methods, not function properties: a rule of one kind must be assignable to AnyKindRules.
export type KindRulesOf<K extends MilestoneKind, T extends Target, R extends Reading> = {
  readonly kind: K;
  readonly evidenceExpected: EvidenceCode;
  /** Expected steps from point to point instead of sloping (product.md 4). */
  readonly steps: boolean;
  /** Parses what storage or a form holds; throws ZodError. */
  parseTarget(input: unknown): T;
  parseReading(input: unknown): R;
  /** Codes of the stages in order, the first is ordinal 1; empty where the kind has none. */
  stagesOf(target: T): readonly string[];
  /** Nothing to measure against yet: never done, the ball is with the commission. */
  definitionMissing(target: T): boolean;
  baseOf(target: T): number | null;
  /** The target on the scale of checkpoints, for later members of its chain. */
  goalOf(target: T): number | string;
  /** A checkpoint's value as progress, 0 at the base and 1 at the target; null: cannot be placed. */
  toScale(target: T, value: number | string, base: number | null): number | null;
  /** One reading against the target; only what it says up to asOf. */
  measure(target: T, reading: R | null, asOf: LocalDate, ctx: MeasureContext): Measure;
  /** All readings in force, oldest first, each true for a day up to asOf. */
  complete(
    target: T,
    readings: readonly DatedReading<R>[],
    asOf: LocalDate,
    ctx: { base: number | null; dueOn: LocalDate },
  ): Completion<R>;
  /** Day a reading is true for, given the day its report counts for. */
  readingDay(reading: R, reportDay: LocalDate): LocalDate;
  /** Facts with days of their own that a later reading adds up to asOf; null: it adds none. */
  addDatedFacts(earlier: R | null, later: R, asOf: LocalDate): R | null;
  /** Days named in the reading, for "a date outside the plan". */
  datesOf(reading: R): readonly LocalDate[];
  hasMoved(previous: R | null, reading: R): boolean;
  fallsBack(target: T, previous: R | null, reading: R): boolean;
  preCheck(target: T, previous: R | null, reading: R): readonly PreCheckCode[];
  missingToTarget(target: T, reading: R | null): Missing;
  /** A limit: a threshold without progress (product.md 4, fine print). */
  isLimit(target: T, base: number | null): boolean;
  /** The reading breaks the limit the target sets. */
  breaks(target: T, reading: R): boolean;
  isProvisional(reading: R): boolean;
  /** The later reading is another version of the same figure, not a new one. */
  revises(earlier: R, later: R): boolean;
};

export type KindRules<K extends MilestoneKind> = KindRulesOf<K, TargetOf<K>, ReadingOf<K>>;
export type AnyKindRules = KindRulesOf<MilestoneKind, Target, Reading>;
