// Paging by the last item seen: the plan's own order is fixed, so that nothing is shown twice or passed over.
import { badQuery } from "./query";

const MARK = "after:";

export function toCursor(code: string): string {
  const bytes = new TextEncoder().encode(MARK + code);
  return btoa(String.fromCharCode(...bytes))
    .replaceAll("+", "-")
    .replaceAll("/", "_")
    .replaceAll("=", "");
}

/** The code of the last item seen. Throws invalid for what no cursor of ours says. */
export function fromCursor(cursor: string): string {
  try {
    const binary = atob(cursor.replaceAll("-", "+").replaceAll("_", "/"));
    const text = new TextDecoder("utf-8", { fatal: true }).decode(
      Uint8Array.from(binary, (char) => char.charCodeAt(0)),
    );
    if (text.startsWith(MARK)) return text.slice(MARK.length);
  } catch {
    // Not base64, or not text: answered below like any other stranger.
  }
  throw badQuery([{ field: "cursor", code: "invalid" }]);
}

export type Paged<T> = { page: T[]; next: string | null };

/**
 * One page of the items that are kept, behind the cursor's. `all` is the plan's order, in which the cursor's item is
 * found even when the filter leaves it out.
 */
export function pageOf<T extends { code: string }>(
  all: readonly T[],
  keeps: (item: T) => boolean,
  { cursor, limit }: { cursor: string | undefined; limit: number },
): Paged<T> {
  const after = cursor === undefined ? null : fromCursor(cursor);
  const seen = after === null ? -1 : all.findIndex((item) => item.code === after);
  if (after !== null && seen < 0) throw badQuery([{ field: "cursor", code: "invalid" }]);
  const left = all.slice(seen + 1).filter(keeps);
  const page = left.slice(0, limit);
  const last = page.at(-1);
  return { page, next: last && left.length > limit ? toCursor(last.code) : null };
}
