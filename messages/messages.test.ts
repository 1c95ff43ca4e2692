// The two languages say the same things, in messages that parse, and nothing is kept that nobody says.
import fs from "node:fs";
import path from "node:path";
import { type MessageFormatElement, parse, TYPE } from "@formatjs/icu-messageformat-parser";
import { describe, expect, it } from "vitest";
import { messages } from "./index";

type Tree = { [key: string]: string | Tree };

function leaves(tree: Tree, path: readonly string[] = []): [string, string][] {
  return Object.entries(tree).flatMap(([key, value]) =>
    typeof value === "string"
      ? [[[...path, key].join("."), value] as [string, string]]
      : leaves(value, [...path, key]),
  );
}
const zh = new Map(leaves(messages["zh-CN"]));
const en = new Map(leaves(messages.en));

/** What a message asks for, in all its branches. */
function placeholders(elements: readonly MessageFormatElement[]): string[] {
  return elements.flatMap((element): string[] => {
    switch (element.type) {
      case TYPE.literal:
      case TYPE.pound:
        return [];
      case TYPE.select:
      case TYPE.plural:
        return [
          element.value,
          ...Object.values(element.options).flatMap((option) => placeholders(option.value)),
        ];
      case TYPE.tag:
        return [`<${element.value}>`, ...placeholders(element.children)];
      case TYPE.argument:
      case TYPE.number:
      case TYPE.date:
      case TYPE.time:
        return [element.value];
    }
  });
}
const asks = (message: string) => [...new Set(placeholders(parse(message)))].sort();

function sources(folder: string): string[] {
  return fs.readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const file = path.join(folder, entry.name);
    if (entry.isDirectory()) return entry.name === "generated" ? [] : sources(file);
    return /\.tsx?$/.test(entry.name) && !/\.test\./.test(entry.name)
      ? [fs.readFileSync(file, "utf8")]
      : [];
  });
}
const root = path.resolve(import.meta.dirname, "..");
const code = ["app", "components", "lib", "messages"]
  .flatMap((folder) => sources(path.join(root, folder)))
  .join("\n");

/** Keys in quotes; what a template begins with; subtrees taken whole. */
const said = new Set(
  [...code.matchAll(/["'`]([a-z]\w*(?:\.[\w-]+)+)["'`]/g)].map(([, key]) => key),
);
const begun = [
  ...[...code.matchAll(/`([a-z]\w*(?:\.[\w-]*)+)\$\{/g)].map(([, prefix]) => prefix ?? ""),
  ...[...code.matchAll(/messages\[[^\]]+\]\.(\w+(?:\.\w+)+)/g)].map(([, subtree]) => subtree ?? ""),
  // Error pages run in the browser and import their words.
  "pages.",
  // The generated docs name every transition.
  "domain.transition.",
  "deadlines.transition.",
  "briefings.transition.",
];

describe("messages", () => {
  it("has the same keys in both languages, in the same order", () => {
    expect([...en.keys()]).toEqual([...zh.keys()]);
  });

  it("leaves nothing empty", () => {
    const empty = [...zh, ...en].filter(([, message]) => message.trim() === "");
    expect(empty).toEqual([]);
  });

  it("parses, and asks for the same values in both languages", () => {
    const differing = [...zh].flatMap(([key, message]) => {
      const [ours, theirs] = [asks(message), asks(en.get(key) ?? "")];
      return ours.join() === theirs.join() ? [] : [{ key, zh: ours, en: theirs }];
    });
    expect(differing).toEqual([]);
  });

  it("keeps no message that nobody says", () => {
    const unused = [...zh.keys()].filter(
      (key) => !said.has(key) && !begun.some((prefix) => key.startsWith(prefix)),
    );
    expect(unused).toEqual([]);
  });

  it("fills in by hand no message that has branches", () => {
    // fill() puts words into marks and knows no grammar: a plural would be printed as it is written.
    const filled = new Set(
      [...code.matchAll(/\bfill\(\s*[\w.]+\.(\w+),/g)].map(([, name]) => name ?? ""),
    );
    const taken = [...code.matchAll(/messages\[[^\]]+\]\.(\w+(?:\.\w+)+)/g)].map(
      ([, subtree]) => `${subtree}.`,
    );
    const branching = [...zh, ...en].flatMap(([key, message]) =>
      filled.has(key.split(".").at(-1) ?? "") &&
      taken.some((subtree) => key.startsWith(subtree)) &&
      /,\s*(plural|select)/.test(message)
        ? [key]
        : [],
    );
    expect(filled.size).toBeGreaterThan(20);
    expect(branching).toEqual([]);
  });

  it("has every message that a literal key asks for", () => {
    const calls = [...code.matchAll(/\bt(?:\.rich|\.raw)?\(\s*"([\w.-]+)"/g)].map(
      ([, key]) => key ?? "",
    );
    expect([...new Set(calls)].filter((key) => !zh.has(key))).toEqual([]);
  });
});
