import { describe, expect, it } from "vitest";
import { ownScripts, readRoute } from "./page-scripts.mjs";

const written = (parts: Record<string, string[]>) =>
  `globalThis.__RSC_MANIFEST = globalThis.__RSC_MANIFEST || {};\nglobalThis.__RSC_MANIFEST["/a/[b]/page"] = ${JSON.stringify({ entryJSFiles: parts })};`;

describe("the scripts of a page", () => {
  it("are read from Next's list", () => {
    expect(
      readRoute(written({ "[project]/app/layout": ["l.js"], "[project]/app/a/page": [] })),
    ).toEqual({
      route: "/a/[b]/page",
      parts: [
        ["app/layout", ["l.js"]],
        ["app/a/page", []],
      ],
    });
  });

  it("are each counted once, and not when the empty page has them", () => {
    const route = readRoute(written({ one: ["l.js", "x.js"], two: ["l.js", "x.js", "y.js"] }));
    expect(ownScripts(route, ["l.js"])).toEqual(["x.js", "y.js"]);
  });

  it("fail loudly when the list is written in another way", () => {
    expect(() => readRoute("self.__OTHER = {}")).toThrow(/another way/);
  });
});
