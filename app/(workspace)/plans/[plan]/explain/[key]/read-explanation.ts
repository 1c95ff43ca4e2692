// One figure at the dates of the address, for its page and for the panel.
import { notFound } from "next/navigation";
import type { Explanation } from "@/components/explain/explanation";
import type { View } from "@/components/status/view";
import { getPlanFigures, type PlanFigures } from "@/lib/data/figures";
import { can } from "@/lib/domain/permissions";
import { type AnyFigureKey, type Figure, figurePermission } from "@/lib/domain/rollup/figure";
import { findFigure, isFigureKey } from "@/lib/domain/rollup/find-figure";
import { rollUp } from "@/lib/domain/rollup/roll-up";
import { isInScope, isKnownScope, parseScope, type Scope } from "@/lib/domain/rollup/scope";
import { pathPart } from "@/lib/domain/web/path-part";
import {
  orNotFound,
  type PageProps,
  readPage,
  viewOf,
} from "@/app/(workspace)/plans/[plan]/read-page";

export type ReadExplanation = {
  view: View;
  key: AnyFigureKey;
  scope: Scope | null;
  /** Null: the reader may not read this figure. */
  explanation: Explanation | null;
};

/** Ends in not found for an unknown key or scope, and for a figure that does not stand over the scope. */
export async function readExplanation(props: PageProps<"key">): Promise<ReadExplanation> {
  const page = await readPage(props);
  const { actor, plan, dates } = page;
  const key = pathPart((await props.params).key);
  const source = await orNotFound(getPlanFigures(actor, plan, dates));
  const scope = parseScope(page.query["scope"]);
  if (!isFigureKey(key) || (scope && !isKnownScope(source.board, scope))) notFound();
  const view = viewOf(page, source.board);
  if (!can(actor, figurePermission(key), { plan })) return { view, key, scope, explanation: null };
  const figure = findFigure(source, key, scope);
  if (!figure) notFound();
  return { view, key, scope, explanation: toExplanation(source, figure, scope) };
}

function toExplanation(
  { board, indicators, comparison }: PlanFigures,
  figure: Figure,
  scope: Scope | null,
): Explanation {
  const { dates, profile, rulesVersion, items } = board;
  const own = items.map((item) => item.assessment).filter((item) => isInScope(item, scope));
  return {
    figure,
    scope,
    dates,
    profile,
    rulesVersion,
    rolledUp: rollUp(own),
    items,
    indicators,
    comparedWith: figure.key.startsWith("changes.") ? (comparison?.before ?? null) : null,
  };
}
