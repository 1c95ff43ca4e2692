import { describe, expect, it } from "vitest";
import { pathBook, safeName } from "./file-path";

describe("a name that every system unpacks", () => {
  it.each([
    ["报告 2024.pdf", "报告 2024.pdf"],
    ["../../etc/passwd", "_.._etc_passwd"],
    ["C:\\a\\b.pdf", "C__a_b.pdf"],
    ['who? "me" <x>|*.pdf', "who_ _me_ _x___.pdf"],
    ["evil\u202Efdp.exe", "evil_fdp.exe"],
    ["line\nbreak.pdf", "line_break.pdf"],
    ["...", "_"],
    ["", "_"],
    [" .hidden ", "hidden"],
  ])("%j is %j", (name, safe) => {
    expect(safeName(name)).toBe(safe);
  });

  it("is cut before its ending", () => {
    const name = safeName(`${"长".repeat(300)}.docx`);
    expect(name).toHaveLength(120);
    expect(name.endsWith("长.docx")).toBe(true);
  });
});

it("two files of one name stand beside each other, whatever the case of their letters", () => {
  const place = pathBook();
  expect(place("a", "x.pdf")).toBe("a/x.pdf");
  expect(place("a", "X.pdf")).toBe("a/X (2).pdf");
  expect(place("a", "x.pdf")).toBe("a/x (3).pdf");
  expect(place("b", "x.pdf")).toBe("b/x.pdf");
  expect(place("", "x.pdf")).toBe("x.pdf");
});
