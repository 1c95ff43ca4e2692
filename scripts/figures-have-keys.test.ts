// No page prints a figure without its key. A number leaves a figure in two ways: FigureNumber and its like print it with
// the key, or a sentence takes it as a parameter between two tags that are such a link. Anything else is found here.
import fs from "node:fs";
import path from "node:path";
import { type MessageFormatElement, parse, TYPE } from "@formatjs/icu-messageformat-parser";
import { describe, expect, it } from "vitest";
import { messages } from "@/messages";

const root = path.resolve(import.meta.dirname, "..");
const pages = ["app/(workspace)", "components"];

/** Where a number is taken out of a figure for something else than to be printed as it stands. */
const exempt: Readonly<Record<string, string>> = {
  "components/status/figure-number.tsx": "prints it with its key",
  "components/status/status-legend.tsx": "hands it on with its key to the legend that prints both",
  "components/explain/figure-head.tsx": "prints the figure that is explained, with its key",
  "components/explain/figure-explained.tsx": "counts the rows below",
  "components/status/scope-strip.tsx": "draws them, and says them to who does not see the picture",
  "components/overview/state-words.ts": "plain text to be copied: nothing in it can be opened",
};

type Tree = { [key: string]: string | Tree };
function leaves(tree: Tree, above = ""): [string, string][] {
  return Object.entries(tree).flatMap(([key, value]) =>
    typeof value === "string" ? [[above + key, value]] : leaves(value, `${above}${key}.`),
  );
}
const languages = Object.values(messages).map((tree) => new Map(leaves(tree)));

/** Values that a message prints outside of every tag. */
function printedBare(elements: readonly MessageFormatElement[], plural = ""): string[] {
  return elements.flatMap((element): string[] => {
    switch (element.type) {
      case TYPE.argument:
      case TYPE.number:
        return [element.value];
      case TYPE.pound:
        return [plural];
      case TYPE.plural:
      case TYPE.select:
        return Object.values(element.options).flatMap((option) =>
          printedBare(option.value, element.type === TYPE.plural ? element.value : plural),
        );
      case TYPE.tag:
      case TYPE.literal:
      case TYPE.date:
      case TYPE.time:
        return [];
    }
  });
}

function filesIn(folder: string): string[] {
  return fs
    .readdirSync(path.join(root, folder), { recursive: true, encoding: "utf8" })
    .map((file) => `${folder}/${file.replaceAll("\\", "/")}`)
    .filter((file) => /\.tsx?$/.test(file) && !/\.test\.tsx?$/.test(file));
}

/** The text of a call from its opening bracket to the one that closes it. */
function callAt(code: string, start: number): string {
  let depth = 0;
  for (let at = start; at < code.length; at += 1) {
    if (code[at] === "(") depth += 1;
    if (code[at] === ")" && (depth -= 1) === 0) return code.slice(start, at + 1);
  }
  return code.slice(start);
}

const takesNumber =
  /\.records\.length\b|\bcount\("|\.numerator\b|\.denominator\b|figureValueWords\(/;
const ofFigures =
  /\brollUp\(|\bindicatorFigures\(|\bchangeFigures\(|\bdueOnFigure\(|\bdueInFigure\(|\brolledUp\b|: Figure\b/;

type Sentence = { file: string; keys: string[]; numbers: string[]; text: string };

function sentencesOf(file: string, code: string): Sentence[] {
  return [...code.matchAll(/\bt\.rich\(/g)].map((found) => {
    const text = callAt(code, found.index + "t.rich".length);
    const [first = ""] = text.split(/,\s*\{|,\s*\w+\)/);
    const keys = [...first.matchAll(/["`]([\w.]+(?:\$\{[^}]+\})?)["`]/g)].map(
      ([, key = ""]) => key,
    );
    const numbers = [...text.matchAll(/(\w+):\s*([^\n]+)/g)].flatMap(([, name = "", value = ""]) =>
      takesNumber.test(value) ? [name] : [],
    );
    return { file, keys, numbers, text };
  });
}

function messagesOf(key: string): string[] {
  const [prefix = ""] = key.split("${");
  return languages.flatMap((language) =>
    prefix === key
      ? [language.get(key) ?? ""]
      : [...language].flatMap(([each, message]) => (each.startsWith(prefix) ? [message] : [])),
  );
}

/** What is wrong in one file, as words. */
function faultsOf(file: string, code: string): string[] {
  if (file in exempt || !ofFigures.test(code)) return [];
  const sentences = sentencesOf(file, code);
  const rest = sentences.reduce((text, sentence) => text.replace(sentence.text, ""), code);
  const bare = rest
    .split("\n")
    .filter((line) => takesNumber.test(line) && !/=>|\b(const|length [=><]|===)/.test(line))
    .map((line) => `${file}: ${line.trim()}`);
  const untagged = sentences.flatMap(({ keys, numbers }) =>
    keys.flatMap((key) =>
      messagesOf(key).flatMap((message) => {
        const printed = printedBare(parse(message));
        return numbers
          .filter((name) => printed.includes(name))
          .map((name) => `${file}: {${name}} of ${key} stands outside a link`);
      }),
    ),
  );
  return [...bare, ...untagged];
}

describe("a figure on a page", () => {
  const files = pages.flatMap(filesIn);
  const read = (file: string) => fs.readFileSync(path.join(root, file), "utf8");

  it("is printed with its key", () => {
    expect(files.flatMap((file) => faultsOf(file, read(file)))).toEqual([]);
  });

  it("is looked for where pages print them", () => {
    const seen = files.flatMap((file) =>
      sentencesOf(file, read(file)).filter(({ numbers }) => numbers.length > 0),
    );
    expect(seen.length).toBeGreaterThan(12);
    for (const file of Object.keys(exempt)) expect(takesNumber.test(read(file)), file).toBe(true);
  });

  it.each([
    [
      "by hand",
      "const { figures } = rollUp(items);\nreturn (\n  <b>\n    {figures.due.records.length}\n  </b>\n);",
    ],
    [
      "in a sentence without a link",
      'rollUp(items); t.rich("overview.areas.stripLabel", {\n  overdue: figures.overdue.records.length,\n})',
    ],
  ])("is found when it is printed %s", (_, code) => {
    expect(faultsOf("components/x.tsx", code)).toHaveLength(
      languages.length === 2 && code.includes("t.rich") ? 2 : 1,
    );
  });
});
