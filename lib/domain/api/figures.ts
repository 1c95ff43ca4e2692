// Figures as the API gives them: by the stable key that pages, exports and explain use, never rounded.
import { z } from "zod";
import { DomainError } from "../errors";
import { indicatorClasses, indicatorReasons } from "../indicator/indicator";
import { type Assessment, statuses } from "../milestone/assessment";
import {
  type AnyFigureKey,
  changeFigureKeys,
  confinedFigures,
  datedFigureKey,
  type Figure,
  type FigureKey,
  indexFigures,
  indicatorFigureKeys,
  longestOverdueKey,
  type RollUp,
  rollUpKeys,
} from "../rollup/figure";
import { findFigure, type FigureSource, isFigureKey, standsOver } from "../rollup/find-figure";
import {
  isInScope,
  isKnownScope,
  NO_TASK,
  parseScope,
  type Scope,
  scopeKinds,
  scopeRecord,
} from "../rollup/scope";
import { basis, named, toBasis } from "./basis";
import type { BoardView, ItemView } from "./board";
import type { IndicatorView } from "./indicators";
import { badQuery } from "./query";

export const apiFigureKeys = rollUpKeys.filter((key) => !confinedFigures.includes(key));

const figureKey = z.enum(apiFigureKeys as [FigureKey, ...FigureKey[]]);
export const figure = z.object({
  value: z
    .number()
    .nullable()
    .describe("A count, or numerator / denominator; null when the denominator is 0."),
  numerator: z.number().optional(),
  denominator: z.number().optional(),
});
export const figures = z
  .partialRecord(figureKey, figure)
  .describe(
    "By key. The completion index (index, indexMeasured, indexCapped, indexLeftOut) is of areas and tasks only.",
  );

/** Every figure of a roll-up that may stand over this scope. */
export function toFigures({ figures: all }: RollUp, scope: Scope | null): z.input<typeof figures> {
  const keys = apiFigureKeys.filter((key) => standsOver(key, scope));
  return Object.fromEntries(keys.map((key) => [key, toFigure(all[key])])) as z.input<
    typeof figures
  >;
}

export function toFigure({ value, numerator, denominator }: Figure) {
  if (numerator === undefined || denominator === undefined) return { value };
  return { value, numerator, denominator };
}

const record = z.object({
  code: z.string(),
  titleZh: z.string(),
  titleEn: z.string(),
  status: z.enum(statuses),
  dueOn: z.iso.date(),
  weight: z.number(),
  progress: z.number().nullable(),
  expected: z.number().nullable(),
});

const indicatorRecord = z.object({
  ...named,
  dataYear: z.int().nullable(),
  actual: z.number().nullable(),
  expected: z.number().nullable(),
  gap: z.number().nullable().describe("Actual less expected, in the indicator's own unit."),
  class: z.enum(indicatorClasses),
  reason: z.enum(indicatorReasons).nullable(),
});

const part = { kind: z.enum(scopeKinds), ...named };
const explainedKey = z
  .union([
    figureKey,
    z.enum([longestOverdueKey, ...changeFigureKeys]),
    z.enum(indicatorFigureKeys),
    z.string().regex(datedFigureKey),
  ])
  .describe(
    "A key of `figures`; `indicators.…` of the whole plan; `changes.…`; `dueOn.` with a day, `dueIn.` with a year.",
  );

export const explainedFigure = z.object({
  ...basis,
  scope: z
    .object({ ...part, within: z.object(part).optional() })
    .nullable()
    .describe("Null: the whole plan."),
  key: explainedKey,
  figure,
  comparedWith: z
    .object({ asOf: z.iso.date(), knownBy: z.iso.datetime() })
    .nullable()
    .describe("Of `changes.…`: the earlier state."),
  records: z
    .array(record.extend({ inNumerator: z.boolean().optional().describe("With rates only.") }))
    .describe("The items in it; of a rate, those in its denominator."),
  leftOut: z
    .array(record.extend({ reason: z.enum(["awaiting", "noProgress", "noExpected"]) }))
    .describe("Items left out of the denominator, and why."),
  indicators: z.array(indicatorRecord).describe("The indicators in it, of `indicators.…`."),
});

