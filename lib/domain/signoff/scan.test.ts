import { describe, expect, it } from "vitest";
import { isScan, isWhole, type ScanType, scanEndings } from "./scan";

const bytes = (text: string, ...more: number[]) =>
  Uint8Array.from(
    text
      .split("")
      .map((sign) => sign.charCodeAt(0))
      .concat(more),
  );

describe("a scan", () => {
  it.each([
    ["sheet.pdf", "application/pdf", true],
    ["Sheet.PDF", "application/pdf", true],
    ["sheet.jpg", "image/jpeg", true],
    ["sheet.jpeg", "image/jpeg", true],
    ["sheet.png", "image/png", true],
    ["sheet.png", "application/pdf", false],
    ["sheet", "application/pdf", false],
    [
      "sheet.docx",
      "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
      false,
    ],
    ["sheet.pdf", null, false],
  ])("%s of type %s: %s", (name, type, taken) => {
    expect(isScan(name, type)).toBe(taken);
  });

  it("names the endings it may have", () => {
    expect(scanEndings).toEqual(["pdf", "jpg", "jpeg", "png"]);
  });

  it.each<[string, ScanType, Uint8Array, boolean]>([
    ["a document to its end", "application/pdf", bytes("%PDF-1.4 x %%EOF\n"), true],
    ["one that ends in the middle", "application/pdf", bytes("%PDF-1.4 x %%EO"), false],
    ["a picture to its end", "image/jpeg", bytes("", 0xff, 0xd8, 1, 0xff, 0xd9), true],
    ["with a few bytes behind it", "image/jpeg", bytes("", 0xff, 0xd8, 0xff, 0xd9, 0, 0), true],
    ["one that breaks off", "image/jpeg", bytes("", 0xff, 0xd8, 1, 2, 0xff), false],
    ["a drawing to its last chunk", "image/png", bytes("x IEND", 0xae, 0x42, 0x60, 0x82), true],
    ["one without it", "image/png", bytes("x IDAT"), false],
    ["nothing at all", "image/png", bytes(""), false],
  ])("is whole: %s", (_, type, file, whole) => {
    expect(isWhole(type, file)).toBe(whole);
  });

  it("is looked at near its end alone", () => {
    const file = new Uint8Array(200_000);
    file.set(bytes("%%EOF"), 10);
    expect(isWhole("application/pdf", file)).toBe(false);
    file.set(bytes("%%EOF"), 150_000);
    expect(isWhole("application/pdf", file)).toBe(true);
  });
});
