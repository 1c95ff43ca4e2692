// Every figure of a scope, a row each.
import type { Figure } from "../rollup/figure";
import { headRows } from "./head-rows";
import { type Cell, type ExportBasis, type ExportWords, type Rows, valueCell } from "./table";

const columns = ["key", "name", "value", "numerator", "denominator"] as const;

export function figureListRows(
  words: ExportWords,
  basis: ExportBasis,
  figures: readonly Figure[],
): Rows {
  const rows = figures.map(({ key, value, numerator, denominator }): Cell[] => [
    key,
    words.figure(key),
    valueCell(words, value),
    numerator ?? "",
    denominator ?? "",
  ]);
  return [...headRows(words, basis, []), [""], columns.map((label) => words.label(label)), ...rows];
}
