// A sheet is one page of A4 whatever is in it, as PDF and as DOCX, and says the same in both.
import { strFromU8, unzipSync } from "fflate";
import { extractText, getDocumentProxy } from "unpdf";
import { beforeAll, describe, expect, it } from "vitest";
import { rowsOf, type SignedSheet } from "@/lib/domain/document/sheet";
import { toPaperDocx } from "./paper-docx";
import { toPaperPdf } from "./paper-pdf";
import { fullSheet, usualSheet } from "./paper-sheet.fixture";
import { fitSheet } from "./paper-sheet-pdf";

async function readPdf(sheet: SignedSheet) {
  const file = await getDocumentProxy(await toPaperPdf(sheet));
  const [, , width, height] = (await file.getPage(1)).view;
  const text = (await extractText(file)).text.join("").replaceAll(/\s/g, "");
  return { pages: file.numPages, size: [width, height].map((each) => Math.round(each ?? 0)), text };
}

async function readDocx(sheet: SignedSheet) {
  const files = unzipSync(await toPaperDocx(sheet));
  const part = (name: string) => strFromU8(files[name] ?? new Uint8Array());
  const foot = Object.keys(files).find((name) => /word\/footer\d*\.xml/.test(name)) ?? "";
  const plain = (xml: string) => xml.replaceAll(/<[^>]+>/g, "").replaceAll(/\s/g, "");
  return {
    xml: part("word/document.xml"),
    text: plain(part("word/document.xml")),
    foot: plain(part(foot)),
  };
}

const said = [
  "任务事项应完成50项，逾期20项",
  "演示数据·草稿，供审签",
  "滞后1，未达标2",
  "五、下季度到期",
];

describe.each([
  ["an ordinary quarter", usualSheet],
  ["20 overdue items with long titles, every text as long as it may be", fullSheet],
])("%s", (_name, sheet) => {
  let pdf: Awaited<ReturnType<typeof readPdf>>;
  let docx: Awaited<ReturnType<typeof readDocx>>;
  let fitted: SignedSheet;
  beforeAll(async () => {
    fitted = await fitSheet(sheet);
    pdf = await readPdf(sheet);
    docx = await readDocx(sheet);
  }, 120_000);

  it("is exactly one page of A4", () => {
    expect(pdf.pages).toBe(1);
    expect(pdf.size).toEqual([595, 842]);
    expect(docx.xml).toMatch(/<w:pgSz[^>]*w:w="11906"/);
  });

  it("says the same in both", () => {
    for (const words of [...said, ...fitted.signers.map(({ label }) => label)]) {
      expect(pdf.text).toContain(words);
      expect(docx.text + docx.foot).toContain(words);
    }
    expect(pdf.text).toContain("定稿口径");
    expect(docx.foot).toContain("定稿口径");
  });

  it("names as many items as fit, the same in both, and says how many more there are", () => {
    const names = fitted.blocks.flatMap((block) =>
      block.kind === "table" ? block.rows.map((row) => row[1]?.text.slice(0, 4) ?? "") : [],
    );
    expect(names).toHaveLength(rowsOf(fitted));
    expect(names.length).toBeGreaterThanOrEqual(3);
    for (const name of names) {
      expect(pdf.text).toContain(name);
      expect(docx.text).toContain(name);
    }
    const rest = fitted.blocks.flatMap((block) => (block.kind === "table" ? block.rest[0] : []));
    expect(pdf.text).toContain((rest[0] ?? "").replaceAll(" ", ""));
    expect(docx.text).toContain((rest[0] ?? "").replaceAll(" ", ""));
  });

  it("has the figures of the areas at the right of its picture, and in its table", () => {
    const drawn = fitted.blocks.some((block) => block.kind === "track" && !block.asTable);
    expect(pdf.text).toContain("应完成完成逾期待核");
    expect(pdf.text.includes("2项，548天")).toBe(drawn);
    expect(docx.text).toContain("任务领域事项应完成完成逾期待核");
    expect(docx.text).toContain("适度生育205140");
  });

  it("sets no type below 6.8 points", async () => {
    const file = await getDocumentProxy(await toPaperPdf(sheet));
    const { items } = await (await file.getPage(1)).getTextContent();
    const sizes = items.flatMap((item) =>
      "str" in item && item.str.trim() !== "" ? [item.height] : [],
    );
    expect(Math.min(...sizes)).toBeGreaterThanOrEqual(6.7);
  });
});

it("in English sets an apostrophe as narrow as a letter", async () => {
  const english = { ...usualSheet, language: "en" as const, title: "The plan’s state" };
  expect((await readPdf(english)).text).toContain("Theplan'sstate");
});
