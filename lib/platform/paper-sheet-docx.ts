// One sheet of A4 as DOCX: the same words and figures as the PDF; in place of the picture its table.
import {
  AlignmentType,
  Document,
  Footer,
  LineRuleType,
  Packer,
  Paragraph,
  type Table,
  TabStopType,
  TextRun,
} from "docx";
import type { SheetBlock, SignedSheet } from "@/lib/domain/document/sheet";
import { sheetForm, sheetSizes } from "@/lib/domain/document/sheet-form";
import { nameFallbackFonts, sheetFonts } from "./paper-docx-styles";
import {
  GREY,
  lateTable,
  paragraph,
  rule,
  tableOf,
  trackTable,
  twips,
  WIDTH,
} from "./paper-sheet-docx-tables";
import { fitSheet } from "./paper-sheet-pdf";

/** Two tables that touch would become one. */
const between = () => paragraph([{ text: "" }], { size: 2, height: 3 });

function textParts(text: string, quiet: boolean): Paragraph[] {
  if (text === "") return [];
  const run = { text, ...(quiet ? { color: "444444" } : {}) };
  return [paragraph([run], sheetSizes.text, { before: 1.5 })];
}

function blockParts(block: SheetBlock): (Paragraph | Table)[] {
  switch (block.kind) {
    case "heading":
      return [
        paragraph(
          [
            { text: block.text, bold: true },
            { text: block.note === "" ? "" : `\u3000${block.note}`, color: GREY, size: 7.5 },
          ],
          sheetSizes.heading,
          { before: sheetForm.before, after: 2, style: "Heading1" },
        ),
      ];
    case "lead":
      return [paragraph([{ text: block.text, bold: true }], sheetSizes.lead, { before: 1 })];
    case "text":
      return textParts(block.text, block.quiet ?? false);
    case "table":
      return [lateTable(block), between(), ...textParts(block.rest[0] ?? "", true)];
    case "classes":
      if (block.rows.length === 0) return [];
      return [
        tableOf(
          [sheetForm.label, sheetForm.width - sheetForm.label],
          block.rows.map(({ label, text }) => ({
            type: sheetSizes.classes,
            cells: [{ text: label, bold: true }, { text }],
          })),
          false,
        ),
        between(),
      ];
    case "track":
      return [trackTable(block.track), legendLine(block.legend), between()];
  }
}

/** The counts by status in a line: the picture's legend is its count. */
function legendLine({ statuses }: Extract<SheetBlock, { kind: "track" }>["legend"]): Paragraph {
  const text = statuses.map(({ label, count }) => `${label} ${count}`).join("\u3000");
  return paragraph([{ text, color: "333333" }], sheetSizes.by, { before: 2 });
}

function headParts({ title, by, mark }: SignedSheet): Paragraph[] {
  const center = { alignment: AlignmentType.CENTER };
  return [
    new Paragraph({
      ...center,
      style: "Title",
      spacing: { line: twips(sheetSizes.title.height), lineRule: LineRuleType.EXACT, after: 0 },
      children: [
        new TextRun({
          text: title,
          bold: true,
          color: "111111",
          size: Math.round(sheetSizes.title.size * 2),
          font: sheetFonts.title,
        }),
      ],
    }),
    paragraph(
      [{ text: [...by, mark].filter(Boolean).join(" · "), color: "333333" }],
      sheetSizes.by,
      {
        ...center,
        before: 2,
        border: { bottom: { ...rule(9, "111111"), space: 4 } },
      },
    ),
  ];
}

function footOf({ signers, foot }: SignedSheet): Footer {
  const [left, right] = foot;
  const end = [{ type: TabStopType.RIGHT, position: WIDTH }];
  const step = Math.round(WIDTH / signers.length);
  const names = signers.map(({ label, name }) => `${label}${name === "" ? "____________" : name}`);
  return new Footer({
    children: [
      paragraph([{ text: names.join("\t") }], sheetSizes.signers, {
        tabStops: names.map((_, index) => ({ type: TabStopType.LEFT, position: index * step })),
        after: 2,
      }),
      paragraph([{ text: `${left}\t${right}`, color: GREY }], sheetSizes.foot, {
        tabStops: end,
        border: { top: { ...rule(3, "999999"), space: 2 } },
      }),
    ],
  });
}

/** The DOCX's bytes, with as many rows as the PDF has. */
export async function toSheetDocx(sheet: SignedSheet): Promise<Uint8Array<ArrayBuffer>> {
  const fitted = await fitSheet(sheet);
  const book = new Document({
    title: fitted.title,
    creator: "Luoshi",
    sections: [
      {
        properties: {
          page: {
            size: { width: 11906, height: 16838 },
            margin: {
              top: twips(sheetForm.top),
              left: twips(sheetForm.left),
              right: twips(sheetForm.right),
              bottom: twips(sheetForm.bottom),
              header: 0,
              footer: twips(18),
            },
          },
        },
        footers: { default: footOf(fitted) },
        children: [...headParts(fitted), ...fitted.blocks.flatMap(blockParts)],
      },
    ],
  });
  return nameFallbackFonts(new Uint8Array(await Packer.toBuffer(book)));
}
