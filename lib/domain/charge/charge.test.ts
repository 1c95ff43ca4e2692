import { describe, expect, it } from "vitest";
import {
  type ChargeFilter,
  type ChargeInForce,
  isInFilter,
  officesOf,
  previousHolder,
  toChargeFilter,
} from "./charge";

const charge = (change: Partial<ChargeInForce>): ChargeInForce => ({
  id: "c",
  office: "",
  personId: null,
  backupId: null,
  ...change,
});
const mine = charge({ office: "Planning", personId: "me" });
const standIn = charge({ office: "Law", personId: "other", backupId: "me" });
const offices = officesOf([mine, standIn, charge({ office: "Finance", personId: "other" })], "me");

describe("whose item it is", () => {
  it("works in the offices of the items in one's charge", () => {
    expect([...offices]).toEqual(["Planning", "Law"]);
  });

  it.each<[string, ChargeInForce | null, ChargeFilter[]]>([
    ["in my charge", mine, ["all", "mine", "office"]],
    ["I stand in", standIn, ["all", "mine", "office"]],
    ["nobody's", null, ["all", "mine", "office"]],
    ["a colleague's of my office", charge({ office: "Law", personId: "x" }), ["all", "office"]],
    ["my office's, of no person", charge({ office: "Law" }), ["all", "office"]],
    ["a colleague's of another office", charge({ office: "Finance", personId: "x" }), ["all"]],
    ["a colleague's of no office", charge({ personId: "x" }), ["all"]],
  ])("%s shows under %j", (_, row, filters) => {
    const shown = (["all", "mine", "office"] as const).filter((filter) =>
      isInFilter(row, filter, { personId: "me", offices }),
    );
    expect(shown).toEqual(filters);
  });

  it.each([
    ["mine", "mine"],
    ["office", "office"],
    ["all", "all"],
    ["x", "all"],
    [undefined, "all"],
  ])("the address %j asks for %s", (text, filter) => {
    expect(toChargeFilter(text)).toBe(filter);
  });
});

describe("giving it back", () => {
  const at = (day: number) => new Date(Date.UTC(2024, 9, day));
  const history = [
    { personId: "now", endedAt: null },
    { personId: "left", endedAt: at(7) },
    { personId: "now", endedAt: at(6) },
    { personId: null, endedAt: at(5) },
    { personId: "before", endedAt: at(4) },
  ];
  it("is to the last holder who still works there", () => {
    expect(previousHolder(history, "now", new Set(["now", "before", "left"]))).toBe("left");
    expect(previousHolder(history, "now", new Set(["now", "before"]))).toBe("before");
    expect(previousHolder(history, "now", new Set(["now"]))).toBeNull();
    expect(previousHolder([], null, new Set(["x"]))).toBeNull();
  });
});
