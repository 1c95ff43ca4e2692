import { describe, expect, it } from "vitest";
import { gapOf, modeOf, type SignSetting, type SigningGap } from "./sign-mode";

const named = { responsible: "Wang", responsiblePost: "Director" };
const online: SignSetting = { mode: "online", ...named };
const paper: SignSetting = { mode: "paper", ...named };

describe("how a unit signs", () => {
  it("is online until somebody has said otherwise", () => {
    expect([modeOf(null), modeOf(online), modeOf(paper)]).toEqual(["online", "online", "paper"]);
  });

  it.each<[string, SignSetting | null, number, SigningGap | null]>([
    ["nobody named, nobody to sign", null, 0, "noResponsible"],
    ["nobody named, an account signs", null, 1, null],
    ["online, without an account", online, 0, "noAccount"],
    ["online, with an account", online, 2, null],
    ["paper needs no account", paper, 0, null],
    ["paper, with an account", paper, 1, null],
  ])("%s", (_, setting, signers, gap) => {
    expect(gapOf(setting, signers)).toBe(gap);
  });
});
