import { describe, expect, it } from "vitest";
import { pagePolicy } from "./content-policy";

const policy = pagePolicy({ nonce: "bm9uY2U=", development: false });

describe("pagePolicy", () => {
  it("lets no script run that does not carry the nonce", () => {
    expect(policy).toContain("script-src 'nonce-bm9uY2U=' 'strict-dynamic';");
    expect(policy).toContain("script-src-attr 'none'");
    expect(policy.replace("style-src-attr 'unsafe-inline'", "")).not.toContain("unsafe");
  });

  it.each([
    "default-src 'self'",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
    "require-trusted-types-for 'script'",
  ])("says %s", (rule) => expect(policy.split("; ")).toContain(rule));
});
