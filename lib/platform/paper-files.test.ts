// A paper as DOCX and as PDF: what an office finds when it opens them.
import { strFromU8, unzipSync } from "fflate";
import { extractText, getDocumentProxy } from "unpdf";
import { beforeAll, describe, expect, it } from "vitest";
import type { Paper } from "@/lib/domain/document/paper";
import { toPaperDocx } from "./paper-docx";
import { toPaperPdf } from "./paper-pdf";

const sentence = "请你单位抓紧推进，并于2024年10月31日前书面反馈进展情况（含原因、措施、时限）。";
const paper: Paper = {
  language: "zh-CN",
  orientation: "portrait",
  draftMark: "草稿",
  disclaimer: "非正式公文，未加盖印章",
  title: ["关于规划", "有关逾期事项的工作提示函"],
  number: "编号：待签发",
  addressee: "南明区政府：",
  blocks: [
    { kind: "heading", level: 1, text: "有关事项" },
    {
      kind: "table",
      columns: [
        { head: "序号", width: 1 },
        { head: "事项", width: 6 },
      ],
      // The characters of names and signs that a common font lacks are among them.
      rows: Array.from({ length: 60 }, (_, index) => [`第${index + 1}行`, "禤倓 ≥ 2500 张"]),
      none: "—",
    },
    { kind: "paragraph", text: sentence.repeat(9) },
    { kind: "signature", name: "贵阳市发展和改革委员会", date: "2024年10月15日" },
  ],
};

describe("as PDF", () => {
  let pages: string[] = [];
  let size: number[] = [];
  beforeAll(async () => {
    const file = await getDocumentProxy(await toPaperPdf(paper));
    size = (await file.getPage(1)).view;
    pages = (await extractText(file)).text.map((text) => text.replaceAll(/\s/g, ""));
  }, 60_000);

  it("is A4 and says all of it, with rare characters", () => {
    expect(size.map(Math.round)).toEqual([0, 0, 595, 842]);
    const all = pages.join("");
    expect(all).toContain("有关逾期事项的工作提示函");
    expect(all).toContain("一、有关事项");
    expect(all).toContain("禤倓≥2500张");
    expect(all).toContain("贵阳市发展和改革委员会2024年10月15日");
  });

  it("repeats the head of its table and the disclaimer, marks the draft once, and counts its pages", () => {
    expect(pages.length).toBeGreaterThan(1);
    for (const [index, text] of pages.entries()) {
      expect(text).toContain("非正式公文，未加盖印章");
      expect(text).toContain(`—${index + 1}—`);
      if (text.includes("行禤倓")) expect(text).toContain("序号事项");
    }
    expect(pages.filter((text) => text.includes("草稿"))).toHaveLength(1);
  });

  it("begins no line with a comma or a full stop", async () => {
    const file = await getDocumentProxy(await toPaperPdf(paper));
    const page = await file.getPage(pages.length);
    const { items } = await page.getTextContent();
    const lines = new Map<number, string>();
    for (const item of items) {
      if (!("str" in item)) continue;
      const at = Math.round(Number(item.transform[5]));
      lines.set(at, (lines.get(at) ?? "") + item.str);
    }
    const begun = [...lines.values()].map((line) => line.trim().charAt(0));
    expect(begun.length).toBeGreaterThan(5);
    expect(begun.filter((sign) => "，。、；：）》”".includes(sign) && sign !== "")).toEqual([]);
  });
});

describe("as DOCX", () => {
  let part: (name: string) => string = () => "";
  beforeAll(async () => {
    const files = unzipSync(await toPaperDocx(paper));
    part = (name) => strFromU8(files[name] ?? new Uint8Array());
  });

  it("is in the fonts, sizes and lines of the standard", () => {
    const styles = part("word/styles.xml");
    const styleOf = (id: string) =>
      new RegExp(`<w:style [^>]*w:styleId="${id}".*?</w:style>`).exec(styles)?.[0] ?? "";
    expect(styleOf("PaperTitle")).toMatch(
      /方正小标宋简体.*w:sz w:val="44"|w:sz w:val="44".*方正小标宋简体/,
    );
    expect(styleOf("PaperBody")).toContain("仿宋_GB2312");
    expect(styleOf("PaperBody")).toContain('w:firstLineChars="200"');
    expect(styleOf("PaperBody")).toMatch(
      /w:line="579"[^>]*w:lineRule="exact"|w:lineRule="exact"[^>]*w:line="579"/,
    );
    expect(styleOf("Heading1")).toContain("黑体");
    expect(part("word/fontTable.xml")).toContain('<w:altName w:val="仿宋"/>');
  });

  it("stands on an A4 page with the standard's margins", () => {
    const body = part("word/document.xml");
    expect(body).toMatch(/<w:pgSz[^>]*w:w="11906"/);
    expect(body).toMatch(/<w:pgMar[^>]*w:top="2098"/);
    expect(body).toMatch(/<w:pgMar[^>]*w:left="1587"/);
  });

  it("repeats the head of its table, cuts no row, and keeps the end of the text with the signature", () => {
    const body = part("word/document.xml");
    expect(body.match(/<w:tblHeader/g)).toHaveLength(1);
    expect(body.match(/<w:cantSplit/g)).toHaveLength(61);
    expect(body).toMatch(/PaperBody"\/><w:keepNext\/>/);
    expect(body).toContain("一、有关事项");
  });
});
