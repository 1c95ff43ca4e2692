// What an export is made of: rows of words and numbers, in the reader's language. Numbers are never rounded, and what
// cannot be computed says so: never 0, never an empty cell that could be read as one.
import type { IndicatorAssessment } from "../indicator/indicator";
import type { Assessment, Profile } from "../milestone/assessment";
import type { AnyFigureKey, LeftOutReason } from "../rollup/figure";
import type { Scope } from "../rollup/scope";
import type { ViewDates } from "../view-dates";

export type Cell = string | number;
export type Rows = Cell[][];

export const exportLabels = [
  "key",
  "name",
  "rule",
  "plan",
  "scope",
  "asOf",
  "knownBy",
  "comparedWith",
  "profile",
  "rules",
  "value",
  "numerator",
  "denominator",
  "filters",
  "rows",
  "exportedBy",
  "exportedAt",
  "demo",
  "code",
  "milestone",
  "indicator",
  "lead",
  "status",
  "dueOn",
  "weight",
  "progress",
  "expected",
  "taken",
  "missed",
  "part",
  "reason",
  "inNumerator",
  "in",
  "out",
  "year",
  "actual",
  "shouldBe",
  "gap",
  "unit",
  "result",
  "provider",
  "area",
  "task",
  "kind",
  "places",
  "workingDueOn",
  "daysLate",
  "target",
  "reading",
  "readingOn",
  "forecastOn",
  "apart",
] as const;
export type ExportLabel = (typeof exportLabels)[number];

export type Named = { nameZh: string; nameEn: string };

/** The reader's language, handed in: rules have no words of their own. */
export type ExportWords = {
  label: (label: ExportLabel) => string;
  notComputable: string;
  /** Of a list of codes or names. */
  list: (words: readonly string[]) => string;
  name: (record: Named) => string;
  title: (record: { titleZh: string; titleEn: string }) => string;
  figure: (key: AnyFigureKey) => string;
  rule: (key: AnyFigureKey) => string;
  profile: (profile: Profile) => string;
  wholePlan: string;
  noTask: string;
  suggested: string;
  unassigned: string;
  status: (assessment: Assessment) => string;
  kind: (kind: Assessment["kind"]) => string;
  target: (assessment: Assessment) => string;
  /** "" without a reading. */
  reading: (assessment: Assessment) => string;
  apart: (apart: NonNullable<Assessment["countedApart"]>) => string;
  leftOut: (reason: LeftOutReason) => string;
  unit: (unit: string) => string;
  indicatorClass: (result: IndicatorAssessment["class"]) => string;
  indicatorReason: (reason: NonNullable<IndicatorAssessment["reason"]>) => string;
  /** "2024-10-15 09:00" in the plan's time. */
  instant: (instant: Date) => string;
};

type NamedRecord = Named & { code: string };
export type PlanNames = Record<
  "areas" | "tasks" | "organisations" | "places" | "leaders",
  readonly NamedRecord[]
>;

export type ExportedItem = {
  code: string;
  titleZh: string;
  titleEn: string;
  area: string;
  task: string | null;
  assessment: Assessment;
};

/** What every export says first. */
export type ExportBasis = {
  plan: { code: string; titleZh: string; titleEn: string };
  names: PlanNames;
  scope: Scope | null;
  dates: ViewDates;
  profile: Profile;
  rulesVersion: string;
  exportedBy: string;
  exportedAt: Date;
  /** Progress is invented. */
  demo: boolean;
};

/** A value that may be missing. */
export function valueCell(words: ExportWords, value: number | null): Cell {
  return value ?? words.notComputable;
}

export function nameIn(words: ExportWords, records: readonly NamedRecord[], code: string): string {
  const record = records.find((row) => row.code === code);
  return record ? words.name(record) : code;
}

/** The leading unit, and that it is merely suggested. */
export function leadWords(words: ExportWords, names: PlanNames, assessment: Assessment): string {
  const { lead, suggestedOwner } = assessment;
  if (lead === null) return words.unassigned;
  const name = nameIn(words, names.organisations, lead);
  return suggestedOwner ? `${name} (${words.suggested})` : name;
}
