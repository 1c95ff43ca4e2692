// Which error is which fault, and what a transaction that met one has come to.
import { describe, expect, it } from "vitest";
import { DatabaseFaultError, faultOf, type Progress, throughFaults } from "./database-faults";

const driver = (code: string) =>
  Object.assign(new Error("Raw query failed."), {
    code: "P2010",
    meta: { driverAdapterError: Object.assign(new Error("x"), { cause: { originalCode: code } }) },
  });
const coded = (code: string) => Object.assign(new Error("x"), { code });

it.each([
  [coded("P1001"), "unavailable"],
  [coded("P1017"), "unavailable"],
  [driver("57P01"), "unavailable"],
  [driver("57P03"), "unavailable"],
  [driver("08006"), "unavailable"],
  [coded("ECONNRESET"), "unavailable"],
  [new Error("Connection terminated unexpectedly"), "unavailable"],
  [coded("P2028"), "busy"],
  [driver("53300"), "busy"],
  [driver("40P01"), "busy"],
  [driver("53100"), "storageFull"],
  [coded("P2002"), null],
  [driver("23514"), null],
  [new Error("anything"), null],
  ["text", null],
])("of %s it says %s", (error, fault) => {
  expect(faultOf(error)).toBe(fault);
});

describe("a transaction that meets a fault", () => {
  /** Fails as often as there are errors; each with how far it had come. */
  async function outcome(reading: boolean, failures: [Progress, Error][]) {
    const left = [...failures];
    let runs = 0;
    const run = (progress: Progress) => {
      runs++;
      const [at, error] = left.shift() ?? [];
      Object.assign(progress, at);
      return error ? Promise.reject(error) : Promise.resolve("done");
    };
    const said = await throughFaults(reading, run).catch((error: unknown) =>
      error instanceof DatabaseFaultError ? error.code : "passed on",
    );
    return `${said}, ${runs}`;
  }
  const broken = coded("P1017");
  const before = { asked: false, ended: false };
  const within = { asked: true, ended: false };
  const committing = { asked: true, ended: true };

  it.each([
    ["a write before it began", false, [[before, broken]], "done, 2"],
    [
      "a write before it began, twice",
      false,
      [
        [before, broken],
        [before, broken],
      ],
      "unavailable, 2",
    ],
    ["a write in its work", false, [[within, broken]], "unavailable, 1"],
    ["a write in its commit", false, [[committing, broken]], "inDoubt, 1"],
    [
      "a write that began the second time",
      false,
      [
        [before, broken],
        [committing, broken],
      ],
      "inDoubt, 2",
    ],
    ["a read anywhere", true, [[committing, broken]], "done, 2"],
    [
      "a read, twice",
      true,
      [
        [within, broken],
        [committing, broken],
      ],
      "unavailable, 2",
    ],
    ["a write that got no turn", false, [[before, coded("P2028")]], "busy, 1"],
    ["a write without room", false, [[within, driver("53100")]], "storageFull, 1"],
    ["a refusal", false, [[within, coded("P2002")]], "passed on, 1"],
  ] as [string, boolean, [Progress, Error][], string][])(
    "%s",
    async (_, reading, failures, said) => {
      expect(await outcome(reading, failures)).toBe(said);
    },
  );
});
