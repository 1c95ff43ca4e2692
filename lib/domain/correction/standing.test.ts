import { describe, expect, it } from "vitest";
import { reportStates } from "../report/report-transitions";
import { correctionObstacle, revocationObstacle } from "./standing";

describe("what may be done about an accepted report", () => {
  it.each(reportStates.filter((state) => state !== "accepted"))(
    "nothing while it is %s",
    (state) => {
      const standing = { state, periodIssued: false, correction: null };
      expect(correctionObstacle(standing)).toBe("notAccepted");
      expect(revocationObstacle(standing)).toBe("notAccepted");
    },
  );

  it.each([
    [null, false, null, null],
    [null, true, null, "periodIssued"],
    ["draft", false, "underWay", "underWay"],
    ["withHead", false, "underWay", "underWay"],
    ["returned", true, "underWay", "underWay"],
    ["accepted", false, "corrected", "corrected"],
    ["accepted", true, "corrected", "corrected"],
  ] as const)(
    "with a correction %s, issued %s: correct %s, revoke %s",
    (correction, periodIssued, correct, revoke) => {
      const standing = { state: "accepted" as const, periodIssued, correction };
      expect(correctionObstacle(standing)).toBe(correct);
      expect(revocationObstacle(standing)).toBe(revoke);
    },
  );
});
