import { describe, expect, test } from "vitest";
import { weaknessOf } from "./lib/secrets.mjs";
import { readSettings } from "./lib/settings.mjs";

const strong = "k3J9vQ0pXz7LmN2bRtY8wUeHs5DfGa1C";
const production = {
  DATABASE_URL: "postgresql://app:7hWq-9zKd-x2Vn@db.example:5432/plan",
  NEXTAUTH_SECRET: strong,
  NEXTAUTH_URL: "https://plan.example",
};

describe("secret", () => {
  test.each([
    [undefined, "is not set"],
    ["short", "is shorter"],
    ["a".repeat(40), "has too few"],
    ["my-secret-k3J9vQ0pXz7LmN2bRtY8wUeH", "looks like an example"],
    ["02468ace13579bdf02468ace13579bdf0246", "is a pattern"],
    ["klmnopqrstuvwxyzKLMNOPQRSTUVWXYZklmn", "is a pattern"],
    ["aaaaaaaaaaaaaaaaaaaaaaaaaapoiuytzxnm", "is a pattern"],
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

  test.each([
    ["a short password", { DATABASE_URL: "postgresql://app:pw@db:5432/plan" }, "is shorter"],
    ["the role's name", { DATABASE_URL: "postgresql://planwriter-a:planwriter-a@db/p" }, "name of"],
    ["an example", { DATABASE_URL: "postgresql://app:postgres-2024!@db/plan" }, "an example"],
    ["a weak data key", { LUOSHI_DATA_KEY: "x" }, "LUOSHI_DATA_KEY is shorter"],
    ["one secret twice", { LUOSHI_GATEWAY_TOKEN: strong }, "are the same"],
    ["one password twice", { DATABASE_ADMIN_URL: production.DATABASE_URL }, "are the same"],
    ["the demo's mark", { LUOSHI_DEMO: "1" }, "LUOSHI_DEMO is for the demonstration"],
    ["the demo's clock", { LUOSHI_CLOCK_START: "2024-10-15T09:00:00+08:00" }, "LUOSHI_CLOCK_START"],
  ])("a server of one's own is refused with %s", (_, change, said) => {
    expect(() => readSettings({ ...production, ...change })).toThrow(said);
  });

  test("a refusal never repeats a secret", () => {
    const change = { LUOSHI_GATEWAY_TOKEN: strong };
    expect(() => readSettings({ ...production, ...change })).toThrow(
      expect.objectContaining({ message: expect.not.stringContaining(strong) as unknown }),
    );
  });

  test("a database that knows its clients otherwise needs no password", () => {
    const address = "postgresql://app@db:5432/plan";
    expect(readSettings({ ...production, DATABASE_URL: address }).production).toBeDefined();
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
