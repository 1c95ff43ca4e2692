// Two readings of one item side by side: where the short words are the same, what they differ in is said as well.
import type { LocalDate, Reading, Target } from "@/lib/domain/milestone/milestone";
import type { Locale, Translator } from ".";
import { readingWords } from "./words";

type Said = { reading: Reading | null; on: LocalDate };

/** The day of its newest fact, or year and label of a figure. */
function finerWords(t: Translator, { reading, on }: Said): string {
  if (reading === null) return on;
  switch (reading.kind) {
    case "build":
      return reading.reached.at(-1)?.on ?? "";
    case "coverage":
      return reading.complied.map((row) => row.unit).join(t("overview.separator"));
    case "qualitative":
      return reading.met.map((row) => row.on).join(t("overview.separator"));
    case "threshold":
      return `${reading.dataYear} ${t(`domain.valueLabel.${reading.label}`)}`;
    case "count":
      return on;
  }
}

/** What was said and what is said now, in words that differ wherever the readings do. */
export function readingPairWords(
  t: Translator,
  locale: Locale,
  target: Target,
  pair: { was: Said; is: Said },
): { was: string; is: string } {
  const short = ({ reading, on }: Said) =>
    reading ? readingWords(t, locale, target, reading, on) : t("common.dash");
  const [was, is] = [short(pair.was), short(pair.is)];
  if (was !== is) return { was, is };
  const finer = { was: finerWords(t, pair.was), is: finerWords(t, pair.is) };
  if (finer.was === finer.is) return { was, is };
  return { was: `${was} ${finer.was}`.trim(), is: `${is} ${finer.is}`.trim() };
}
