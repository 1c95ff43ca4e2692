// On which side of its line the words of an overdue item stand: where they fit whole.
import type { LateRow } from "./track-layout";

/**
 * after: all beyond the as-of line. split: the name before the mark, the days beyond the line's end. before: all before
 * the mark. on: all on the line itself.
 */
export type LabelSide = "after" | "split" | "before" | "on";

/** The words are set at 0.71875rem; gaps as in late-text.tsx. In 1/16 rem. */
const size = 11.5;
const gap = 6;
const latin = 0.58;
/** Past this share of the plan few names fit beyond the line: the days stand in a column there, the names before. */
const late = 0.6;

/** Width of words, about: a Chinese sign is as wide as it is high. */
export function widthOf(words: string): number {
  const signs = Array.from(words);
  const narrow = signs.filter((sign) => sign < "\u2e80").length;
  return (signs.length - narrow + narrow * latin) * size;
}

/** `asOf` a share of the plot, `width` that of the plot. */
export function labelSide(
  { from, text }: Pick<LateRow, "from" | "text">,
  asOf: number,
  width: number,
): LabelSide {
  const name = text.name ? widthOf(text.name) : 0;
  const days = text.late ? widthOf(text.late) + gap : 0;
  const room = {
    after: (1 - asOf) * width - 8,
    before: from * width - 13,
    on: (asOf - from) * width - 30,
  };
  const split = name > 0 && days > 0 && name <= room.before && days <= room.after;
  const fits: readonly [LabelSide, boolean][] = [
    ["split", split && asOf > late],
    ["after", name + days <= room.after],
    ["split", split],
    ["before", name + days <= room.before],
    ["on", name + days <= room.on],
  ];
  const first = fits.find(([, whole]) => whole);
  if (first) return first[0];
  const widest = Math.max(room.after, room.before, room.on);
  if (widest === room.before) return days > 0 && days <= room.after ? "split" : "before";
  return widest === room.after ? "after" : "on";
}
