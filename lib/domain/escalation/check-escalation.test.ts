import { describe, expect, it } from "vitest";
import { checkEscalation, ESCALATION_LIMIT } from "./check-escalation";

const words = { cause: "用地未批", remedy: "已催办", proposal: "请市级协调" };

describe("what goes before leaders", () => {
  it("has a cause, a remedy and a proposal, each no longer than the page bears", () => {
    expect(checkEscalation(words)).toEqual([]);
    expect(checkEscalation({ ...words, cause: "x".repeat(ESCALATION_LIMIT) })).toEqual([]);
  });

  it("names each fault at its field", () => {
    const long = "x".repeat(ESCALATION_LIMIT + 1);
    expect(checkEscalation({ cause: "", remedy: long, proposal: "" })).toEqual([
      { field: "cause", code: "required" },
      { field: "remedy", code: "tooLong", params: { limit: ESCALATION_LIMIT } },
      { field: "proposal", code: "required" },
    ]);
  });
});
