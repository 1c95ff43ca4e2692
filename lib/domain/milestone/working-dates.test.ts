import { describe, expect, it } from "vitest";
import { assess } from "./assess";
import { at, makeFacts, morning, type FactsInput } from "./facts.fixture";

const look = (input: Partial<FactsInput>, ...dates: Parameters<typeof at>) =>
  assess(makeFacts({ target: { kind: "count", min: 7, unit: "x" }, ...input }), at(...dates));

describe("extensions and rectifications", () => {
  const extension = {
    requestedAt: morning("2023-11-01"),
    decidedAt: morning("2023-11-20"),
    outcome: "granted",
    fromDueOn: "2023-12-31",
    toDueOn: "2024-03-31",
  } as const;

  it("an extension moves the working date only: overdue by the plan's date", () => {
    expect(look({ extensions: [extension] }, "2024-03-31", "2024-03-31")).toMatchObject({
      status: "overdue",
      daysLate: 91,
      dueOn: "2023-12-31",
      workingDueOn: "2024-03-31",
      extensionInForce: true,
      extensions: 1,
    });
    expect(look({ extensions: [extension] }, "2024-04-01").extensionInForce).toBe(false);
  });

  it("asked for by asOf, granted by knownBy", () => {
    expect(look({ extensions: [extension] }, "2023-10-31", "2024-01-31").extensions).toBe(0);
    expect(look({ extensions: [extension] }, "2023-11-15", "2023-11-19").extensions).toBe(0);
    expect(look({ extensions: [extension] }, "2023-11-15", "2023-11-20").extensions).toBe(1);
    for (const outcome of ["pending", "refused"] as const) {
      expect(look({ extensions: [{ ...extension, outcome }] }, "2024-02-01").workingDueOn).toBe(
        "2023-12-31",
      );
    }
  });

  it("the last one granted holds, never before the plan's own date", () => {
    const second = {
      ...extension,
      decidedAt: morning("2024-03-01"),
      requestedAt: morning("2024-02-20"),
      toDueOn: "2024-06-30",
    };
    const result = look({ extensions: [second, extension] }, "2024-04-30");
    expect(result).toMatchObject({
      workingDueOn: "2024-06-30",
      extensions: 2,
      extensionInForce: true,
    });
    expect(
      look({ extensions: [{ ...extension, toDueOn: "2023-06-30" }] }, "2024-04-30").workingDueOn,
    ).toBe("2023-12-31");
  });

  it.each([
    ["2023-12-30", "2023-12-30", { extensionInForce: true, daysLate: 0 }],
    ["2023-12-31", "2023-12-31", { extensionInForce: true, daysLate: 0 }],
    ["2024-02-01", "2024-02-01", { extensionInForce: true, daysLate: 32 }],
    ["2024-03-31", "2024-06-01", { extensionInForce: true, daysLate: 91 }],
    ["2024-04-01", "2024-06-01", { extensionInForce: false, daysLate: 92, extensions: 1 }],
  ])("in force by the working date, late by the plan's: %s known by %s", (asOf, knownBy, rest) => {
    const plain = look({}, asOf, knownBy);
    const extended = look({ extensions: [extension] }, asOf, knownBy);
    expect(extended).toMatchObject({ dueOn: "2023-12-31", workingDueOn: "2024-03-31", ...rest });
    const { status, severe, daysToDue, ball, reasons } = plain;
    expect(extended).toMatchObject({ status, severe, daysToDue, ball, reasons });
  });

  it("a decision takes effect when it is made, not when it is asked for", () => {
    const decided = morning("2023-11-20");
    const before = new Date(decided.getTime() - 1);
    const seen = (knownBy: Date) =>
      assess(makeFacts({ target: { kind: "count", min: 7, unit: "x" }, extensions: [extension] }), {
        ...at("2023-11-20"),
        knownBy,
      });
    expect([seen(before).workingDueOn, seen(before).extensions]).toEqual(["2023-12-31", 0]);
    expect([seen(decided).workingDueOn, seen(decided).extensions]).toEqual(["2024-03-31", 1]);
  });

  it("counts promises and those missed; neither changes the status or the days", () => {
    const rectifications = [
      { setAt: morning("2024-01-10"), dueOn: "2024-03-31" },
      { setAt: morning("2024-04-02"), dueOn: "2024-06-30" },
      { setAt: morning("2024-06-30"), dueOn: "2024-09-30" },
    ];
    const plain = look({}, "2024-10-15");
    const result = look({ rectifications }, "2024-10-15");
    expect(result).toMatchObject({ rectifications: 3, promisesMissed: 2 });
    expect(look({ rectifications }, "2024-03-31", "2024-03-31").promisesMissed).toBe(0);
    expect(look({ rectifications }, "2024-04-01")).toMatchObject({
      rectifications: 1,
      promisesMissed: 1,
    });
    const { status, daysLate, severe, ball, reasons } = plain;
    expect(result).toMatchObject({ status, daysLate, severe, ball, reasons });
  });

  it("the newest promise of a rectification stands beside", () => {
    const rectifications = [
      { setAt: morning("2024-03-01"), dueOn: "2024-06-30" },
      { setAt: morning("2024-02-01"), dueOn: "2024-04-30" },
    ];
    expect(look({ rectifications }, "2024-02-15").rectificationDueOn).toBe("2024-04-30");
    expect(look({ rectifications }, "2024-03-15")).toMatchObject({
      status: "overdue",
      rectificationDueOn: "2024-06-30",
    });
    expect(look({ rectifications }, "2024-01-15", "2024-01-20").rectificationDueOn).toBeNull();
  });
});
