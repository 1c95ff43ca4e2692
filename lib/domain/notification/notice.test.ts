import { describe, expect, it } from "vitest";
import { codeOf, knownKind, readParams } from "./notice";
import { notificationKinds, urgentKinds } from "./notification";

const none = {
  milestone: "",
  indicator: "",
  period: "",
  unit: "",
  by: "",
  on: "",
  when: "",
  stage: "",
  year: "",
  outcome: "",
  count: 1,
};

describe("readParams", () => {
  it.each<[string, unknown, object]>([
    ["nothing", null, none],
    ["text", "milestone", none],
    ["a list", ["1.2-3"], none],
    [
      "what it knows",
      { milestone: "1.2-3", period: "2024Q3", count: 4, year: 2024 },
      {
        ...none,
        milestone: "1.2-3",
        period: "2024Q3",
        count: 4,
        year: "2024",
      },
    ],
    ["values of another kind", { milestone: { a: 1 }, period: "soon", count: "many" }, none],
  ])("%s", (_, params, read) => {
    expect(readParams(params)).toEqual(read);
  });
});

it.each([
  [{ milestone: "1.2-3" }, "1.2-3"],
  [{ indicator: "I-4" }, "I-4"],
  [{ milestone: "1.2-3", count: 1 }, "1.2-3"],
  [{ milestone: "1.2-3", count: 5 }, ""],
  [{}, ""],
])("the code of %j is %j", (params, code) => {
  expect(codeOf(readParams(params))).toBe(code);
});

it("knows its kinds and no other", () => {
  expect(notificationKinds.map(knownKind)).toEqual(notificationKinds);
  expect(knownKind("toString")).toBeNull();
  expect([...urgentKinds].every((kind) => notificationKinds.includes(kind))).toBe(true);
});
