// Whatever is asked for, a browser that is sent there stays on the site.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { safePath } from "./safe-path";

const SITE = "https://luoshi.gov.cn";
const pieces = fc.constantFrom(
  ..."/ \\ // . .. @ : ? # % %2f %5c %0a \t \n \r \u0000 \u202e ; & = a plans evil.com".split(" "),
  " ",
  "http:",
  "javascript:",
  "市",
  "／",
  "\ud800",
);
const address = fc.oneof(
  fc.array(pieces, { maxLength: 12 }).map((parts) => parts.join("")),
  fc.array(pieces, { maxLength: 12 }).map((parts) => `/${parts.join("")}`),
  fc.fullUnicodeString({ maxLength: 40 }).map((text) => `/${text}`),
  fc.webUrl(),
);

describe("safePath", () => {
  it("keeps to the site, as a browser reads it, from any page of it", () => {
    fc.assert(
      fc.property(address, (asked) => {
        const path = safePath(asked);
        if (path === null) return;
        for (const page of ["/", "/plans/a/milestones/1.1-01?x=1"]) {
          expect(new URL(path, SITE + page).origin).toBe(SITE);
        }
        // A header may hold it.
        expect(path).toMatch(/^\/(?![/\\])[\x21-\x7e]*$/);
      }),
      { numRuns: 2000 },
    );
  });

  it.each([
    "/",
    "/plans/guiyang-population-2021-2025/milestones/1.1-01?asOf=2024-09-30&x=a%20b#top",
    "/plans/a/work/1.1-01?period=2024-Q3",
  ])("leaves %s as it is", (path) => expect(safePath(path)).toBe(path));

  it("writes Chinese as an address does", () => {
    expect(safePath("/plans/a/leaders/张三")).toBe("/plans/a/leaders/%E5%BC%A0%E4%B8%89");
  });

  it.each([
    "",
    "plans",
    "//evil.example",
    "/\\evil.example",
    "/\t/evil.example",
    "/\n/evil.example",
    "/.//evil.example",
    "/a/..//evil.example",
    "https://evil.example",
    "javascript:alert(1)",
    "/a b",
    "/%zz",
    `/${"a".repeat(2000)}`,
  ])("refuses %j", (asked) => expect(safePath(asked)).toBeNull());
});
