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

// Which texts script may turn into markup, and from where it may load script (Trusted Types, where the browser knows
// them): the empty element that React makes a script from, the one script of the layout, and files of the build.
type Rules = Record<"createHTML" | "createScriptURL", (text: string) => string | null>;
type Browser = { trustedTypes?: { createPolicy: (name: string, rules: Rules) => void } };

const isOurs = (address: URL) =>
  address.origin === location.origin && address.pathname.startsWith("/_next/");
const scripts = ["<script></script>", 'document.documentElement.dataset.script="on"'];

(globalThis as Browser).trustedTypes?.createPolicy("default", {
  createHTML: (text) => (scripts.includes(text) ? text : null),
  createScriptURL: (text) => (isOurs(new URL(text, location.href)) ? text : null),
});
