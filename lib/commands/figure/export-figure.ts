// Data leaves the system as a file: one figure with its records, every figure of a scope, or the list of items. Each
// export is in the log before the file is sent (product.md 10).
import { z } from "zod";
import type { Actor } from "@/lib/domain/actor";
import type { Clock } from "@/lib/domain/clock";
import { DomainError } from "@/lib/domain/errors";
import { exportFileName } from "@/lib/domain/export/file-name";
import { figureListRows } from "@/lib/domain/export/figure-list-rows";
import { figureRows } from "@/lib/domain/export/figure-rows";
import { milestoneListRows } from "@/lib/domain/export/milestone-list-rows";
import type { ExportBasis, ExportWords, Rows } from "@/lib/domain/export/table";
import { figurePermission } from "@/lib/domain/rollup/figure";
import { findFigure, isFigureKey, listFigures } from "@/lib/domain/rollup/find-figure";
import { allowedQuery, filterItems, readItemQuery, toParams } from "@/lib/domain/rollup/item-query";
import { isKnownScope, parseScope, type Scope, scopeText } from "@/lib/domain/rollup/scope";
import { viewDates } from "@/lib/domain/view-dates";
import { getPlanFigures, type PlanFigures } from "@/lib/data/figures";
import { recordChange } from "@/lib/data/record-change";
import { mustBeAllowed } from "@/lib/data/scope";
import { isDemo } from "@/lib/platform/env";
import { locales, translator } from "@/messages";
import { exportWords } from "@/messages/export-words";

export const exportFigureInput = z.object({
  plan: z.string(),
  /** A figure's key, "figures" for all of a scope, "milestones" for the list of items. */
  key: z.string(),
  locale: z.enum(locales),
  /** As a page's address has it: scope, asOf, knownBy, and the filters of the list. */
  query: z.record(z.string(), z.string()).default({}),
});
export type ExportFigureInput = z.input<typeof exportFigureInput>;

export type ExportedFile = { fileName: string; rows: Rows };

/** Throws notFound for an unknown plan, key or scope, and notAllowed for a figure the actor may not read. */
export async function exportFigure(
  actor: Actor,
  input: ExportFigureInput,
  clock: Clock,
): Promise<ExportedFile> {
  const { plan, key, locale, query } = exportFigureInput.parse(input);
  const at = clock();
  const source = await getPlanFigures(actor, plan, viewDates(query, at));
  mustBeAllowed(actor, isFigureKey(key) ? figurePermission(key) : "plan.read", { plan });
  const scope = parseScope(query["scope"]);
  if (scope && !isKnownScope(source.board, scope)) throw new DomainError("notFound");
  const words = exportWords(translator(locale), locale);
  const basis = basisOf(actor, source, scope, at);
  const { rows, logged } =
    key === "milestones"
      ? listOf(actor, words, basis, source, query)
      : figuresOf(words, basis, source, key);
  const { asOf, knownBy } = basis.dates;
  const code = scope && scopeText(scope);
  await recordChange(actor, at, () =>
    Promise.resolve({
      result: undefined,
      audit: [
        {
          action: "figure.exported",
          planId: source.board.plan.id,
          subjectType: "Plan",
          subjectId: source.board.plan.id,
          after: { key, scope: code, asOf, knownBy: knownBy.toISOString(), ...logged },
        },
      ],
    }),
  );
  return { fileName: exportFileName([plan, key, code, asOf]), rows };
}

function basisOf(actor: Actor, { board }: PlanFigures, scope: Scope | null, at: Date): ExportBasis {
  const { plan, dates, profile, rulesVersion } = board;
  return {
    plan,
    names: board,
    scope,
    dates,
    profile,
    rulesVersion,
    exportedBy:
      actor.kind === "user" ? actor.displayName : actor.kind === "system" ? actor.job : actor.name,
    exportedAt: at,
    demo: isDemo(),
  };
}

type Made = { rows: Rows; logged: Readonly<Record<string, string | number | null>> };

function figuresOf(words: ExportWords, basis: ExportBasis, source: PlanFigures, key: string): Made {
  if (key === "figures") {
    const figures = listFigures(source, basis.scope);
    return { rows: figureListRows(words, basis, figures), logged: { figures: figures.length } };
  }
  const figure = isFigureKey(key) ? findFigure(source, key, basis.scope) : null;
  if (!figure) throw new DomainError("notFound");
  const comparedWith = figure.key.startsWith("changes.")
    ? (source.comparison?.before ?? null)
    : null;
  const { items, indicators } = source;
  return {
    rows: figureRows(words, basis, { figure, comparedWith, items, indicators }),
    logged: { value: figure.value, records: figure.records.length },
  };
}

function listOf(
  actor: Actor,
  words: ExportWords,
  basis: ExportBasis,
  { board }: PlanFigures,
  query: Readonly<Record<string, string>>,
): Made {
  const asked = allowedQuery(actor, board.plan.code, readItemQuery({ ...query, page: "" }));
  const items = filterItems(board.items, asked, board);
  const filters = new URLSearchParams(toParams(asked)).toString();
  return {
    rows: milestoneListRows(words, basis, { items, filters }),
    logged: { filters, records: items.length },
  };
}
