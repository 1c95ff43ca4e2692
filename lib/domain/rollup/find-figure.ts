// Any figure by its key and scope. Explain, exports and the API find it here; pages that print many of one roll-up
// call the same functions below it, so a figure cannot differ between them.
import { indicatorFigures } from "../indicator/indicator-figures";
import type { IndicatorAssessment } from "../indicator/indicator";
import type { Assessment } from "../milestone/assessment";
import { changeFigures } from "./change-figures";
import type { Changes } from "./changes";
import { confineChanges } from "./confine-changes";
import { dueInFigure, dueOnFigure, longestOverdueFigure } from "./dated-figures";
import {
  type AnyFigureKey,
  changeFigureKeys,
  confinedFigures,
  datedFigureKey,
  type Figure,
  indexFigures,
  indicatorFigureKeys,
  longestOverdueKey,
  rollUpKeys,
} from "./figure";
import { isDrawn } from "./plan-picture";
import { rollUp } from "./roll-up";
import { isInScope, type Scope } from "./scope";

export type FigureSource = {
  items: readonly { assessment: Assessment }[];
  indicators: readonly { code: string; assessment: IndicatorAssessment }[];
  /** Null: no closed quarter to compare with. */
  comparison: { changes: Changes; reviewed: readonly string[] } | null;
};

const wholePlanOnly: readonly AnyFigureKey[] = indicatorFigureKeys;
const enumerated: readonly AnyFigureKey[] = [
  ...rollUpKeys,
  longestOverdueKey,
  ...indicatorFigureKeys,
  ...changeFigureKeys,
];

export function isFigureKey(text: string): text is AnyFigureKey {
  return datedFigureKey.test(text) || enumerated.some((key) => key === text);
}

export const isIndicatorFigure = (key: AnyFigureKey): boolean =>
  indicatorFigureKeys.some((each) => each === key);

/** Indicators are of the whole plan; the completion index is of areas and tasks alone. */
export function standsOver(key: AnyFigureKey, scope: Scope | null): boolean {
  if (indexFigures.includes(key)) return scope?.kind === "area" || scope?.kind === "task";
  return scope === null || !wholePlanOnly.includes(key);
}

type Figures = Readonly<Partial<Record<AnyFigureKey, Figure>>>;

const ownItems = ({ items }: FigureSource, scope: Scope | null): Assessment[] =>
  items.map((item) => item.assessment).filter((item) => isInScope(item, scope));

function enumeratedFigures(source: FigureSource, scope: Scope | null): Figures {
  const own = ownItems(source, scope);
  const figures = {
    ...rollUp(own).figures,
    [longestOverdueKey]: longestOverdueFigure(own),
    ...changesOver(source, scope, own),
  };
  return scope === null ? { ...figures, ...indicatorFigures(source.indicators) } : figures;
}

/** What changed of the items of a scope; of the whole plan also what left it meanwhile. */
function changesOver(
  { comparison }: FigureSource,
  scope: Scope | null,
  own: readonly Assessment[],
): Figures {
  if (!comparison) return {};
  if (scope === null) return changeFigures(comparison);
  return changeFigures(confineChanges(comparison, new Set(own.map((item) => item.code))));
}

/** Null where there is no such figure over this scope, or nothing to compare with. */
export function findFigure(
  source: FigureSource,
  key: AnyFigureKey,
  scope: Scope | null,
): Figure | null {
  if (!standsOver(key, scope)) return null;
  const [family, on = ""] = key.split(".");
  if (family === "dueOn") return dueOnFigure(ownItems(source, scope), on);
  if (family === "dueIn") return dueInFigure(ownItems(source, scope), Number(on));
  return enumeratedFigures(source, scope)[key] ?? null;
}

/** Every figure of a scope that everybody on the plan may read, in the order of the keys, years last. */
export function listFigures(source: FigureSource, scope: Scope | null): Figure[] {
  const own = ownItems(source, scope);
  const drawn = own.filter(isDrawn);
  const years = [...new Set(drawn.map((item) => Number(item.dueOn.slice(0, 4))))].sort(
    (a, b) => a - b,
  );
  const all = enumeratedFigures(source, scope);
  return [
    ...enumerated
      .filter((key) => standsOver(key, scope) && !confinedFigures.includes(key))
      .flatMap((key) => all[key] ?? []),
    ...years.map((year) => dueInFigure(own, year)),
  ];
}
