// The styles of a paper in DOCX, in the fonts GB/T 9704 names, and what stands in where an office does not have them.
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { AlignmentType, type IStylesOptions, LineRuleType } from "docx";
import {
  BODY_LINE,
  DRAFT_MARK_SIZE,
  FACTS_LINE,
  INDENT_CHARACTERS,
  TABLE_LINE,
  TITLE_LINE,
  TWIPS_PER_POINT,
  typeSizes,
} from "@/lib/domain/document/page-form";

export const styleIds = {
  title: "PaperTitle",
  number: "PaperNumber",
  gap: "PaperGap",
  addressee: "PaperAddressee",
  body: "PaperBody",
  headings: ["Heading1", "Heading2", "Heading3"],
  signature: "PaperSignature",
  facts: "PaperFacts",
  factsLabel: "PaperFactsLabel",
  cell: "PaperCell",
  cellHead: "PaperCellHead",
  note: "PaperNote",
  header: "PaperHeader",
  draftMark: "PaperDraftMark",
  pageNumber: "PaperPageNumber",
} as const;

const LATIN = "Times New Roman";
/** Families as installed: 方正小标宋简体, 仿宋_GB2312, 楷体_GB2312, 黑体, 宋体, 微软雅黑. */
const families = {
  title: "\u65B9\u6B63\u5C0F\u6807\u5B8B\u7B80\u4F53",
  body: "\u4EFF\u5B8B_GB2312",
  kai: "\u6977\u4F53_GB2312",
  heavy: "\u9ED1\u4F53",
  song: "\u5B8B\u4F53",
  /** A sheet is read at a small size. */
  sans: "\u5FAE\u8F6F\u96C5\u9ED1",
} as const;
type FontName = keyof typeof families;

/** Named by the font table, so that an office without the first finds the second: 华文中宋, 仿宋, 楷体. */
const standsIn: Partial<Record<FontName, string>> = {
  title: "\u534E\u6587\u4E2D\u5B8B",
  body: "\u4EFF\u5B8B",
  kai: "\u6977\u4F53",
  sans: "Noto Sans CJK SC",
};

const font = (name: FontName) => ({
  ascii: LATIN,
  hAnsi: LATIN,
  cs: LATIN,
  eastAsia: families[name],
});
/** One face for letters and digits too: at this size two of them jar. */
const whole = (name: FontName) => ({
  ascii: families[name],
  hAnsi: families[name],
  cs: families[name],
  eastAsia: families[name],
});
export const sheetFonts = { plain: whole("sans"), title: font("title") };
const half = (points: number) => Math.round(points * 2);
const exactly = (points: number, around: { before?: number; after?: number } = {}) => ({
  line: Math.round(points * TWIPS_PER_POINT),
  lineRule: LineRuleType.EXACT,
  before: 0,
  after: 0,
  ...around,
});
const firstLine = {
  firstLine: INDENT_CHARACTERS * typeSizes.body * TWIPS_PER_POINT,
  firstLineChars: INDENT_CHARACTERS * 100,
};

type Style = NonNullable<IStylesOptions["paragraphStyles"]>[number];

function style(
  id: string,
  name: string,
  face: FontName,
  size: number,
  paragraph: NonNullable<Style["paragraph"]>,
): Style {
  return {
    id,
    name,
    basedOn: "Normal",
    quickFormat: true,
    run: { font: font(face), size: half(size), color: "000000" },
    paragraph,
  };
}

const onBody = { spacing: exactly(BODY_LINE) };
const heading = (level: number, name: string, face: FontName): Style =>
  style(styleIds.headings[level] ?? "Heading1", name, face, typeSizes.body, {
    ...onBody,
    indent: firstLine,
    keepNext: true,
    outlineLevel: level,
  });

const cell = { spacing: exactly(TABLE_LINE) };
const facts = { spacing: exactly(FACTS_LINE) };

export const docxStyles: IStylesOptions = {
  default: {
    document: {
      run: { font: font("body"), size: half(typeSizes.body) },
      paragraph: { spacing: exactly(BODY_LINE) },
    },
  },
  paragraphStyles: [
    style(styleIds.title, "Paper title", "title", typeSizes.title, {
      spacing: exactly(TITLE_LINE),
      alignment: AlignmentType.CENTER,
      keepNext: true,
    }),
    style(styleIds.number, "Paper number", "body", typeSizes.body, {
      ...onBody,
      alignment: AlignmentType.CENTER,
    }),
    style(styleIds.gap, "Paper gap", "body", typeSizes.body, { spacing: exactly(BODY_LINE / 2) }),
    style(styleIds.addressee, "Paper addressee", "body", typeSizes.body, onBody),
    style(styleIds.body, "Paper body", "body", typeSizes.body, { ...onBody, indent: firstLine }),
    heading(0, "heading 1", "heavy"),
    heading(1, "heading 2", "kai"),
    heading(2, "heading 3", "body"),
    style(styleIds.signature, "Paper signature", "body", typeSizes.body, {
      ...onBody,
      alignment: AlignmentType.RIGHT,
      keepLines: true,
    }),
    style(styleIds.facts, "Paper facts", "body", typeSizes.facts, facts),
    style(styleIds.factsLabel, "Paper facts label", "heavy", typeSizes.facts, facts),
    style(styleIds.cell, "Paper cell", "song", typeSizes.table, cell),
    style(styleIds.cellHead, "Paper cell head", "heavy", typeSizes.table, {
      ...cell,
      alignment: AlignmentType.CENTER,
    }),
    style(styleIds.note, "Paper note", "song", typeSizes.table, {
      spacing: exactly(TABLE_LINE, { before: 80, after: 80 }),
    }),
    style(styleIds.header, "Paper header", "song", typeSizes.table, {
      spacing: exactly(FACTS_LINE),
    }),
    style(styleIds.pageNumber, "Paper page number", "song", typeSizes.pageNumber, {
      spacing: exactly(FACTS_LINE),
    }),
  ],
  characterStyles: [
    {
      id: styleIds.draftMark,
      name: "Paper draft mark",
      run: { font: font("heavy"), size: half(DRAFT_MARK_SIZE) },
    },
  ],
};

const FONT_TABLE = "word/fontTable.xml";

/** The library's font table names no stand-ins; this one does. */
export function nameFallbackFonts(docx: Uint8Array): Uint8Array<ArrayBuffer> {
  const files = unzipSync(docx);
  const table = files[FONT_TABLE];
  if (!table) return new Uint8Array(docx);
  const rows = (Object.keys(standsIn) as FontName[]).map(
    (name) =>
      `<w:font w:name="${families[name]}"><w:altName w:val="${standsIn[name] ?? ""}"/><w:charset w:val="86"/></w:font>`,
  );
  const text = strFromU8(table);
  files[FONT_TABLE] = strToU8(
    text.includes("</w:fonts>")
      ? text.replace("</w:fonts>", `${rows.join("")}</w:fonts>`)
      : text.replace(/<w:fonts([^>]*)\/>/, `<w:fonts$1>${rows.join("")}</w:fonts>`),
  );
  return new Uint8Array(zipSync(files));
}
