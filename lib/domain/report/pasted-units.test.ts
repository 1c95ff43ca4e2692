import { describe, expect, it } from "vitest";
import { isList, readPasted } from "./pasted-units";

const units = ["North clinic", "South clinic", "East Hospital"];

describe("a pasted list", () => {
  it.each([
    ["North", false],
    ["North\n", false],
    ["North\nSouth", true],
    ["North、South", true],
    ["North；South;East", true],
  ])("%j is a list: %s", (text, list) => {
    expect(isList(text)).toBe(list);
  });

  it.each<[string, string, [string, string | null][], string[]]>([
    [
      "names alone",
      "North clinic\nSouth clinic",
      [
        ["North clinic", null],
        ["South clinic", null],
      ],
      [],
    ],
    [
      "blanks and case",
      " north  Clinic \r\nSOUTH CLINIC",
      [
        ["North clinic", null],
        ["South clinic", null],
      ],
      [],
    ],
    [
      "a part that only one has",
      "east\nnorth",
      [
        ["East Hospital", null],
        ["North clinic", null],
      ],
      [],
    ],
    ["a part that two have", "clinic\neast", [["East Hospital", null]], ["clinic"]],
    ["a name nobody has", "West\nEast Hospital", [["East Hospital", null]], ["West"]],
    [
      "days from a second column",
      "North clinic\t2024-07-10\nSouth clinic 2024/8/1\nEast，2024.9.30",
      [
        ["North clinic", "2024-07-10"],
        ["South clinic", "2024-08-01"],
        ["East Hospital", "2024-09-30"],
      ],
      [],
    ],
    [
      "a day that does not exist",
      "North clinic 2024-02-31\neast",
      [
        ["North clinic", null],
        ["East Hospital", null],
      ],
      [],
    ],
    [
      "one name twice",
      "North clinic 2024-07-10\nNorth clinic",
      [["North clinic", "2024-07-10"]],
      [],
    ],
  ])("%s", (_, text, found, unknown) => {
    expect(readPasted(text, units)).toEqual({
      found: found.map(([unit, on]) => ({ unit, on })),
      unknown,
    });
  });
});
