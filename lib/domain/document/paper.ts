// An official paper as a plain description, from which DOCX and PDF are made alike. The form follows GB/T 9704-2012
// (党政机关公文格式); what this system prints is a draft for the office, so it bears no red header and no seal.

export type PaperLanguage = "zh-CN" | "en";
export type Align = "left" | "center" | "right";

/** `width` is a share of the whole; the shares of a table need not make up any sum. */
export type Column = { head: string; width: number; align?: Align };

export type Table = {
  kind: "table";
  columns: readonly Column[];
  rows: readonly (readonly string[])[];
  /** Printed in place of rows where there are none. */
  none: string;
};

export type Fact = readonly [label: string, value: string];
export type FactRow = readonly [Fact] | readonly [Fact, Fact];

/** Widths of two labels with their values. */
export const factShares: readonly number[] = [26, 52, 26, 52];

export type Block =
  /** 一、 then （一） then 1.; the number is given by `numbered`. */
  | { kind: "heading"; level: 1 | 2 | 3; text: string }
  /** A line break in the text begins a paragraph. `block`: the key under which a drafter writes it. */
  | { kind: "paragraph"; text: string; block?: string }
  | { kind: "list"; items: readonly string[] }
  /** Label and value with lines around; a row of one takes the whole width, a row of two shares it. */
  | { kind: "facts"; rows: readonly FactRow[] }
  | Table
  /** 署名 and 成文日期. */
  | { kind: "signature"; name: string; date: string }
  /** 拟稿 核稿 签发 and the like: a line of labels with room to write. */
  | { kind: "signers"; people: readonly { label: string; name: string }[] }
  /** Small print. */
  | { kind: "note"; text: string };

export type Paper = {
  language: PaperLanguage;
  orientation: "portrait" | "landscape";
  /** 草稿, at the head of the first page; null once it is issued. */
  draftMark: string | null;
  /** On every page: what this print is not. */
  disclaimer: string;
  /** Broken by meaning: each line stands by itself. */
  title: readonly string[];
  /** 发文字号, or that it has none yet; null where the paper bears none at all. */
  number: string | null;
  addressee: string | null;
  blocks: readonly Block[];
};

/** 零 to 九, and 十. */
const digits = "\u96F6\u4E00\u4E8C\u4E09\u56DB\u4E94\u516D\u4E03\u516B\u4E5D";
const TEN = "\u5341";

/** 1 to 99 as the field counts headings: 一, 十, 十一, 二十. */
export function chineseNumber(value: number): string {
  const [tens, ones] = [Math.floor(value / 10), value % 10];
  if (tens === 0) return digits.charAt(ones);
  return `${tens === 1 ? "" : digits.charAt(tens)}${TEN}${ones === 0 ? "" : digits.charAt(ones)}`;
}

/** The text of each heading with its number: 一、, （一）, 1. in Chinese; 1, 1.1, 1.1.1 in English. Others as they are. */
export function numbered(blocks: readonly Block[], language: PaperLanguage): Block[] {
  const counts = [0, 0, 0];
  return blocks.map((block) => {
    if (block.kind !== "heading") return block;
    counts[block.level - 1] = (counts[block.level - 1] ?? 0) + 1;
    counts.fill(0, block.level);
    const value = counts[block.level - 1] ?? 0;
    const han = chineseNumber(value);
    const chinese = [`${han}\u3001`, `\uFF08${han}\uFF09`, `${value}.`];
    const english = `${counts.slice(0, block.level).join(".")} `;
    const prefix = language === "en" ? english : chinese[block.level - 1];
    return { ...block, text: `${prefix}${block.text}` };
  });
}

/** Lines of a text as paragraphs; empty ones are left out. */
export function paragraphsOf(text: string): string[] {
  return text
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter((line) => line !== "");
}

/** Length in characters of Chinese width: letters and digits take half of one. */
export function widthOf(text: string): number {
  let width = 0;
  for (const sign of text) width += (sign.codePointAt(0) ?? 0) < 0x2000 ? 0.5 : 1;
  return width;
}

/**
 * How far 署名 and 成文日期 stand from the right, in characters (GB/T 9704, 7.3.5.2): the date begins two characters
 * after the name; whichever ends last keeps two characters from the edge.
 */
export function signatureIndents(name: string, date: string): { name: number; date: number } {
  const shift = 2 + widthOf(date) - widthOf(name);
  return shift <= 0 ? { name: 2, date: 2 - shift } : { name: 2 + shift, date: 2 };
}

/** Rows higher than this are cut by the page's end rather than pushed to the next: a third of its lines at most. */
const TALLEST_WHOLE_ROW = 14;

/** May every row of the table stay whole? `charactersAcross`: what fits in the table's width. */
export function keepsRowsWhole({ columns, rows }: Table, charactersAcross: number): boolean {
  const total = columns.reduce((sum, column) => sum + column.width, 0);
  return rows.every((row) =>
    row.every((cell, index) => {
      const share = (columns[index]?.width ?? 1) / total;
      const across = Math.max(1, Math.floor(charactersAcross * share) - 1);
      const lines = cell
        .split("\n")
        .reduce((sum, line) => sum + Math.max(1, Math.ceil(widthOf(line) / across)), 0);
      return lines <= TALLEST_WHOLE_ROW;
    }),
  );
}
