import { describe, expect, it } from "vitest";
import { isGivenUp, nextTryAt, retryMinutes } from "./retries";

const made = new Date("2024-10-15T00:30:00Z");
const later = (minutes: number) => new Date(made.getTime() + minutes * 60_000);

describe("nextTryAt", () => {
  it.each([
    [0, 0],
    [1, 1],
    [2, 3],
    [3, 7],
    [4, 15],
    [5, 30],
    [6, 60],
    [7, 90],
    [52, 1440],
    [53, 1440],
    [400, 1440],
  ])("after %i failures it is due %i minutes after it was made", (attempts, minutes) => {
    expect(nextTryAt(made, attempts)).toEqual(later(minutes));
  });

  it("never comes sooner after one more failure", () => {
    expect(retryMinutes.toSorted((a, b) => a - b)).toEqual(retryMinutes);
  });
});

it.each([
  [0, false],
  [1439, false],
  [1440, true],
  [5000, true],
])("a failure after %i minutes is the last: %s", (minutes, last) => {
  expect(isGivenUp(made, later(minutes))).toBe(last);
});
