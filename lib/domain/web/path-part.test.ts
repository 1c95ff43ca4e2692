import { expect, it } from "vitest";
import { pathPart } from "./path-part";

it.each([
  ["gy-health", "gy-health"],
  ["%E5%88%86%E7%AE%A1", "分管"],
  ["a%2Fb", "a/b"],
  ["%", "%"],
  ["%E5%88", "%E5%88"],
  ["100%25", "100%"],
])("%s is %s", (part, meant) => {
  expect(pathPart(part)).toBe(meant);
});
