import { expect, it } from "vitest";
import { standsInFor } from "./successors";

const cases: [name: string, successors: Record<string, string[]>, units: string[]][] = [
  ["a unit without successors goes on itself", {}, ["a"]],
  ["a merged unit", { a: ["b"] }, ["b"]],
  ["a split unit", { a: ["b", "c"] }, ["b", "c"]],
  ["successors of successors", { a: ["b"], b: ["c"] }, ["c"]],
  ["two ways to one unit count once", { a: ["b", "c"], b: ["d"], c: ["d"] }, ["d"]],
  ["one part goes on, the other is merged on", { a: ["b", "c"], c: ["d"] }, ["b", "d"]],
  ["a circle leads back", { a: ["b"], b: ["a"] }, ["a"]],
  ["a unit that names itself", { a: ["a"] }, ["a"]],
  ["an empty list is no successor", { a: [] }, ["a"]],
];

it.each(cases)("%s", (_name, successors, units) => {
  expect(standsInFor("a", new Map(Object.entries(successors)))).toEqual(units);
});
