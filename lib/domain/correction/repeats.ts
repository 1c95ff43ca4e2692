// Which later reports say again what is being put right: they are listed, and put right together (product.md 6).
import { rulesOf } from "../milestone/kinds";
import type { Reading } from "../milestone/milestone";

/**
 * Of the later reports in force of the same quantity, oldest first, those that repeat the reading unmoved, up to the
 * first that says something else: what was said anew after that stands on its own evidence.
 */
export function repeatsOf<Later extends { reading: Reading | null }>(
  superseded: Reading,
  later: readonly Later[],
): Later[] {
  const rules = rulesOf(superseded.kind);
  const repeats = ({ reading }: Later) =>
    reading !== null && reading.kind === superseded.kind && !rules.hasMoved(superseded, reading);
  const end = later.findIndex((report) => !repeats(report));
  return end === -1 ? [...later] : later.slice(0, end);
}
