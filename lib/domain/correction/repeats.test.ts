import { describe, expect, it } from "vitest";
import { criteriaMet, figure, nOf, number, stages, units } from "../milestone/facts.fixture";
import type { Reading } from "../milestone/milestone";
import { repeatsOf } from "./repeats";

const later = (...readings: (Reading | null)[]) =>
  readings.map((reading, index) => ({ id: index + 1, reading }));
const ids = (superseded: Reading, ...readings: (Reading | null)[]) =>
  repeatsOf(superseded, later(...readings)).map(({ id }) => id);

describe("the later reports that repeat a reading", () => {
  it("are none where nothing was said later", () => {
    expect(ids(number(3))).toEqual([]);
  });

  const started = stages(["started", "2022-03-01"]);
  const north = units(["North", "2022-03-01"]);
  const rules = criteriaMet(["rules", "2022-03-01"]);
  it.each<[string, Reading, Reading]>([
    ["a build's stages and days", started, stages(["started", "2022-03-02"])],
    ["a count", number(3), number(4)],
    [
      "the units and days of a list",
      north,
      units(["North", "2022-03-01"], ["South", "2022-04-01"]),
    ],
    ["a number of units", nOf(3), nOf(4)],
    ["a figure of a year", figure(2022, 15.2), figure(2022, 15.3)],
    ["a figure of the next year", figure(2022, 15.2), figure(2023, 15.2)],
    ["criteria with their documents", rules, criteriaMet(["rules", "2022-03-01", "No. 2"])],
  ])("say %s again, up to the first that says something else", (_, same, other) => {
    expect(ids(same, same, same, other, same)).toEqual([1, 2]);
    expect(ids(same, other, same)).toEqual([]);
  });

  it("end at a reading of another kind, and at none at all", () => {
    expect(ids(number(3), number(3), nOf(3), number(3))).toEqual([1]);
    expect(ids(number(3), null, number(3))).toEqual([]);
  });

  it("are the rows given, all of them where all repeat", () => {
    const rows = later(number(3), number(3));
    expect(repeatsOf(number(3), rows)).toEqual(rows);
    expect(repeatsOf(number(3), rows)[0]).toBe(rows[0]);
  });
});
