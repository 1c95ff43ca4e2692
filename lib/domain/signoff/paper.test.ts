import { describe, expect, it } from "vitest";
import { findPaperFaults, type SignedSheet } from "./paper";

const sheet: SignedSheet = { signer: "Wang", signerPost: "Director", signedOn: "2024-10-08" };
// In Shanghai the second was sent on the 8th already.
const sent = [new Date("2024-10-05T01:00:00Z"), new Date("2024-10-07T17:00:00Z")];

describe("a signed sheet", () => {
  it.each<[string, Partial<SignedSheet>, string[]]>([
    ["signed on the day the last report was sent", {}, []],
    ["signed later, today", { signedOn: "2024-10-10" }, []],
    ["signed tomorrow", { signedOn: "2024-10-11" }, ["signedOn inFuture"]],
    ["signed before the last report was sent", { signedOn: "2024-10-07" }, ["signedOn beforeSent"]],
    ["without a day", { signedOn: "" }, ["signedOn required"]],
    ["on a day that does not exist", { signedOn: "2024-02-30" }, ["signedOn notDate"]],
    ["by nobody", { signer: "  " }, ["signer required"]],
    ["without a post", { signerPost: "" }, ["signerPost required"]],
    [
      "with nothing said",
      { signer: "", signerPost: "", signedOn: "" },
      ["signer required", "signerPost required", "signedOn required"],
    ],
  ])("%s", (_, change, faults) => {
    const found = findPaperFaults({ ...sheet, ...change }, sent, "2024-10-10");
    expect(found.map(({ field, code }) => `${field} ${code}`)).toEqual(faults);
  });

  it("says before which day it cannot have been signed", () => {
    const [fault] = findPaperFaults({ ...sheet, signedOn: "2024-10-01" }, sent, "2024-10-10");
    expect(fault?.params).toEqual({ day: "2024-10-08" });
  });

  it("that lists nothing has no such day", () => {
    expect(findPaperFaults({ ...sheet, signedOn: "2020-01-01" }, [], "2024-10-10")).toEqual([]);
  });
});
