// Runs in the browser before the pages do: what the oldest of them (scripts/lib/old-browsers.mjs) lacks.

// From Chromium 110. scripts/browser-check.mjs allows these names because they stand here.
const lists = Array.prototype as Partial<unknown[]>;
lists.toSorted ??= function (this: unknown[], compare) {
  return [...this].sort(compare);
};
lists.toReversed ??= function (this: unknown[]) {
  return this.map((_, index) => this[this.length - 1 - index]);
};
lists.with ??= function (this: unknown[], index, value) {
  const copy = [...this];
  copy[index < 0 ? copy.length + index : index] = value;
  return copy;
};
