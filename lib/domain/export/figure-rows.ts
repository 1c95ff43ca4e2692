// One figure as rows: what it is, then every record in it and every one left out with its reason.
import type { IndicatorAssessment, IndicatorReading } from "../indicator/indicator";
import { cappedProgress } from "../rollup/completion-index";
import type { Figure } from "../rollup/figure";
import { isIndicatorFigure } from "../rollup/find-figure";
import { headRows } from "./head-rows";
import {
  type Cell,
  type ExportBasis,
  type ExportedItem,
  type ExportLabel,
  type ExportWords,
  leadWords,
  nameIn,
  type Named,
  type Rows,
  valueCell,
} from "./table";

export type ExportedIndicator = Named & {
  code: string;
  unit: string;
  provider: string | null;
  assessment: IndicatorAssessment & { reading: IndicatorReading | null };
};

export type ExportedFigure = {
  figure: Figure;
  /** Of what changed: the earlier state. */
  comparedWith: { asOf: string; knownBy: Date } | null;
  items: readonly ExportedItem[];
  indicators: readonly ExportedIndicator[];
};

export function figureRows(
  words: ExportWords,
  basis: ExportBasis,
  { figure, comparedWith, items, indicators }: ExportedFigure,
): Rows {
  const { key, value, numerator, denominator } = figure;
  const parts: (readonly [ExportLabel, Cell])[] =
    numerator === undefined || denominator === undefined
      ? []
      : [
          ["numerator", numerator],
          ["denominator", denominator],
        ];
  const head = headRows(words, basis, [
    ["key", key],
    ["name", words.figure(key)],
    ["value", valueCell(words, value)],
    ...parts,
    ["rule", words.rule(key)],
    ...(comparedWith
      ? [["comparedWith", `${comparedWith.asOf} (${words.instant(comparedWith.knownBy)})`] as const]
      : []),
  ]);
  const records = isIndicatorFigure(key)
    ? indicatorRows(words, basis, figure, indicators)
    : milestoneRows(words, basis, figure, items);
  return [...head, [""], ...records];
}

const milestoneColumns = [
  "code",
  "milestone",
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
] as const satisfies readonly ExportLabel[];

/** `taken`: progress within 0-1 as the index counts it; `missed`: reports missed; both where they make the figure. */
function milestoneRows(
  words: ExportWords,
  { names }: ExportBasis,
  figure: Figure,
  items: readonly ExportedItem[],
): Rows {
  const included = new Set(figure.records);
  const inNumerator = new Set(figure.inNumerator);
  const reasons = new Map(figure.leftOut?.map(({ code, reason }) => [code, reason]));
  const rowOf = (item: ExportedItem): Cell[] => {
    const { code, assessment } = item;
    const { progress } = assessment;
    const reason = reasons.get(code);
    const isTaken = figure.key === "index" && included.has(code) && progress !== null;
    return [
      code,
      words.title(item),
      leadWords(words, names, assessment),
      words.status(assessment),
      assessment.dueOn,
      assessment.weight,
      valueCell(words, progress),
      valueCell(words, assessment.expected),
      isTaken ? cappedProgress(progress) : "",
      figure.key === "missedReports" ? assessment.missedPeriods.length : "",
      words.label(inNumerator.has(code) ? "inNumerator" : included.has(code) ? "in" : "out"),
      reason ? words.leftOut(reason) : "",
    ];
  };
  return [
    milestoneColumns.map((label) => words.label(label)),
    ...items.filter((item) => included.has(item.code)).map(rowOf),
    ...items.filter((item) => reasons.has(item.code)).map(rowOf),
  ];
}

const indicatorColumns = [
  "code",
  "indicator",
  "provider",
  "unit",
  "year",
  "actual",
  "shouldBe",
  "gap",
  "result",
  "reason",
] as const satisfies readonly ExportLabel[];

function indicatorRows(
  words: ExportWords,
  { names }: ExportBasis,
  figure: Figure,
  indicators: readonly ExportedIndicator[],
): Rows {
  const included = new Set(figure.records);
  const rows = indicators
    .filter(({ code }) => included.has(code))
    .map((indicator): Cell[] => {
      const { reading, expected, gap, reason, class: result } = indicator.assessment;
      return [
        indicator.code,
        words.name(indicator),
        indicator.provider ? nameIn(words, names.organisations, indicator.provider) : "",
        words.unit(indicator.unit),
        reading?.dataYear ?? "",
        valueCell(words, reading?.value ?? null),
        valueCell(words, expected),
        valueCell(words, gap),
        words.indicatorClass(result),
        reason ? words.indicatorReason(reason) : "",
      ];
    });
  return [indicatorColumns.map((label) => words.label(label)), ...rows];
}
