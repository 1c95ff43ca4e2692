// The small rules of the door: waits, ways back, what is due, codes as typed, claims as believed, browsers by name.
import { describe, expect, it } from "vitest";
import { deviceName } from "./device-name";
import { FREE_TRIES, waitSeconds } from "./lock-rule";
import { showsFactor, subjectOf } from "./provider-claims";
import { readOneTimeCode, readRecoveryCode, recoveryCodeOf } from "./recovery-code";
import { safeReturnPath, signInPath } from "./return-path";
import { dueOf } from "./session-limits";
import { needsFactor, shippedSignInSettings, signInSettingFaults } from "./sign-in-settings";

describe("the wait after a try", () => {
  it("doubles from the fifth on and stops at a quarter of an hour", () => {
    const waits = Array.from({ length: 12 }, (_, index) => waitSeconds(index + 1, FREE_TRIES));
    expect(waits).toEqual([0, 0, 0, 0, 60, 120, 240, 480, 900, 900, 900, 900]);
    expect(waitSeconds(1_000_000, FREE_TRIES)).toBe(900);
  });
});

describe("the way back after signing in", () => {
  it.each([
    ["/plans/a/work/1-2?asOf=live", "/plans/a/work/1-2?asOf=live"],
    ["/account", "/account"],
    ["/plans/规划", "/plans/%E8%A7%84%E5%88%92"],
    [undefined, "/"],
    ["", "/"],
    ["plans", "/"],
    ["//evil.example", "/"],
    ["/\\evil.example", "/"],
    ["/a\\b", "/"],
    ["/.//evil.example", "/"],
    ["https://evil.example/", "/"],
    ["javascript:alert(1)", "/"],
    ["/%0d%0aSet-Cookie:a=b", "/%0d%0aSet-Cookie:a=b"],
    ["/\r\nSet-Cookie:a=b", "/"],
    ["/\t/evil.example", "/"],
    ["/sign-in?to=/plans", "/"],
    ["/api/exports/plans/a/figures", "/"],
    [`/${"a".repeat(600)}`, "/"],
  ])("%s: %s", (given, path) => {
    expect(safeReturnPath(given)).toBe(path);
  });

  it("is asked for in the address of the door, except for the start", () => {
    expect(signInPath("/inbox?plan=a")).toBe("/sign-in?to=%2Finbox%3Fplan%3Da");
    expect(signInPath("/")).toBe("/sign-in");
    expect(signInPath(null)).toBe("/sign-in");
  });
});

describe("what is due first", () => {
  const free = {
    way: "password",
    factor: "none",
    passwordDue: false,
    factorNeeded: false,
  } as const;
  it.each([
    [{}, null],
    [{ passwordDue: true }, "password"],
    [{ passwordDue: true, factorNeeded: true }, "password"],
    [{ passwordDue: true, way: "sso" }, null],
    [{ factorNeeded: true }, "factor"],
    [{ factorNeeded: true, factor: "code" }, null],
    [{ factorNeeded: true, factor: "recovery" }, null],
    [{ factorNeeded: true, factor: "provider", way: "sso" }, null],
    [{ factorNeeded: true, way: "sso" }, "factor"],
  ] as const)("%j: %s", (change, due) => {
    expect(dueOf({ ...free, ...change })).toBe(due);
  });
});

describe("the settings", () => {
  it("ship without fault and name each figure outside", () => {
    expect(signInSettingFaults(shippedSignInSettings)).toEqual([]);
    const off = {
      idleMinutes: 4,
      longestHours: 25,
      passwordDays: 29,
      passwordKinds: 5,
      factorRoles: [],
    };
    expect(signInSettingFaults(off).map(({ field }) => field)).toEqual([
      "idleMinutes",
      "longestHours",
      "passwordDays",
      "passwordKinds",
    ]);
    expect(signInSettingFaults({ ...shippedSignInSettings, passwordDays: 0 })).toEqual([]);
  });

  it("ask for a second factor by role", () => {
    const settings = { ...shippedSignInSettings, factorRoles: ["sysadmin" as const] };
    expect(needsFactor(["sysadmin"], settings)).toBe(true);
    expect(needsFactor(["reporter", "head"], settings)).toBe(false);
    expect(needsFactor([], settings)).toBe(false);
  });
});

describe("codes", () => {
  it("are read as people type them", () => {
    expect(readOneTimeCode(" 123 456 ")).toBe("123456");
    expect(readOneTimeCode("１２３４５６")).toBe("123456");
    expect(readOneTimeCode("12345")).toBeNull();
    expect(readOneTimeCode("1234567")).toBeNull();
    expect(readRecoveryCode("K3V9A 7XQ2M")).toBe("k3v9a7xq2m");
    expect(readRecoveryCode("oilaa-00000")).toBe("011aa00000");
    expect(readRecoveryCode("k3v9a-7xq2")).toBeNull();
    expect(readRecoveryCode("k3v9a-7xq2u")).toBeNull();
  });

  it("of recovery come out of any bytes and are read again", () => {
    for (let byte = 0; byte < 256; byte += 1) {
      const code = recoveryCodeOf(new Uint8Array(16).fill(byte));
      expect(code).toMatch(/^[0-9a-z]{5}-[0-9a-z]{5}$/);
      expect(readRecoveryCode(code)).toBe(code.replace("-", ""));
    }
  });
});

describe("a provider's word", () => {
  it.each([
    ["never", ["mfa"], false],
    ["always", undefined, true],
    ["amr", ["mfa"], true],
    ["amr", ["pwd", "otp"], true],
    ["amr", ["pwd", "pin"], false],
    ["amr", ["otp"], false],
    ["amr", "mfa", false],
    ["amr", undefined, false],
  ] as const)("%s with %j: %s", (trust, amr, shown) => {
    expect(showsFactor(trust, amr)).toBe(shown);
  });

  it("names somebody by plain text or a number alone", () => {
    expect(subjectOf({ sub: "u-1" }, "sub")).toBe("u-1");
    expect(subjectOf({ no: 520102 }, "no")).toBe("520102");
    for (const value of [undefined, null, "", {}, ["a"], true, "a\nb", "x".repeat(201)]) {
      expect(subjectOf({ sub: value }, "sub")).toBeNull();
    }
  });
});

describe("a browser's name", () => {
  it.each([
    [
      "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/131.0.0.0 Safari/537.36",
      "Chrome 131 · Windows",
    ],
    [
      "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/131.0.0.0 Safari/537.36 Edg/131.0.0.0",
      "Edge 131 · Windows",
    ],
    [
      "Mozilla/5.0 (iPhone; CPU iPhone OS 18_1 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.1 Mobile/15E148 Safari/604.1",
      "Safari 18 · iOS",
    ],
    [
      "Mozilla/5.0 (Linux; Android 14; HarmonyOS) AppleWebKit/537.36 Chrome/114.0 Mobile Safari/537.36",
      "Chrome 114 · HarmonyOS",
    ],
    ["curl/8.5", ""],
    [null, ""],
  ])("%s: %s", (agent, name) => {
    expect(deviceName(agent)).toBe(name);
  });
});
