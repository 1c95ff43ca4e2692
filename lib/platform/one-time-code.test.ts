// One-time codes against the vectors of RFC 6238, appendix B, and what the database keeps of them.
import { beforeAll, describe, expect, it } from "vitest";
import { decrypt, encrypt, keyedHash } from "./encrypted";
import { codeAt, enrolmentUri, newSecret, stepOfCode } from "./one-time-code";

beforeAll(() => {
  process.env.NEXTAUTH_SECRET ??= "for-unit-tests-only-0123456789-abcdef";
  process.env.DATABASE_URL ??= "postgresql://nobody@127.0.0.1:1/none";
});

// "12345678901234567890", as the RFC's.
const secret = "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ";
const at = (seconds: number) => new Date(seconds * 1000);

describe("a code", () => {
  // The last six of the RFC's eight digits.
  it.each([
    [59, "287082"],
    [1111111109, "081804"],
    [1111111111, "050471"],
    [1234567890, "005924"],
    [2000000000, "279037"],
  ])("at %i is %s", (seconds, code) => {
    expect(codeAt(secret, at(seconds))).toBe(code);
    expect(stepOfCode(secret, code, at(seconds))).toBe(Math.floor(seconds / 30));
  });

  it("holds one step either way and no more", () => {
    const [now, step] = [at(1111111111), 37037037];
    const codeOf = (away: number) => codeAt(secret, at(1111111111 + 30 * away));
    expect(stepOfCode(secret, codeOf(-1), now)).toBe(step - 1);
    expect(stepOfCode(secret, codeOf(1), now)).toBe(step + 1);
    expect(stepOfCode(secret, codeOf(-2), now)).toBeNull();
    expect(stepOfCode(secret, codeOf(2), now)).toBeNull();
  });

  it("comes from a secret of 160 bits that an app can read", () => {
    expect(newSecret()).toMatch(/^[A-Z2-7]{32}$/);
    expect(newSecret()).not.toBe(newSecret());
    const uri = new URL(enrolmentUri(secret, "落实 a.gov.cn", "zhang"));
    expect(uri.protocol).toBe("otpauth:");
    expect(uri.searchParams.get("secret")).toBe(secret);
    expect(uri.searchParams.get("issuer")).toBe("落实 a.gov.cn");
  });
});

describe("a kept secret", () => {
  it("opens for its purpose and record alone, and as it went", () => {
    const kept = encrypt(secret, "second-factor", "person-1");
    expect(kept).not.toContain(secret);
    expect(encrypt(secret, "second-factor", "person-1")).not.toBe(kept);
    expect(decrypt(kept, "second-factor", "person-1")).toBe(secret);
    expect(() => decrypt(kept, "second-factor", "person-2")).toThrow();
    expect(() => decrypt(kept, "other", "person-1")).toThrow();
    expect(() => decrypt(`${kept.slice(0, -2)}AA`, "second-factor", "person-1")).toThrow();
  });

  it("of a short code is a hash under a key of its purpose", () => {
    expect(keyedHash("a", "x")).toBe(keyedHash("a", "x"));
    expect(keyedHash("a", "x")).not.toBe(keyedHash("a", "y"));
  });
});
