// A unit's items taken apart: each in one part, nothing left out.
import { expect, it } from "vitest";
import { splitItems } from "./parts";

const items = [
  { code: "1", office: "", district: null },
  { code: "2", office: "妇幼科", district: "nanming" },
  { code: "3", office: " 医政科 ", district: null },
  { code: "4", office: "妇幼科", district: "yunyan" },
];

it.each([
  ["whole", [["", ["1", "2", "3", "4"]]]],
  [
    "office",
    [
      ["妇幼科", ["2", "4"]],
      ["医政科", ["3"]],
      ["", ["1"]],
    ],
  ],
  [
    "district",
    [
      ["nanming", ["2"]],
      ["yunyan", ["4"]],
      ["", ["1", "3"]],
    ],
  ],
] as const)("%s", (split, parts) => {
  expect(splitItems(items, split).map(({ key, codes }) => [key, codes])).toEqual(parts);
});

it("has no part where there is no item", () => {
  expect(splitItems([], "office")).toEqual([]);
});
