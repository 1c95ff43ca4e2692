// One sheet of A4 as PDF. It is laid out, its pages are counted, and its table is cut until there is one page.
import type { Content, TDocumentDefinitions } from "pdfmake/interfaces";
import { widthOf } from "@/lib/domain/document/paper";
import { rowsOf, type SignedSheet, withoutPicture, withRows } from "@/lib/domain/document/sheet";
import { sheetForm, sheetSizes } from "@/lib/domain/document/sheet-form";
import { fonts } from "./paper-pdf-text";
import { blockContent, GREY, INK, set, type Type, WIDTH } from "./paper-sheet-pdf-blocks";

/** Smaller where the text would need a second line: letters are a little wider than half a character. */
function onOneLine(text: string, type: Type): Type {
  const needed = widthOf(text) * type.size * 1.16;
  return needed <= WIDTH ? type : { ...type, size: (type.size * WIDTH) / needed };
}

function headContent({ title, by, mark }: SignedSheet): Content[] {
  const dates = [...by, mark].filter(Boolean).join(" · ");
  return [
    { ...set(title, "title", onOneLine(title, sheetSizes.title)), alignment: "center" },
    {
      ...set(dates, "plain", onOneLine(dates, sheetSizes.by)),
      alignment: "center",
      color: "#333333",
      margin: [0, 2, 0, 4],
    },
    { canvas: [{ type: "line", x1: 0, y1: 0, x2: WIDTH, y2: 0, lineWidth: 1.1 }] },
  ];
}

/** 拟稿 核稿 签发 with room to sign, and below a thin line the thresholds and the page. */
function footContent({ signers, foot }: SignedSheet): Content {
  const place = (WIDTH - 40) / signers.length;
  const [left, right] = foot;
  return {
    margin: [sheetForm.left, 0, sheetForm.right, 0],
    stack: [
      {
        columns: signers.map(({ label, name }) => ({
          width: place,
          stack: [
            set(`${label}${name}`, "plain", sheetSizes.signers),
            {
              canvas: [
                {
                  type: "line" as const,
                  x1: 34,
                  y1: 0,
                  x2: place,
                  y2: 0,
                  lineWidth: 0.5,
                  lineColor: "#777777",
                },
              ],
            },
          ],
        })),
        columnGap: 20,
      },
      {
        canvas: [
          { type: "line", x1: 0, y1: 0, x2: WIDTH, y2: 0, lineWidth: 0.4, lineColor: "#999999" },
        ],
        margin: [0, 3, 0, 2],
      },
      {
        columns: [
          { ...set(left, "plain", sheetSizes.foot), color: GREY, width: "*" },
          { ...set(right, "plain", sheetSizes.foot), color: GREY, width: "auto", noWrap: true },
        ],
        columnGap: 12,
      },
    ],
  };
}

/** The Chinese faces set these as wide as a character. */
function withPlainQuotes<S extends SignedSheet>(sheet: S): S {
  if (sheet.language !== "en") return sheet;
  return JSON.parse(JSON.stringify(sheet).replaceAll(/[\u2018\u2019]/g, "'")) as S;
}

async function print(
  given: SignedSheet,
): Promise<{ bytes: Uint8Array<ArrayBuffer>; pages: number }> {
  const sheet = withPlainQuotes(given);
  let pages = 0;
  const definition: TDocumentDefinitions = {
    pageSize: "A4",
    pageMargins: [sheetForm.left, sheetForm.top, sheetForm.right, sheetForm.bottom],
    info: { title: sheet.title, creator: "Luoshi", producer: "Luoshi" },
    language: sheet.language,
    defaultStyle: { font: fonts.plain, color: INK },
    content: [...headContent(sheet), ...sheet.blocks.flatMap(blockContent)],
    footer: (_page: number, count: number) => {
      pages = count;
      return footContent(sheet);
    },
  };
  // The foot is made while the pages are: its fonts must be known before.
  footContent(sheet);
  const { default: pdfmake } = await import("pdfmake");
  fonts.register(pdfmake);
  const buffer = await pdfmake.createPdf(definition).getBuffer();
  return { bytes: new Uint8Array(buffer), pages };
}

/** A table of fewer rows says too little: rather than that the picture gives way to its table. */
const FEWEST_ROWS = 3;

const isOnePage = async (sheet: SignedSheet) => (await print(sheet)).pages === 1;

/** With as many rows as one page bears; null: not even the fewest. */
async function withFittingRows<S extends SignedSheet>(sheet: S, fewest: number): Promise<S | null> {
  if (await isOnePage(sheet)) return sheet;
  if (!(await isOnePage(withRows(sheet, fewest)))) return null;
  let [fits, over] = [fewest, rowsOf(sheet)];
  while (over - fits > 1) {
    const middle = Math.floor((fits + over) / 2);
    if (await isOnePage(withRows(sheet, middle))) fits = middle;
    else over = middle;
  }
  return withRows(sheet, fits);
}

/** The sheet as one page bears it: DOCX and PDF print the same. */
export async function fitSheet<S extends SignedSheet>(sheet: S): Promise<S> {
  const plain = withoutPicture(sheet);
  return (
    (await withFittingRows(sheet, FEWEST_ROWS)) ??
    (await withFittingRows(plain, 0)) ??
    withRows(plain, 0)
  );
}

export async function toSheetPdf(sheet: SignedSheet): Promise<Uint8Array<ArrayBuffer>> {
  return (await print(await fitSheet(sheet))).bytes;
}
