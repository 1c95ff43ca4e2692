import { describe, expect, it } from "vitest";
import { userActor } from "../actor";
import { milestoneKinds } from "../milestone/milestone";
import { checklistFaults, checklistFor, type ClosureTick } from "./checklist";
import { isOwnWork, isSelfReviewed } from "./who-verifies";

const tick = (check: ClosureTick["check"], more: Partial<ClosureTick> = {}): ClosureTick => ({
  check,
  file: "",
  fileName: "",
  paper: "",
  ...more,
});
const files = new Set(["evidence:1"]);
const rest = [tick("sameReading"), tick("sameDay")];
const faults = (ticks: ClosureTick[]) =>
  checklistFaults("build", ticks, files).map(({ field, code }) => `${field} ${code}`);

describe("the checklist", () => {
  it.each(milestoneKinds)("asks a paper of the kind first: %s", (kind) => {
    const [first, ...others] = checklistFor(kind);
    expect(first?.needsPaper).toBe(true);
    expect(others.map(({ check }) => check)).toEqual(["sameReading", "sameDay"]);
  });

  it.each<[string, ClosureTick[], string[]]>([
    ["with a file", [tick("acceptanceOrLicence", { file: "evidence:1" }), ...rest], []],
    ["with a paper", [tick("acceptanceOrLicence", { paper: "No. 3" }), ...rest], []],
    ["with neither", [tick("acceptanceOrLicence"), ...rest], ["file.acceptanceOrLicence noPaper"]],
    [
      "with a file taken off",
      [tick("acceptanceOrLicence", { file: "evidence:2" }), ...rest],
      ["file.acceptanceOrLicence fileGone"],
    ],
    [
      "of another kind",
      [tick("bulletin", { paper: "x" }), ...rest],
      ["check.acceptanceOrLicence notTicked"],
    ],
    [
      "half ticked",
      [tick("acceptanceOrLicence", { file: "evidence:1" })],
      ["check.sameReading notTicked", "check.sameDay notTicked"],
    ],
  ])("%s", (_, ticks, expected) => {
    expect(faults(ticks)).toEqual(expected);
  });
});

describe("who verifies", () => {
  const actor = userActor({
    personId: "p1",
    name: "p1",
    displayName: "P",
    requestId: "r",
    address: null,
    grants: [
      {
        role: "reviewer",
        organisation: "drc",
        organisationId: "o",
        organisationName: "DRC",
        plan: null,
        planId: null,
      },
    ],
  });
  it("is nobody whose hands it went through", () => {
    expect(isOwnWork(actor, [null, "p2"])).toBe(false);
    expect(isOwnWork(actor, ["p2", "p1"])).toBe(true);
  });
  it("is marked where the own unit leads", () => {
    expect(isSelfReviewed(actor, "drc")).toBe(true);
    expect(isSelfReviewed(actor, "health")).toBe(false);
    expect(isSelfReviewed(actor, null)).toBe(false);
  });
});
