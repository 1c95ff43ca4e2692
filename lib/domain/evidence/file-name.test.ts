import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { cleanFileName } from "./file-name";

describe("cleanFileName", () => {
  it.each([
    ["2024年三季度 佐证（盖章）.pdf", "2024年三季度 佐证（盖章）.pdf"],
    ["C:\\Users\\a\\scan.pdf", "scan.pdf"],
    ["../../etc/passwd", "passwd"],
    ["report\u202efdp.exe", "reportfdp.exe"],
    ["a\r\nSet-Cookie: x.pdf", "aSet-Cookie- x.pdf"],
    ["a\u0000.pdf", "a.pdf"],
    ["..", ""],
    [".htaccess", "htaccess"],
    ["scan.pdf. ", "scan.pdf"],
    [`${"长".repeat(300)}.pdf`, `${"长".repeat(196)}.pdf`],
    [`${"a".repeat(195)}\u{1f600}\u{1f600}.pdf`, `${"a".repeat(195)}.pdf`],
  ])("makes %j into %j", (given, name) => expect(cleanFileName(given)).toBe(name));

  it("holds nothing that leads out of a folder, breaks a header or hides", () => {
    fc.assert(
      fc.property(fc.oneof(fc.string16bits(), fc.fullUnicodeString(), fc.string()), (given) => {
        const name = cleanFileName(given);
        expect(name).not.toMatch(/[\\/\p{Cc}\p{Cf}<>:"|?*]|^\./u);
        expect(name.isWellFormed() && name.length <= 200).toBe(true);
        expect(cleanFileName(name)).toBe(name);
      }),
    );
  });
});
