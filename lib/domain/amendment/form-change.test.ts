import { describe, expect, it } from "vitest";
import { makeDefinition, makeTarget, type TargetInput } from "../milestone/facts.fixture";
import { milestoneKinds } from "../milestone/milestone";
import { realChange } from "./amendment-change";
import { changeDefaults, readChange } from "./form-change";

const targets: TargetInput[] = [
  { kind: "build", stage: "inOperation" },
  { kind: "count", min: 7, max: 9, unit: "x" },
  { kind: "coverage", share: 0.9, units: ["a", "b"], listConfirmed: true },
  { kind: "threshold", comparator: "<=", value: 15, unit: "x", base: 20 },
  {
    kind: "qualitative",
    criteria: [{ code: "a", zh: "甲", en: "A", required: false, state: "confirmed" }],
  },
];

function standingOf(input: TargetInput) {
  return { ...makeDefinition({ target: makeTarget(input) }), titleZh: "甲", titleEn: "A" };
}
function formOf(input: TargetInput) {
  const values = { ...changeDefaults(standingOf(input)), withTarget: "1" };
  return Object.fromEntries(Object.entries(values).map(([name, value]) => [`i.0.${name}`, value]));
}

describe("the form of a change", () => {
  it.each(targets)("left as it stands changes nothing: $kind", (input) => {
    const { change, faults } = readChange(formOf(input), "i.0.", input.kind);
    expect(faults).toEqual([]);
    expect(realChange(standingOf(input), change ?? {})).toEqual({});
  });

  it("covers every kind", () => {
    expect(targets.map(({ kind }) => kind).sort()).toEqual([...milestoneKinds].sort());
  });

  it.each<[string, Record<string, string>, unknown]>([
    ["a date with strokes", { dueOn: "2025/06/30" }, { dueOn: "2025-06-30" }],
    ["a number in full width", { "target.min": "１２" }, { target: { kind: "count", min: 12 } }],
    ["an upper taken out", { "target.max": "" }, { target: { kind: "count", max: null } }],
    ["its end alone", { terminated: "on", dueOn: "" }, { terminated: true }],
  ])("%s", (_, typed, expected) => {
    const [, count] = targets;
    if (!count) throw new Error("no count");
    const values = Object.fromEntries(
      Object.entries(typed).map(([name, value]) => [`i.0.${name}`, value]),
    );
    const { change } = readChange({ ...formOf(count), ...values }, "i.0.", "count");
    expect(realChange(standingOf(count), change ?? {})).toEqual(expected);
  });

  it.each<[string, Record<string, string>, string]>([
    ["no date", { dueOn: "" }, "i.0.dueOn required"],
    ["no such day", { dueOn: "2025-02-30" }, "i.0.dueOn notDate"],
    ["no number", { "target.min": "" }, "i.0.target.min required"],
    ["words for a number", { "target.min": "seven" }, "i.0.target.min notNumber"],
    ["no title", { titleZh: " " }, "i.0.titleZh required"],
    ["a long title", { titleZh: "长".repeat(201) }, "i.0.titleZh tooLong"],
  ])("refuses %s", (_, typed, expected) => {
    const [, count] = targets;
    if (!count) throw new Error("no count");
    const values = Object.fromEntries(
      Object.entries(typed).map(([name, value]) => [`i.0.${name}`, value]),
    );
    const { change, faults } = readChange({ ...formOf(count), ...values }, "i.0.", "count");
    expect(change).toBeNull();
    expect(faults.map(({ field, code }) => `${field} ${code}`)).toEqual([expected]);
  });

  it("gives new criteria codes of their own and takes blank rows out", () => {
    const values = {
      "i.0.withTarget": "1",
      "i.0.dueOn": "2025-12-31",
      "i.0.criterion.0.code": "c1",
      "i.0.criterion.0.zh": "",
      "i.0.criterion.1.code": "c1",
      "i.0.criterion.1.zh": "乙",
      "i.0.criterion.2.zh": "丙",
      "i.0.criterion.2.required": "no",
    };
    const { change } = readChange(values, "i.0.", "qualitative");
    expect(change?.target).toMatchObject({
      criteria: [
        { code: "c1", zh: "乙", required: true },
        { code: "c2", zh: "丙", required: false },
      ],
    });
  });
});
