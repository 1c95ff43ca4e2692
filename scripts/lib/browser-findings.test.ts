import { describe, expect, it } from "vitest";
import { complaints } from "./browser-findings.mjs";
import { newCssFeatures } from "./css-features.mjs";
import { newJsFeatures } from "./js-features.mjs";

describe("styles that the oldest browser does not have", () => {
  it.each([
    ["a { color: oklch(0.5 0.1 200) }", "oklch()"],
    ["a { color: color-mix(in srgb, red, blue) }", "color-mix()"],
    ["a { --tint: color-mix(in srgb, red, blue) }", "color-mix()"],
    ["a { color: rgb(from red r g b) }", "rgb(from …)"],
    ["a { color: light-dark(#fff, #000) }", "light-dark()"],
    ["a { background: linear-gradient(in oklab, red, blue) }", "gradient in a colour space"],
    ["a { width: round(up, 10px, 3px) }", "round()"],
    ["a { text-wrap: pretty }", "text-wrap"],
    ["a { grid-template-columns: subgrid }", "grid-template-columns: subgrid"],
    ["a { height: 1rlh }", "rlh"],
    ["a { b { color: red } }", "nesting"],
    ["a { &:hover { color: red } }", "nesting"],
    ["a { @media print { b { color: red } } }", "nesting"],
    ["a:popover-open { color: red }", ":popover-open"],
    ["a::details-content { color: red }", "::details-content"],
    ["@starting-style { a { color: red } }", "@starting-style"],
    ["@scope (a) { b { color: red } }", "@scope"],
    ["@container style(--wide: 1) { a { color: red } }", "@container style()"],
    [
      "@media (prefers-reduced-transparency) { a { color: red } }",
      "@media (prefers-reduced-transparency)",
    ],
    ["a { print-color-adjust: exact }", "print-color-adjust"],
    ["@supports not (color: oklch(0 0 0)) { a { color: lab(50% 0 0) } }", "lab()"],
  ])("%s", (text, feature) => {
    expect(newCssFeatures(text)).toEqual([feature]);
  });

  it.each([
    ["a { color: rgb(0 0 0 / 50%); inset: 0; height: 100dvh; aspect-ratio: 1 }"],
    ["a:has(b):is(c, d):focus-visible { color: red }"],
    ["a:is([open], :popover-open) { color: red }"],
    ["@container (min-width: 20rem) { a { width: clamp(1rem, 2cqi, 3rem) } }"],
    ["@layer base { a { color: red } }"],
    ["@media (width >= 640px) { a { color: red } }"],
    ["@media print { @page { size: A4 } }"],
    ["@property --x { syntax: '*'; inherits: false }"],
    ["@supports (color: color-mix(in lab, red, red)) { a { color: color-mix(in lab, red, red) } }"],
    ["a { -moz-orient: inline; -webkit-text-size-adjust: 100% }"],
    ["a { -webkit-print-color-adjust: exact; print-color-adjust: exact }"],
  ])("but not %s", (text) => {
    expect(newCssFeatures(text)).toEqual([]);
  });
});

describe("scripts that the oldest browser does not have", () => {
  it.each([
    ["list.toSorted()", ".toSorted()"],
    ['list["toReversed"]()', ".toReversed()"],
    ["list.with(0, 1)", ".with()"],
    ["Object.groupBy(list, read)", "Object.groupBy()"],
    ["Promise.withResolvers()", "Promise.withResolvers()"],
    ["Array.fromAsync(list)", "Array.fromAsync()"],
    ["URL.canParse(text)", "URL.canParse()"],
    ["one.union(other)", ".union()"],
    ["text.isWellFormed()", ".isWellFormed()"],
    ["new EditContext()", "EditContext()"],
    ["panel.showPopover()", ".showPopover()"],
    ["document.startViewTransition(change)", ".startViewTransition()"],
  ])("%s", (text, feature) => {
    expect(newJsFeatures(text)).toEqual([feature]);
  });

  it.each([["using x = y();"], ["/[a--b]/v"], ["/(?i:a)b/"]])(
    "%s, as it does not parse",
    (text) => {
      expect(newJsFeatures(text)).toEqual([expect.stringMatching(/^syntax: /)]);
    },
  );

  it.each([
    [
      "a ??= b?.c; class D { #e = 1; static { f() } }; [].at(-1); [].findLast(f); Object.hasOwn(a, b)",
    ],
    [
      "await load(); structuredClone(a); crypto.randomUUID(); dialog.showModal(); a.replaceAll('b', '')",
    ],
    ["panel.showPopover?.()"],
    ["function EditContext() {} new EditContext()"],
    ["list.sort().filter(a).map(b)"],
  ])("but not %s", (text) => {
    expect(newJsFeatures(text)).toEqual([]);
  });
});

describe("complaints", () => {
  const found = new Map([
    ["a()", ["x.js", "y.js"]],
    ["b", ["z.css"]],
  ]);

  it("name what nobody allowed, and what need not be", () => {
    expect(complaints(found, { b: "harmless", c: "gone" })).toEqual([
      "a() is too new, in x.js, y.js",
      "c is allowed and nowhere used",
    ]);
  });

  it("are none when all is allowed", () => {
    expect(complaints(found, { "a()": "brought", b: "harmless" })).toEqual([]);
  });
});
