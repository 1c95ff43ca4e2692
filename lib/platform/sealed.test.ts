// What comes back from a browser is what went out, for the one it went to, or nothing.
import { beforeAll, expect, it } from "vitest";
import { seal, unseal } from "./sealed";

beforeAll(() => {
  process.env.NEXTAUTH_SECRET ??= "for-unit-tests-only-0123456789-abcdef";
  process.env.DATABASE_URL ??= "postgresql://nobody@127.0.0.1:1/none";
});

const value = { rows: [{ code: "1.1", text: "已完成；“三所”" }], seen: { "1.1": null } };

it("comes back whole", () => {
  const sealed = seal(value, "workbook of one") ?? "";
  expect(unseal(sealed, "workbook of one")).toEqual(value);
});

it.each<[string, (sealed: string) => string]>([
  ["another's", (sealed) => sealed],
  ["changed", (sealed) => `A${sealed.slice(1)}`],
  ["unsigned", (sealed) => sealed.split(".")[0] ?? ""],
  ["signed by nobody", (sealed) => `${sealed.split(".")[0]}.AAAA`],
  ["nothing", () => ""],
  ["too long", (sealed) => sealed.padEnd(1024 * 1024 + 1, "A")],
])("%s is not opened", (_, change) => {
  const sealed = seal(value, "workbook of one") ?? "";
  expect(unseal(change(sealed), "workbook of another")).toBeNull();
});

it("is refused where it would not fit into a form", () => {
  const noise = Array.from({ length: 400_000 }, (_, at) => Math.sin(at).toString(36));
  expect(seal(noise, "x")).toBeNull();
});
