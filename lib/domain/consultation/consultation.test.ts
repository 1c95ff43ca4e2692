// The last answer of a unit counts, silence is nobody's consent, and agreeing to the rest touches only the rest.
import { describe, expect, it } from "vitest";
import { adoptionRows, unitTallyRows } from "./adoption-rows";
import {
  type Answer,
  answerOf,
  completeAnswers,
  concernedUnits,
  type PutItem,
  silentUnits,
  tally,
  tallyByUnit,
  voicesOf,
} from "./consultation";

const answer = (unit: string, change: Partial<Answer> = {}): Answer => ({
  id: `${unit}-${change.comment ?? ""}`,
  unit,
  verdict: "agree",
  comment: "",
  answeredAt: new Date("2024-10-01T00:00:00Z"),
  answeredBy: "x",
  decision: null,
  decisionReason: null,
  decidedAt: null,
  decidedBy: null,
  ...change,
});
const amend = (unit: string, comment: string, change: Partial<Answer> = {}) =>
  answer(unit, { verdict: "amend", comment, ...change });
const put = (milestone: string, answers: Answer[], supporting = ["b"]): PutItem => ({
  id: milestone,
  milestone,
  lead: "a",
  supporting,
  leaderInCharge: null,
  answers,
});

const items = [
  put("1", [amend("a", "no"), answer("b"), answer("a")]),
  put("2", [answer("b"), amend("b", "c should", { decision: "partly", decisionReason: "why" })]),
  put("3", [amend("a", "never")], []),
];

describe("answers", () => {
  it("ask each unit once, the lead first", () => {
    expect(concernedUnits({ lead: "a", supporting: ["b", "a"] })).toEqual(["a", "b"]);
  });
  it("count the last of a unit", () => {
    expect(items.map((item) => answerOf(item, "a")?.verdict ?? null)).toEqual([
      "agree",
      null,
      "amend",
    ]);
  });
  it("count silence apart", () => {
    expect(tally(voicesOf(items))).toEqual({
      asked: 5,
      agree: 2,
      amend: 2,
      undecided: 1,
      silent: 1,
    });
    expect(tallyByUnit(items).map(({ unit, tally: each }) => [unit, each.silent])).toEqual([
      ["a", 1],
      ["b", 0],
    ]);
    expect(silentUnits(items)).toEqual(["a"]);
  });
});

describe("sending answers", () => {
  const agree = (milestone: string) => ({ milestone, verdict: "agree" as const, comment: "" });
  it.each([
    ["agreeing to the rest leaves answered items alone", "a", [], true, [agree("2")]],
    ["saying again what counts adds nothing", "a", [agree("1")], false, []],
    [
      "another word is added",
      "b",
      [{ milestone: "1", verdict: "amend" as const, comment: "now no" }],
      true,
      [{ milestone: "1", verdict: "amend", comment: "now no" }],
    ],
    [
      "another reason is another answer",
      "b",
      [{ milestone: "2", verdict: "amend" as const, comment: "d should" }],
      false,
      [{ milestone: "2", verdict: "amend", comment: "d should" }],
    ],
    ["a unit not asked agrees to nothing", "z", [], true, []],
  ])("%s", (_, unit, given, agreeToRest, expected) => {
    expect(completeAnswers(items, unit, given, agreeToRest)).toEqual(expected);
  });
});

describe("意见采纳情况表", () => {
  const words = {
    head: ["序号", "事项编号", "事项", "单位", "意见", "采纳情况", "理由"],
    unitHead: ["单位", "应反馈", "同意", "修改意见", "未反馈"],
    agree: "同意",
    silent: "未反馈",
    undecided: "待研究",
    decisions: { adopted: "采纳", partly: "部分采纳", rejected: "不采纳" },
    unitName: (code: string) => `unit ${code}`,
    title: (code: string) => `item ${code}`,
  };
  it("has every unit's word, amendments first, silence last", () => {
    expect(adoptionRows(items, words)).toEqual([
      words.head,
      [1, "2", "item 2", "unit b", "c should", "部分采纳", "why"],
      [2, "3", "item 3", "unit a", "never", "待研究", ""],
      [3, "1", "item 1", "unit a", "同意", "", ""],
      [4, "1", "item 1", "unit b", "同意", "", ""],
      [5, "2", "item 2", "unit a", "未反馈", "", ""],
    ]);
  });
  it("sums up each unit", () => {
    expect(unitTallyRows(items, words)).toEqual([
      words.unitHead,
      ["unit a", 3, 1, 1, 1],
      ["unit b", 2, 1, 1, 0],
    ]);
  });
});
