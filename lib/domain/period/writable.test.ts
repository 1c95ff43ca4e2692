import { describe, expect, it } from "vitest";
import { periodKinds, type PeriodState } from "./period-state";
import { mayWrite, type Writable } from "./writable";

const fresh = { sentBefore: false, correction: false };
const cameBack = { sentBefore: true, correction: false };
const correction = { sentBefore: false, correction: true };

describe("writing a report of a period", () => {
  it.each<[PeriodState, Writable, Writable, Writable]>([
    ["planned", "periodClosed", "periodClosed", "periodClosed"],
    ["open", "yes", "yes", "yes"],
    ["closed", "periodClosed", "yes", "yes"],
    ["compiled", "periodClosed", "yes", "yes"],
    ["issued", "periodIssued", "periodIssued", "yes"],
  ])("%s: first time %s, came back %s, correction %s", (state, first, back, corrected) => {
    for (const kind of periodKinds) {
      expect(mayWrite({ state, kind }, fresh)).toBe(first);
      expect(mayWrite({ state, kind }, cameBack)).toBe(back);
      expect(mayWrite({ state, kind }, correction)).toBe(corrected);
    }
  });
});
