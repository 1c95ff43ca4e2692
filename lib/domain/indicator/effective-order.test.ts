import { expect, it } from "vitest";
import { orderFaults } from "./effective-order";

it.each<[string, string[], string | null]>([
  ["2024-01-01", [], null],
  ["2024-01-01", ["2023-06-01"], null],
  // Of one day the one accepted last counts.
  ["2024-01-01", ["2024-01-01"], null],
  ["2024-01-01", ["2024-01-02"], "2024-01-02"],
  ["2024-01-01", ["2024-06-01", "2023-01-01"], "2024-06-01"],
])("%s after %o is not before %s", (effectiveOn, earlier, day) => {
  const faults = orderFaults(
    effectiveOn,
    earlier.map((each) => ({ effectiveOn: each })),
  );
  expect(faults).toEqual(
    day === null ? [] : [{ field: "effectiveOn", code: "beforeNewest", params: { day } }],
  );
});
