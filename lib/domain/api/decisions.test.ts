import { describe, expect, it } from "vitest";
import type { MilestoneFacts } from "../milestone/facts";
import { toDecisions } from "./decisions";

const at = (day: string) => new Date(`${day}T02:00:00Z`);
const definition = {
  version: 1,
  startsOn: null,
  dueOn: "2023-12-31",
  source: "plan",
  effectiveOn: "2021-01-01",
  acceptedAt: at("2021-01-01"),
  terminated: false,
};
const granted = { requestedAt: at("2023-10-01"), outcome: "granted" };
const facts = {
  plan: { startsOn: "2021-01-01", publishedOn: "2021-06-01" },
  definitions: [
    definition,
    { ...definition, version: 2, source: "erratum", acceptedAt: at("2022-05-01") },
    {
      ...definition,
      version: 3,
      source: "amendment",
      dueOn: "2024-06-30",
      effectiveOn: "2024-02-01",
      acceptedAt: at("2024-02-03"),
    },
  ],
  extensions: [
    {
      ...granted,
      decidedAt: at("2023-11-20"),
      fromDueOn: "2024-03-31",
      toDueOn: "2024-05-31",
    },
    {
      ...granted,
      decidedAt: at("2023-10-20"),
      fromDueOn: "2023-12-31",
      toDueOn: "2024-03-31",
    },
    {
      requestedAt: at("2023-12-01"),
      outcome: "refused",
      decidedAt: at("2023-12-02"),
      fromDueOn: "2024-05-31",
      toDueOn: "2025-01-01",
    },
    {
      requestedAt: at("2023-12-05"),
      outcome: "pending",
      decidedAt: null,
      fromDueOn: "2024-05-31",
      toDueOn: "2025-01-01",
    },
  ],
  rectifications: [
    { setAt: at("2024-07-10"), dueOn: "2024-09-30" },
    { setAt: at("2024-10-08"), dueOn: "2024-12-31" },
  ],
  verifications: [
    { at: at("2024-10-01"), outcome: "refused" },
    { at: at("2024-10-05"), outcome: "verified" },
    { at: at("2024-10-09"), outcome: "reopened" },
    { at: at("2024-10-10"), outcome: "refused" },
  ],
} as unknown as MilestoneFacts;
const decided = (day: string) => toDecisions(facts, { asOf: day, knownBy: at(day) }, "2024-06-30");

describe("what everyone reads of the decisions about an item", () => {
  it("the dates granted and promised, each counted, in the order they were decided", () => {
    const told = decided("2024-10-15").deadlineChanges.map(
      ({ kind, nth, from, to, decidedOn }) => `${kind} ${nth} ${from} ${to} ${decidedOn}`,
    );
    expect(told).toEqual([
      "extension 1 2023-12-31 2024-03-31 2023-10-20",
      "extension 2 2024-03-31 2024-05-31 2023-11-20",
      "rectification 1 2024-06-30 2024-09-30 2024-07-10",
      "rectification 2 2024-09-30 2024-12-31 2024-10-08",
    ]);
    expect(decided("2023-11-01").deadlineChanges).toHaveLength(1);
  });

  it("whether it was struck off or opened again, and nothing of a refusal", () => {
    expect(decided("2024-10-04").closure).toBeNull();
    expect(decided("2024-10-06").closure).toEqual({ state: "verified", on: "2024-10-05" });
    expect(decided("2024-10-15").closure).toEqual({ state: "reopened", on: "2024-10-09" });
  });

  it("changes of the plan and errors of the record, once they are in force and known", () => {
    const versions = (day: string) =>
      decided(day).amendments.map(({ source, version, effectiveOn }) =>
        [source, version, effectiveOn].join(" "),
      );
    expect(versions("2022-01-01")).toEqual([]);
    expect(versions("2022-06-01")).toEqual(["erratum 2 2021-01-01"]);
    expect(versions("2024-02-02")).toEqual(["erratum 2 2021-01-01"]);
    expect(versions("2024-02-04")).toEqual(["erratum 2 2021-01-01", "amendment 3 2024-02-01"]);
  });
});
