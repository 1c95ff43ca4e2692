import { describe, expect, it } from "vitest";
import type { Status } from "../milestone/assessment";
import { countTarget } from "../milestone/milestone";
import type { SendContext } from "./check-draft";
import { type Draft, emptyDraft, TEXT_LIMIT } from "./draft";
import { checkWord, noChange, type NoChangeAsk, type NoChangeRefusal } from "./no-change";
import { noChangeDraft } from "./unchanged";

const last: Draft = {
  ...emptyDraft,
  reading: { kind: "count", value: 3 },
  doneText: "Three were opened.",
  forecastOn: "2025-11-30",
  forecastClass: "assured",
};
const context: SendContext = {
  target: countTarget.parse({ kind: "count", min: 7, unit: "schools" }),
  previous: last.reading,
  on: "2024-09-30",
  dueOn: "2025-12-31",
  status: "onTrack",
  evidence: 0,
};
const ask = (change: Partial<NoChangeAsk> = {}): NoChangeAsk => ({
  last,
  report: null,
  context,
  today: "2024-10-08",
  openContributions: 0,
  ...change,
});

describe("no change, confirmed", () => {
  it("is offered on the last accepted report and says the same again", () => {
    const offer = noChange(ask());
    expect(offer).toMatchObject({ offered: true, asksWord: false });
    expect(offer.offered && offer.draft("")).toEqual(noChangeDraft(last, ""));
  });

  it.each<[NoChangeRefusal, Partial<NoChangeAsk>]>([
    ["noLast", { last: null }],
    ["noLast", { last: { ...last, reading: null } }],
    ["written", { report: { state: "draft", draft: { ...last, doneText: "A fourth." } } }],
    ["returned", { report: { state: "returned", draft: noChangeDraft(last, "") } }],
    ["targetMet", { last: { ...last, reading: { kind: "count", value: 7 } } }],
    ["forecastPast", { last: { ...last, forecastOn: "2024-10-07" } }],
    ["forecastPast", { last: { ...last, forecastOn: null } }],
    ["contributionsOpen", { openContributions: 1 }],
    ["wordsMissing", { context: { ...context, status: "atRisk" } }],
    ["wordsMissing", { context: { ...context, dueOn: "2024-12-29" } }],
  ])("is not offered: %s", (why, change) => {
    expect(noChange(ask(change))).toEqual({ offered: false, why });
  });

  it("holds on the day of the forecast itself", () => {
    expect(noChange(ask({ last: { ...last, forecastOn: "2024-10-08" } })).offered).toBe(true);
  });

  it("may be confirmed again after it was taken back", () => {
    for (const word of ["", "Still waiting."]) {
      const report = { state: "draft" as const, draft: noChangeDraft(last, word) };
      expect(noChange(ask({ report })).offered).toBe(true);
    }
  });

  const remedied = { ...last, problemsText: "Land is short.", nextText: "Meet weekly." };
  it.each<[Status, boolean]>([
    ["overdue", true],
    ["awaiting", true],
    ["atRisk", false],
    ["dueSoon", false],
  ])("on an item that is %s asks for a sentence: %s", (status, asksWord) => {
    const offer = noChange(ask({ last: remedied, context: { ...context, status } }));
    expect(offer).toMatchObject({ offered: true, asksWord });
  });
});

describe("the sentence", () => {
  it.each([
    ["", true, ["required"]],
    [" \n", true, ["required"]],
    ["Still waiting.", true, []],
    ["", false, []],
    ["x".repeat(TEXT_LIMIT), false, ["tooLong"]],
  ])("%#: asked for %s", (word, asksWord, codes) => {
    expect(checkWord(word, { asksWord }).map((fault) => fault.code)).toEqual(codes);
  });
});
