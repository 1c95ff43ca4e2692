// The one way a page prints a figure: the number with its key, its scope and its unrounded value, opening to how it is
// made. A number taken out of a figure by hand could not be found again by the test that compares pages and exports.
import type { ReactNode } from "react";
import { type FigureIdentity, FigureValue } from "@/components/ui/figure-value";
import type { Figure } from "@/lib/domain/rollup/figure";
import { type Scope, scopeText } from "@/lib/domain/rollup/scope";
import { figureLabel, figureValueWords } from "@/messages/figures";
import { figureHref, type View } from "./view";

type Tone = "ink" | "over" | "zero" | "inherit";
type FigureNumberProps = {
  view: Pick<View, "t" | "plan" | "keep">;
  figure: Figure;
  scope?: Scope | null;
  tone?: Tone;
  strong?: boolean;
  replace?: boolean;
};

export const hasRecords = ({ records }: Figure): boolean => records.length > 0;

/** What to lay on an element that prints this figure. */
export function figureIdentity(
  { key, value }: Pick<Figure, "key" | "value">,
  scope: Scope | null = null,
): FigureIdentity {
  return { key, scope: scope && scopeText(scope), value };
}

export function FigureNumber({
  view,
  figure,
  scope = null,
  tone = "inherit",
  strong = false,
  replace = false,
}: FigureNumberProps) {
  const words = figureValueWords(view.t, figure);
  return (
    <FigureValue
      href={figureHref(view, figure.key, scope)}
      label={`${figureLabel(view.t, figure.key)} ${words}`}
      tone={tone}
      strong={strong}
      replace={replace}
      figure={figureIdentity(figure, scope)}
    >
      {words}
    </FigureValue>
  );
}

/** The count of items with its unit; the number opens. */
export function FigureItems({
  view,
  figure,
  scope = null,
}: Pick<FigureNumberProps, "view" | "figure" | "scope">) {
  return view.t.rich("explain.items", {
    count: figure.records.length,
    link: opensFigure(view, figure, scope),
  });
}

/** For rich sentences: the words between two tags are this figure's number. */
export function opensFigure(
  view: Pick<View, "plan" | "keep">,
  figure: Figure,
  scope: Scope | null = null,
  tone: Tone = "inherit",
) {
  return (chunks: ReactNode): ReactNode => (
    <FigureValue
      href={figureHref(view, figure.key, scope)}
      tone={tone}
      figure={figureIdentity(figure, scope)}
    >
      {chunks}
    </FigureValue>
  );
}

/** The same for the numerator or the denominator of a rate. */
export function opensPart(
  view: Pick<View, "plan" | "keep">,
  figure: Figure,
  part: "numerator" | "denominator",
  scope: Scope | null = null,
) {
  const identity = { ...figureIdentity(figure, scope), value: figure[part] ?? null, part };
  return (chunks: ReactNode): ReactNode => (
    <FigureValue href={figureHref(view, figure.key, scope)} figure={identity}>
      {chunks}
    </FigureValue>
  );
}
