import { describe, expect, test } from "vitest";
import { readSettings, weaknessOf } from "./lib/settings.mjs";

const strong = "k3J9vQ0pXz7LmN2bRtY8wUeHs5DfGa1C";
const production = {
  DATABASE_URL: "postgresql://app:pw@db.example:5432/plan",
  NEXTAUTH_SECRET: strong,
  NEXTAUTH_URL: "https://plan.example",
};

describe("secret", () => {
  test.each([
    [undefined, "is not set"],
    ["short", "is shorter"],
    ["a".repeat(40), "has too few"],
    ["my-secret-k3J9vQ0pXz7LmN2bRtY8wUeH", "looks like an example"],
  ])("%s %s", (secret, weakness) => expect(weaknessOf(secret)).toContain(weakness));

  test("a random one will do", () => expect(weaknessOf(strong)).toBeUndefined());
});

describe("settings", () => {
  test("without DATABASE_URL it is the demo on port 3000", () => {
    const settings = readSettings({});
    expect(settings).toMatchObject({
      port: 3000,
      address: "http://127.0.0.1:3000",
      inDevelopment: false,
    });
    expect(settings.production).toBeUndefined();
  });

  test("PORT and LUOSHI_DATA_DIR are honoured, and empty ones are none", () => {
    expect(readSettings({ PORT: "3100", LUOSHI_DATA_DIR: "/srv/plan" })).toMatchObject({
      port: 3100,
      dataFolder: "/srv/plan",
    });
    expect(readSettings({ PORT: "", DATABASE_URL: "" }).port).toBe(3000);
  });

  test("a server of one's own needs a secret and an address", () => {
    expect(readSettings(production).production).toMatchObject({
      databaseUrl: production.DATABASE_URL,
    });
    for (const name of ["NEXTAUTH_SECRET", "NEXTAUTH_URL"]) {
      expect(() => readSettings({ ...production, [name]: undefined }), name).toThrow(name);
    }
    expect(() => readSettings({ ...production, DATABASE_URL: "mysql://x" })).toThrow(
      "DATABASE_URL",
    );
    expect(() => readSettings({ ...production, DATABASE_ADMIN_URL: "x" })).toThrow(
      "DATABASE_ADMIN_URL",
    );
  });

  test("a mail server needs an address that is one, and a sender", () => {
    const mail = { LUOSHI_SMTP_URL: "smtp://mail.example:25", LUOSHI_MAIL_FROM: "a@b.cn" };
    expect(readSettings(mail).port).toBe(3000);
    expect(readSettings({ LUOSHI_SMTP_URL: "" }).port).toBe(3000);
    expect(() => readSettings({ ...mail, LUOSHI_MAIL_FROM: "" })).toThrow("LUOSHI_MAIL_FROM");
    expect(() => readSettings({ ...mail, LUOSHI_SMTP_URL: "mail:25" })).toThrow("LUOSHI_SMTP_URL");
  });

  test.each(["0", "x", "70000", "1.5"])("PORT=%s is refused", (port) =>
    expect(() => readSettings({ PORT: port })).toThrow("no port"),
  );
});
