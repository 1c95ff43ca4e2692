// A unit that is no more answers through its successors (institutional reform: merged, split, renamed away).
/** Successors by unit, as in force on one day; a unit without any goes on itself. */
export type Succession = ReadonlyMap<string, readonly string[]>;

/**
 * The units that stand in for `unit`: itself, or its successors, theirs in turn followed to the end. Each once, in order.
 * A circle in the records (which nobody should enter) leads back to the unit itself.
 */
export function standsInFor(unit: string, succession: Succession): string[] {
  const found: string[] = [];
  const seen = new Set<string>();
  const follow = (code: string) => {
    if (seen.has(code)) return;
    seen.add(code);
    const next = (succession.get(code) ?? []).filter((each) => each !== code);
    if (next.length === 0) found.push(code);
    else next.forEach(follow);
  };
  follow(unit);
  return found.length > 0 ? found : [unit];
}