/** What explain needs: the board, its indicators, and the state before. */
export type ExplainedSource = Omit<FigureSource, "items" | "indicators" | "comparison"> & {
  board: BoardView;
  indicators: readonly IndicatorView[];
  comparison:
    (NonNullable<FigureSource["comparison"]> & { before: { asOf: string; knownBy: Date } }) | null;
};

/** Throws notFound for a key we do not give, invalid {scope} for an unknown code or an index over another scope. */
export function toExplainedFigure(
  { board, indicators, comparison }: ExplainedSource,
  key: string,
  scopeGiven: string | undefined,
) {
  if (!isFigureKey(key) || confinedFigures.includes(key)) throw new DomainError("notFound");
  const scope = parseScope(scopeGiven);
  checkScope(board, key, scope, scopeGiven);
  const found = findFigure({ items: board.items, indicators, comparison }, key, scope);
  if (!found) throw new DomainError("notFound");
  const { records, inNumerator, leftOut = [] } = found;
  const before = key.startsWith("changes.") ? comparison?.before : null;
  return {
    ...toBasis(board),
    scope: scope && namedScope(board, scope),
    key,
    figure: toFigure(found),
    comparedWith: before ? { asOf: before.asOf, knownBy: before.knownBy.toISOString() } : null,
    records: recordsOf(board, records).map((row) =>
      inNumerator ? { ...row, inNumerator: inNumerator.includes(row.code) } : row,
    ),
    leftOut: leftOut.flatMap(({ code, reason }) =>
      recordsOf(board, [code]).map((row) => ({ ...row, reason })),
    ),
    indicators: key.startsWith("indicators.")
      ? indicators.filter(({ code }) => records.includes(code)).map(toIndicatorRecord)
      : [],
  };
}

function checkScope(
  board: BoardView,
  key: AnyFigureKey,
  scope: Scope | null,
  given: string | undefined,
): void {
  if (given !== undefined && (scope === null || !isKnownScope(board, scope)))
    throw badQuery([{ field: "scope", code: "unknownCode" }]);
  if (!standsOver(key, scope))
    throw badQuery([{ field: "scope", code: indexFigures.includes(key) ? "required" : "invalid" }]);
}

function namedScope(board: BoardView, scope: Scope) {
  const { within } = scope;
  const named = ({ kind, code }: Pick<Scope, "kind" | "code">) => {
    const { nameZh, nameEn } = scopeRecord(board, { kind, code }) ?? { nameZh: "", nameEn: "" };
    return { kind, code: code === NO_TASK ? "" : code, nameZh, nameEn };
  };
  return { ...named(scope), ...(within ? { within: named(within) } : {}) };
}

function toIndicatorRecord({ code, nameZh, nameEn, assessment }: IndicatorView) {
  const { reading, expected, gap, class: result, reason } = assessment;
  return {
    code,
    nameZh,
    nameEn,
    dataYear: reading?.dataYear ?? null,
    actual: reading?.value ?? null,
    expected,
    gap,
    class: result,
    reason,
  };
}

export function assessmentsIn(board: BoardView, scope: Scope | null): Assessment[] {
  return board.items.map((item) => item.assessment).filter((item) => isInScope(item, scope));
}

function recordsOf(board: BoardView, codes: readonly string[]): z.input<typeof record>[] {
  const byCode = new Map(board.items.map((item) => [item.code, item]));
  return codes.flatMap((code) => {
    const item = byCode.get(code);
    return item ? [recordOf(item)] : [];
  });
}

function recordOf({ code, titleZh, titleEn, assessment }: ItemView): z.input<typeof record> {
  const { status, dueOn, weight, progress, expected } = assessment;
  return { code, titleZh, titleEn, status, dueOn, weight, progress, expected };
}
