// A paper as a DOCX that WPS and Word open: named styles in the standard's fonts, so that an office changes one style and
// not a hundred paragraphs.
import {
  AlignmentType,
  Document,
  Footer,
  Header,
  type ISectionOptions,
  PageNumber,
  PageOrientation,
  Packer,
  Paragraph,
  TabStopType,
  TextRun,
} from "docx";
import {
  PAGE_NUMBER_BELOW,
  type PageForm,
  pageForms,
  textWidth,
  TWIPS_PER_MM,
  TWIPS_PER_POINT,
  typeSizes,
} from "@/lib/domain/document/page-form";
import { type Block, numbered, type Paper } from "@/lib/domain/document/paper";
import type { SignedSheet } from "@/lib/domain/document/sheet";
import { blockParts, type DocxPart } from "./paper-docx-blocks";
import { docxStyles, nameFallbackFonts, styleIds } from "./paper-docx-styles";
import { toSheetDocx } from "./paper-sheet-docx";

const twips = (mm: number) => Math.round(mm * TWIPS_PER_MM);

/** The DOCX's bytes. */
export async function toPaperDocx(paper: Paper | SignedSheet): Promise<Uint8Array<ArrayBuffer>> {
  if ("form" in paper) return toSheetDocx(paper);
  const form = pageForms[paper.orientation];
  const blocks = numbered(paper.blocks, paper.language);
  const book = new Document({
    title: paper.title.join(""),
    creator: "Luoshi",
    styles: docxStyles,
    evenAndOddHeaderAndFooters: true,
    sections: [
      {
        properties: sectionOf(paper, form),
        headers: headersOf(paper, form),
        footers: { first: footerOf("odd"), default: footerOf("odd"), even: footerOf("even") },
        children: [...headParts(paper), ...bodyParts(blocks, form)],
      },
    ],
  });
  return nameFallbackFonts(new Uint8Array(await Packer.toBuffer(book)));
}

function sectionOf({ orientation }: Paper, form: PageForm): ISectionOptions["properties"] {
  const landscape = orientation === "landscape";
  const [short, long] = [210, 297].map(twips);
  return {
    titlePage: true,
    page: {
      // The library turns the page over itself.
      size: {
        width: short ?? 0,
        height: long ?? 0,
        orientation: landscape ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT,
      },
      margin: {
        top: twips(form.top),
        left: twips(form.left),
        right: twips(form.right),
        bottom: twips(form.bottom),
        header: twips(form.top - 14),
        footer: twips(form.bottom - PAGE_NUMBER_BELOW - 6),
      },
    },
  };
}

/** The draft's mark on the first page alone; that it is no official paper on every one. */
function headersOf({ draftMark, disclaimer }: Paper, form: PageForm): ISectionOptions["headers"] {
  const header = (mark: string | null) =>
    new Header({
      children: [
        new Paragraph({
          style: styleIds.header,
          tabStops: [{ type: TabStopType.RIGHT, position: twips(textWidth(form)) }],
          children: [
            new TextRun({ text: mark ?? "", style: styleIds.draftMark }),
            new TextRun({ text: `\t${disclaimer}` }),
          ],
        }),
      ],
    });
  return { first: header(draftMark), default: header(null), even: header(null) };
}

function footerOf(side: "odd" | "even"): Footer {
  const inset = typeSizes.pageNumber * TWIPS_PER_POINT;
  return new Footer({
    children: [
      new Paragraph({
        style: styleIds.pageNumber,
        alignment: side === "odd" ? AlignmentType.RIGHT : AlignmentType.LEFT,
        indent: side === "odd" ? { right: inset } : { left: inset },
        children: [new TextRun({ children: ["— ", PageNumber.CURRENT, " —"] })],
      }),
    ],
  });
}

function headParts({ title, number, addressee }: Paper): Paragraph[] {
  const styled = (text: string, style: string) => new Paragraph({ text, style });
  return [
    ...title.map((text) => styled(text, styleIds.title)),
    ...(number === null ? [] : [styled(number, styleIds.number)]),
    styled("", styleIds.gap),
    ...(addressee === null ? [] : [styled(addressee, styleIds.addressee)]),
  ];
}

/** What stands before a signature goes to its page: a signature alone on a page could belong to anything. */
function bodyParts(blocks: readonly Block[], form: PageForm): DocxPart[] {
  return blocks.flatMap((block, index) =>
    blockParts(block, form, { keepNext: blocks[index + 1]?.kind === "signature" }),
  );
}
