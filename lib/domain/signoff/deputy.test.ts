import { describe, expect, it } from "vitest";
import { type GrantInForce, systemActor, userActor } from "../actor";
import { type Days, deputyFor, findDeputyFaults, type HeldGrant } from "./deputy";

const subject = { plan: "p", lead: "health" };
const head: GrantInForce = {
  role: "head",
  organisation: "health",
  organisationId: "1",
  organisationName: "Health",
  plan: "p",
  planId: "2",
};
const actorWith = (...grants: GrantInForce[]) =>
  userActor({ personId: "3", name: "n", displayName: "N", requestId: "r", address: null, grants });

describe("whom one signs for", () => {
  it.each<[string, GrantInForce[], string | null]>([
    ["nobody without the right", [], null],
    ["nobody in one's own right", [head], null],
    ["the head, as a deputy", [{ ...head, deputyFor: "Wang" }], "Wang"],
    ["the head, for all plans", [{ ...head, plan: null, deputyFor: "Wang" }], "Wang"],
    ["nobody where one's own right stands too", [{ ...head, deputyFor: "Wang" }, head], null],
    ["nobody on another plan", [{ ...head, plan: "q", deputyFor: "Wang" }], null],
    ["nobody of another unit", [{ ...head, organisation: "schools", deputyFor: "Wang" }], null],
    ["nobody by another role", [{ ...head, role: "reporter", deputyFor: "Wang" }], null],
  ])("is %s", (_, grants, name) => {
    expect(deputyFor(actorWith(...grants), subject)).toBe(name);
  });

  it("is nobody for a job, and nobody where no unit leads", () => {
    expect(deputyFor(systemActor("demo", "r"), subject)).toBeNull();
    const deputy = actorWith({ ...head, deputyFor: "Wang" });
    expect(deputyFor(deputy, { plan: "p", lead: null })).toBeNull();
  });
});

const ask = { firstOn: "2024-10-09", lastOn: "2024-10-12", today: "2024-10-08" };
const reporter: HeldGrant = {
  role: "reporter",
  here: true,
  deputyFor: null,
  startsOn: "2021-01-01",
  endsOn: null,
};
const codes = (
  change: Partial<typeof ask>,
  held: HeldGrant[] = [reporter],
  standing: (Days & { name: string })[] = [],
) =>
  findDeputyFaults({ ...ask, ...change }, held, standing).map(
    ({ field, code }) => `${field} ${code}`,
  );

describe("a deputy", () => {
  it.each<[string, Partial<typeof ask>, string[]]>([
    ["for days to come", {}, []],
    ["from today", { firstOn: "2024-10-08" }, []],
    ["for one day", { lastOn: "2024-10-09" }, []],
    ["from yesterday", { firstOn: "2024-10-07" }, ["firstOn inPast"]],
    ["that ends before it begins", { lastOn: "2024-10-08" }, ["lastOn beforeFrom"]],
    [
      "wrong at both ends",
      { firstOn: "2024-10-07", lastOn: "2024-10-06" },
      ["firstOn inPast", "lastOn beforeFrom"],
    ],
  ])("%s", (_, change, faults) => {
    expect(codes(change)).toEqual(faults);
  });

  it.each<[string, HeldGrant[], string[]]>([
    ["a reporter", [reporter], []],
    ["a head there on another plan", [{ ...reporter, role: "head", here: false }], []],
    ["nobody of the unit", [], ["person notOfUnit"]],
    ["another role there", [{ ...reporter, role: "reviewer" }], ["person notOfUnit"]],
    ["the head in their own right", [{ ...reporter, role: "head" }], ["person signsAlready"]],
    ["a reporter by then no more", [{ ...reporter, endsOn: "2024-10-09" }], ["person notOfUnit"]],
    ["a reporter until within the days", [{ ...reporter, endsOn: "2024-10-10" }], []],
    ["a reporter only later", [{ ...reporter, startsOn: "2024-10-13" }], ["person notOfUnit"]],
    ["a reporter from the last day", [{ ...reporter, startsOn: "2024-10-12" }], []],
    [
      "a deputy who is nothing else there",
      [{ ...reporter, role: "head", deputyFor: "Wang" }],
      ["person notOfUnit"],
    ],
  ])("may be a person of the unit: %s", (_, held, faults) => {
    expect(codes({}, held)).toEqual(faults);
  });

  it.each<[string, Days, boolean]>([
    ["before", { firstOn: "2024-10-01", lastOn: "2024-10-08" }, false],
    ["up to the first day", { firstOn: "2024-10-01", lastOn: "2024-10-09" }, true],
    ["within", { firstOn: "2024-10-10", lastOn: "2024-10-11" }, true],
    ["from the last day", { firstOn: "2024-10-12", lastOn: "2024-10-20" }, true],
    ["after", { firstOn: "2024-10-13", lastOn: "2024-10-20" }, false],
  ])("stands alone: another one %s", (_, days, taken) => {
    const found = findDeputyFaults(ask, [reporter], [{ ...days, name: "Li" }]);
    expect(found).toEqual(
      taken ? [{ field: "firstOn", code: "daysTaken", params: { name: "Li", ...days } }] : [],
    );
  });
});
