import { describe, expect, it } from "vitest";
import {
  checkInstruction,
  INSTRUCTION_LIMIT,
  type InstructionForm,
  LEADER_NAME_LIMIT,
  typedCodes,
} from "./check-instruction";

const context = {
  today: "2024-10-15",
  modes: ["paper", "meeting"] as const,
  units: new Set(["health"]),
  items: new Set(["1.1-01"]),
  planStartsOn: "2021-01-01",
};
const paper: InstructionForm = {
  mode: "paper",
  leader: "张副市长",
  text: "抓紧办理",
  unit: "health",
  items: ["1.1-01"],
  givenOn: "2024-10-14",
  dueOn: "2024-10-31",
};
const faultsOf = (change: Partial<InstructionForm>, of: Partial<typeof context> = {}) =>
  checkInstruction({ ...paper, ...change }, { ...context, ...of }).map(({ field, code, params }) =>
    [field, code, ...Object.values(params ?? {})].join(" "),
  );

describe("an instruction on paper", () => {
  it("stands with all it must say", () => {
    expect(faultsOf({})).toEqual([]);
    expect(faultsOf({ items: [] })).toEqual([]);
    expect(faultsOf({ givenOn: "2024-10-15", dueOn: "2024-10-16" })).toEqual([]);
    expect(faultsOf({ givenOn: "2021-01-01" })).toEqual([]);
    expect(faultsOf({ text: "x".repeat(INSTRUCTION_LIMIT) })).toEqual([]);
    expect(faultsOf({ leader: "x".repeat(LEADER_NAME_LIMIT) })).toEqual([]);
  });

  it.each<[string, Partial<InstructionForm>, string]>([
    ["no words", { text: "" }, "text required"],
    ["too many words", { text: "x".repeat(INSTRUCTION_LIMIT + 1) }, "text tooLong 1000"],
    ["nobody's word", { leader: "" }, "leader required"],
    ["a long name", { leader: "x".repeat(LEADER_NAME_LIMIT + 1) }, "leader tooLong 60"],
    ["to nobody", { unit: "" }, "unit required"],
    ["to a strange unit", { unit: "x" }, "unit unknown"],
    ["about a strange item", { items: ["1.1-01", "9"] }, "items noSuchItem 9"],
    ["in a leader's own way", { mode: "online", givenOn: "" }, "mode unknown"],
    ["in no way", { mode: "" }, "mode unknown"],
    ["on no day", { givenOn: "10-14" }, "givenOn notDate"],
    ["tomorrow", { givenOn: "2024-10-16" }, "givenOn inFuture"],
    ["before the plan", { givenOn: "2020-12-31" }, "givenOn beforeDay 2021-01-01"],
    ["due on no day", { dueOn: "" }, "dueOn notDate"],
    ["due on the day it was given", { dueOn: "2024-10-14" }, "dueOn beforeDay 2024-10-15"],
    ["due before", { dueOn: "2024-01-01" }, "dueOn beforeDay 2024-10-15"],
  ])("does not with %s", (_name, change, fault) => {
    expect(faultsOf(change)).toEqual([fault]);
  });

  it("names every fault at once", () => {
    const empty = { mode: "paper", leader: "", text: "", unit: "", items: [] };
    expect(faultsOf({ ...empty, givenOn: "", dueOn: "" })).toEqual([
      "leader required",
      "text required",
      "unit required",
      "givenOn notDate",
      "dueOn notDate",
    ]);
  });
});

it("a leader's own is of today, whatever the form says", () => {
  const own = { mode: "online", leader: "", givenOn: "" };
  const leader = { modes: ["online"] as never };
  expect(faultsOf({ ...own, dueOn: "2024-10-16" }, leader)).toEqual([]);
  expect(faultsOf({ ...own, dueOn: "2024-10-15" }, leader)).toEqual(["dueOn beforeDay 2024-10-16"]);
});

it("codes are typed one after another, each once", () => {
  expect(typedCodes(" 1.1-01、1.1-02,1.1-01；x y\n")).toEqual(["1.1-01", "1.1-02", "x", "y"]);
  expect(typedCodes("")).toEqual([]);
});
