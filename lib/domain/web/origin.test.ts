import { describe, expect, it } from "vitest";
import { type Asked, isForeign } from "./origin";

const own = "https://luoshi.gov.cn";
const post: Asked = {
  method: "POST",
  path: "/plans/a/work/1",
  origin: own,
  site: "same-origin",
  hosts: ["luoshi.gov.cn"],
  own,
};

describe("isForeign", () => {
  it.each<[string, Partial<Asked>, boolean]>([
    ["a form of ours", {}, false],
    ["a form of ours in a browser without Sec-Fetch-Site", { site: null }, false],
    ["a program of ours that names the site alone", { origin: null }, false],
    ["another site", { origin: "https://evil.example", site: "cross-site" }, true],
    ["another site in an old browser", { origin: "https://evil.example", site: null }, true],
    ["a neighbour", { origin: "https://forum.gov.cn", site: "same-site" }, true],
    ["our name with another port", { origin: `${own}:8443`, site: "same-site" }, true],
    ["our name without https", { origin: "http://luoshi.gov.cn", site: "cross-site" }, true],
    ["the same, unsaid", { origin: "http://luoshi.gov.cn", site: null }, true],
    ["a sandbox", { origin: "null", site: "cross-site" }, true],
    ["a sandbox, unsaid", { origin: "null", site: null }, true],
    ["nobody", { origin: null, site: null }, true],
    ["nobody, by hand", { origin: null, site: "none" }, true],
    ["rubbish", { origin: "https://", site: null }, true],
    ["nobody at the door with a token", { origin: null, site: null, path: "/api/auth/x" }, false],
    [
      "another site at the door with a token",
      { origin: "https://evil.example", site: null, path: "/api/auth/x" },
      true,
    ],
    ["the name a proxy was called by", { origin: "https://in.city", hosts: ["in.city"] }, false],
    ["a reader from elsewhere", { method: "GET", origin: null, site: "cross-site" }, false],
    ["another verb", { method: "DELETE", origin: null, site: null }, true],
  ])("%s", (_, change, foreign) => expect(isForeign({ ...post, ...change })).toBe(foreign));

  it("takes loopback by either name where the product stands on it", () => {
    const local = { ...post, own: "http://127.0.0.1:3000", hosts: ["localhost:3000"] };
    expect(isForeign({ ...local, origin: "http://localhost:3000" })).toBe(false);
    expect(isForeign({ ...local, origin: "http://localhost:4000", site: null })).toBe(true);
  });
});
