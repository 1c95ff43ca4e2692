import { describe, expect, it } from "vitest";
import { draftOf } from "@/prisma/factories/drafts";
import { sampleTargets } from "@/prisma/factories/milestones";
import type { Draft } from "../report/draft";
import type { Findings } from "../report/review-flags";
import { changedFields, type ComparedField, signGroupOf } from "./changes";

const target = sampleTargets.count;
const before = draftOf("count");

describe("what changed since last time", () => {
  it.each<[string, Partial<Draft>, ComparedField[]]>([
    ["nothing", {}, []],
    ["spaces at the ends", { doneText: ` ${before.doneText}\n` }, []],
    ["the value", { reading: { kind: "count", value: 4 } }, ["reading"]],
    ["the forecast", { forecastOn: "2025-12-01" }, ["forecastOn"]],
    ["the class", { forecastClass: "withEffort" }, ["forecastClass"]],
    ["a class taken back", { forecastClass: null }, ["forecastClass"]],
    ["the words", { doneText: "Four.", nextText: "Go on." }, ["doneText", "nextText"]],
    ["no value any more", { reading: null }, ["reading"]],
  ])("%s", (_, change, fields) => {
    expect(changedFields(target, before, { ...before, ...change })).toEqual(fields);
  });

  it("is all that is filled in where nothing was accepted before", () => {
    const first = ["reading", "forecastOn", "forecastClass", "doneText"];
    expect(changedFields(target, null, before)).toEqual(first);
    expect(changedFields(target, null, { ...before, reading: null })).toEqual(first.slice(1));
  });
});

const findings: Findings = {
  flags: [],
  warnings: [],
  unchanged: false,
  met: false,
  streak: 0,
  clean: false,
};

describe("the groups of the list", () => {
  it.each<[string, Partial<Findings>]>([
    ["clean", { clean: true, unchanged: true }],
    ["changed", {}],
    ["odd", { flags: ["evidenceMissing"] }],
    ["odd", { warnings: [{ code: "jump" }] }],
    ["odd", { flags: ["unchangedLong"], unchanged: true }],
  ])("%s: %j", (group, change) => {
    expect(signGroupOf({ ...findings, ...change })).toBe(group);
  });
});
