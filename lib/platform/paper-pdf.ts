// A paper as PDF: laid out by pdfmake (which breaks Chinese lines by Unicode's rules, so that none begins with ，or 。), in
// fonts that come with the application and are embedded as far as they are used.
import type { Content, TDocumentDefinitions } from "pdfmake/interfaces";
import {
  BODY_LINE,
  DRAFT_MARK_SIZE,
  PAGE_NUMBER_BELOW,
  type PageForm,
  pageForms,
  POINTS_PER_MM,
  TITLE_LINE,
  typeSizes,
} from "@/lib/domain/document/page-form";
import { numbered, type Paper } from "@/lib/domain/document/paper";
import type { SignedSheet } from "@/lib/domain/document/sheet";
import { blockContent } from "./paper-pdf-blocks";
import { fonts, line, words } from "./paper-pdf-text";
import { toSheetPdf } from "./paper-sheet-pdf";

const points = (mm: number) => mm * POINTS_PER_MM;
const GREY = "#555555";

/** The PDF's bytes. The first of a process reads the fonts: about a second more. */
export async function toPaperPdf(paper: Paper | SignedSheet): Promise<Uint8Array<ArrayBuffer>> {
  if ("form" in paper) return toSheetPdf(paper);
  const form = pageForms[paper.orientation];
  const content = [...titleContent(paper), ...bodyContent(paper, form)];
  const definition: TDocumentDefinitions = {
    pageSize: { width: points(form.width), height: points(form.height) },
    pageMargins: [form.left, form.top, form.right, form.bottom].map(points) as [
      number,
      number,
      number,
      number,
    ],
    info: { title: paper.title.join(""), creator: "Luoshi", producer: "Luoshi" },
    language: paper.language,
    defaultStyle: { font: fonts.body, ...line("body", typeSizes.body, BODY_LINE) },
    header: (page: number) => headerContent(paper, form, page),
    footer: (page: number) => footerContent(form, page),
    content,
  };
  const { default: pdfmake } = await import("pdfmake");
  fonts.register(pdfmake);
  const buffer = await pdfmake.createPdf(definition).getBuffer();
  return new Uint8Array(buffer);
}

/** What stands before a signature goes to its page: a signature alone on a page could belong to anything. */
function bodyContent({ blocks, language }: Paper, form: PageForm): Content[] {
  const content: Content[] = [];
  for (const block of numbered(blocks, language)) {
    const parts = [blockContent(block, form)].flat();
    const before = block.kind === "signature" ? content.pop() : undefined;
    content.push(...(before ? [{ unbreakable: true, stack: [before, ...parts] }] : parts));
  }
  return content;
}

/** 草稿 where a level of secrecy would stand; on every page that this is no official paper. */
function headerContent(paper: Paper, form: PageForm, page: number): Content {
  const mark = page === 1 ? paper.draftMark : null;
  return {
    margin: [points(form.left), points(form.top) - 42, points(form.right), 0],
    columns: [
      { ...words(mark ?? "", "heavy"), fontSize: DRAFT_MARK_SIZE, width: "auto" },
      {
        ...words(paper.disclaimer, "body"),
        fontSize: typeSizes.table,
        color: GREY,
        alignment: "right",
        margin: [0, 5, 0, 0],
      },
    ],
  };
}

/** — 1 —, at the outer corner: right on odd pages, left on even ones, a character from the edge. */
function footerContent(form: PageForm, page: number): Content {
  const inset = typeSizes.pageNumber;
  return {
    ...words(`— ${page} —`, "body"),
    fontSize: typeSizes.pageNumber,
    lineHeight: 1,
    alignment: page % 2 === 1 ? "right" : "left",
    margin: [points(form.left) + inset, points(PAGE_NUMBER_BELOW), points(form.right) + inset, 0],
  };
}

function titleContent({ title, number, addressee }: Paper): Content[] {
  const parts: Content[] = title.map((text) => ({
    ...words(text, "title"),
    ...line("title", typeSizes.title, TITLE_LINE),
    alignment: "center",
  }));
  if (number !== null) parts.push({ ...words(number, "body"), alignment: "center" });
  parts.push({ text: " ", ...line("body", typeSizes.body, BODY_LINE / 2) });
  if (addressee !== null) parts.push({ ...words(addressee, "body") });
  return parts;
}
