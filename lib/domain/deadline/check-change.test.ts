import { describe, expect, it } from "vitest";
import { approvalLevel, checkApproval } from "./approval";
import { checkAsked, checkDecidedOn, DEADLINE_TEXT_LIMIT, latestDate } from "./check-change";

const limits = {
  today: "2024-05-10",
  fromOn: "2024-06-30",
  dueOn: "2024-06-30",
  planEndsOn: "2025-12-31",
};
const words = { reason: "Pipes are moved.", remedy: "Two shifts from June." };

describe("the date asked for", () => {
  it.each([
    ["", "required", undefined],
    ["30/06/2024", "notDate", undefined],
    ["2025-02-29", "notDate", undefined],
    ["2024-06-30", "notAfter", "2024-06-30"],
    ["2024-07-01", null, undefined],
    ["2027-12-31", null, undefined],
    ["2028-01-01", "afterPeriod", "2027-12-31"],
  ])("%j: %s", (askedOn, code, day) => {
    const [fault] = checkAsked({ askedOn, ...words }, limits);
    expect([fault?.code ?? null, fault?.params?.day]).toEqual([code, day]);
  });

  it("is after today where the date it starts from has passed", () => {
    const late = { ...limits, today: "2024-09-01" };
    expect(checkAsked({ askedOn: "2024-09-01", ...words }, late)).toEqual([
      { field: "askedOn", code: "notAfter", params: { day: "2024-09-01" } },
    ]);
    expect(checkAsked({ askedOn: "2024-09-02", ...words }, late)).toEqual([]);
  });

  it("goes two years beyond the plan, or beyond the item's own later date", () => {
    expect(latestDate(limits)).toBe("2027-12-31");
    expect(latestDate({ ...limits, dueOn: "2035-12-31" })).toBe("2037-12-31");
  });

  it.each(["reason", "remedy"] as const)("%s is due and not endless", (field) => {
    const asked = { askedOn: "2024-12-31", ...words };
    expect(checkAsked({ ...asked, [field]: "  " }, limits)).toEqual([{ field, code: "required" }]);
    const long = "字".repeat(DEADLINE_TEXT_LIMIT);
    expect(checkAsked({ ...asked, [field]: ` ${long} ` }, limits)).toEqual([]);
    expect(checkAsked({ ...asked, [field]: `${long}字` }, limits)).toEqual([
      { field, code: "tooLong", params: { limit: DEADLINE_TEXT_LIMIT } },
    ]);
  });
});

describe("the date given", () => {
  it.each([
    ["another than asked for", "2024-07-01", {}, null],
    ["not before the plan's date", "2024-06-29", {}, "2024-06-30"],
    ["nor that of an amendment since", "2024-09-30", { dueOn: "2024-09-30" }, "2024-09-30"],
    ["today has not ended", "2024-08-01", { today: "2024-08-01" }, null],
    ["yesterday has", "2024-07-31", { today: "2024-08-01" }, "2024-07-31"],
  ])("%s", (_name, day, change, after) => {
    const [fault] = checkDecidedOn(day, { ...limits, ...change });
    expect(fault ?? null).toEqual(
      after && { field: "decidedOn", code: "notAfter", params: { day: after } },
    );
  });
});

describe("who must approve", () => {
  it.each([
    ["extension", 1, 2, "manager"],
    ["extension", 2, 2, "senior"],
    ["extension", 3, 2, "senior"],
    ["extension", 1, 1, "senior"],
    ["rectification", 5, 1, "manager"],
  ] as const)("%s no. %i, from %i on: %s", (kind, nth, from, level) => {
    expect(approvalLevel({ kind, nth }, from)).toBe(level);
  });

  it("asks for the leader and the paper on the higher level alone", () => {
    const nothing = { approver: " ", document: "" };
    expect(checkApproval(nothing, "manager")).toEqual([]);
    expect(checkApproval(nothing, "senior").map(({ field, code }) => [field, code])).toEqual([
      ["approver", "required"],
      ["document", "required"],
    ]);
    expect(checkApproval({ approver: "Wang", document: "No. 3" }, "senior")).toEqual([]);
    const long = { approver: "字".repeat(101), document: "字".repeat(201) };
    expect(checkApproval(long, "manager").map(({ code }) => code)).toEqual(["tooLong", "tooLong"]);
  });
});
