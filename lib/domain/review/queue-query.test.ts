import { describe, expect, it } from "vitest";
import type { Findings } from "../report/review-flags";
import {
  isShown,
  isUnassigned,
  isWhose,
  type ItemReviewer,
  ownerInForce,
  type QueueOwner,
  queueOwners,
  queueParams,
  queueShows,
  readQueueQuery,
} from "./queue-query";

const person = (id: string, holds = true) => ({ id, name: id, holds });
const of = (
  reviewer: ItemReviewer["person"],
  backup: ItemReviewer["backup"] = null,
): ItemReviewer => ({ chargeId: "c", person: reviewer, backup });

describe("the address of the queue", () => {
  it.each([
    [{}, { sort: "risk", show: "all", whose: null }, {}],
    [
      { sort: "due", show: "late", whose: "all" },
      { sort: "due", show: "late", whose: "all" },
      { sort: "due", show: "late", whose: "all" },
    ],
    [
      { sort: "x", show: "y", whose: "z", item: "1" },
      { sort: "risk", show: "all", whose: null },
      {},
    ],
  ] as const)("%j", (query, read, params) => {
    expect(readQueueQuery(query)).toEqual(read);
    expect(queueParams(readQueueQuery(query))).toEqual(params);
  });
});

describe("whose reports are shown", () => {
  it.each([
    [null, true, true, "open"],
    [null, false, true, "all"],
    [null, true, false, "all"],
    ["mine", false, true, "mine"],
  ] as const)(
    "asked for %s, assigned %s, a reviewer %s: %s",
    (whose, anyAssigned, reviews, owner) => {
      expect(ownerInForce(whose, { anyAssigned, reviews })).toBe(owner);
    },
  );

  const cases: [string, ItemReviewer | null, Record<QueueOwner, boolean>][] = [
    ["nobody's", null, { open: true, mine: false, unassigned: true, all: true }],
    ["mine", of(person("me")), { open: true, mine: true, unassigned: false, all: true }],
    [
      "mine as stand-in",
      of(person("you"), person("me")),
      { open: true, mine: true, unassigned: false, all: true },
    ],
    ["another's", of(person("you")), { open: false, mine: false, unassigned: false, all: true }],
    [
      "of one who left",
      of(person("you", false)),
      { open: true, mine: false, unassigned: true, all: true },
    ],
    [
      "of one who left, with a stand-in",
      of(person("you", false), person("her")),
      { open: false, mine: false, unassigned: false, all: true },
    ],
  ];
  it.each(cases)("%s", (_name, reviewer, expected) => {
    const found = queueOwners.map((owner) => [owner, isWhose(reviewer, owner, "me")]);
    expect(Object.fromEntries(found)).toEqual(expected);
    expect(isUnassigned(reviewer)).toBe(expected.unassigned);
  });
  it("is nobody's own where nobody signed in", () => {
    expect(isWhose(of(person("me")), "mine", null)).toBe(false);
  });
});

describe("which part is shown", () => {
  const found = (change: Partial<Findings>): Findings => ({
    flags: [],
    warnings: [],
    unchanged: false,
    met: false,
    streak: 0,
    clean: false,
    ...change,
  });
  it.each<[string, Partial<Findings>, boolean, string[]]>([
    ["plain", {}, false, ["all"]],
    ["flagged", { flags: ["valueFalls"] }, false, ["all", "odd"]],
    ["warned", { warnings: [{ code: "jump" }] }, false, ["all", "odd"]],
    ["clean", { unchanged: true, clean: true }, false, ["all", "clean"]],
    ["late", {}, true, ["all", "late"]],
  ])("%s", (_name, findings, late, shows) => {
    const entry = { findings: found(findings), clock: { dueOn: "2024-10-22", daysLeft: 0, late } };
    expect(queueShows.filter((show) => isShown(entry, show))).toEqual(shows);
  });
});
