// What other thresholds would make of the same facts at the same dates: nothing is saved, nothing else is changed.
import type { JudgedIndicator } from "../discrepancy/both-readings";
import { assessIndicator } from "../indicator/assess-indicator";
import { type IndicatorClass, indicatorClasses } from "../indicator/indicator";
import { assessAll } from "../milestone/assess-all";
import type { Assessment, Profile } from "../milestone/assessment";
import type { MilestoneFacts } from "../milestone/facts";
import type { TwoDates } from "../milestone/in-force";
import type { FigureKey } from "./figure";
import { rollUp } from "./roll-up";

/** The counts that thresholds can move. */
export const previewKeys = [
  "atRiskNotSevere",
  "atRiskSevere",
  "status.notReported",
  "status.shouldHaveStarted",
  "status.dueSoon",
  "status.notStarted",
  "status.onTrack",
  "overdue",
  "awaiting",
  "figureLate",
] as const satisfies readonly FigureKey[];
export type PreviewKey = (typeof previewKeys)[number];

export type Moved<Key> = { key: Key; before: number; after: number };

export type ProfilePreview = {
  /** Every count, moved or not. */
  counts: Moved<PreviewKey>[];
  /** Items whose light would be another one. */
  items: { code: string; before: Assessment; after: Assessment }[];
  /** Indicators per class, where the number moves. */
  indicators: Moved<IndicatorClass>[];
};

type Judged = {
  facts: readonly MilestoneFacts[];
  indicators: readonly JudgedIndicator[];
  dates: TwoDates;
};

/** Both states by the one assessment and roll-up that every page uses. */
export function previewProfile(
  { facts, indicators, dates }: Judged,
  before: Profile,
  after: Profile,
): ProfilePreview {
  const { asOf, knownBy } = dates;
  const [then, now] = [before, after].map((profile) => {
    const at = { asOf, knownBy, profile };
    const classes = indicators.map(
      (each) => assessIndicator(each, each.readings, each.parameters, at).class,
    );
    const items = assessAll(facts, at);
    return { items, figures: rollUp(items).figures, classes };
  });
  if (!then || !now) return { counts: [], items: [], indicators: [] };
  const count = (state: typeof then, key: PreviewKey) => state.figures[key].value ?? 0;
  const inClass = (state: typeof then, each: IndicatorClass) =>
    state.classes.filter((found) => found === each).length;
  return {
    counts: previewKeys.map((key) => ({ key, before: count(then, key), after: count(now, key) })),
    items: then.items.flatMap((item, index) => {
      const other = now.items[index];
      const same = other?.status === item.status && other.severe === item.severe;
      return other && !same ? [{ code: item.code, before: item, after: other }] : [];
    }),
    indicators: indicatorClasses
      .map((key) => ({ key, before: inClass(then, key), after: inClass(now, key) }))
      .filter((moved) => moved.before !== moved.after),
  };
}
