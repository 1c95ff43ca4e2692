// Every status in its class: a table, and that nothing is lost or counted twice.
import { describe, expect, it } from "vitest";
import { type Assessment, statuses } from "../milestone/assessment";
import { makeAssessment } from "../rollup/assessment.fixture";
import { rollUp } from "../rollup/roll-up";
import { bulletinClasses, classOf, fiveClasses, leftOutReasons } from "./five-classes";

const item = (code: string, change: Partial<Assessment>) => ({
  code,
  assessment: makeAssessment(code, change),
});
const noReading = { reasons: [{ code: "noReading", params: {} }] } as const;

const cases: readonly [Partial<Assessment>, string][] = [
  [{ status: "doneOnTime" }, "completed"],
  [{ status: "doneLate" }, "completed"],
  [{ status: "onTrack" }, "assured"],
  [{ status: "dueSoon" }, "assured"],
  [{ status: "notStarted" }, "assured"],
  [{ status: "notStarted", ...noReading }, "noReading"],
  [{ status: "atRisk", severe: false }, "withEffort"],
  [{ status: "notReported" }, "withEffort"],
  [{ status: "shouldHaveStarted" }, "withEffort"],
  [{ status: "atRisk", severe: true }, "needsAmendment"],
  [{ status: "overdue", daysLate: 3 }, "cannot"],
  [{ status: "awaiting" }, "awaiting"],
  [{ status: "terminated", countedApart: "terminated" }, "terminated"],
  [{ status: "overdue", countedApart: "aspirational" }, "aspirational"],
  [{ status: "doneOnTime", countedApart: "outOfPeriod" }, "outOfPeriod"],
];

describe("the class of an item", () => {
  it.each(cases)("%o is %s", (change, found) => {
    expect(classOf(makeAssessment("a", change))).toBe(found);
  });

  it("there is one for every status", () => {
    for (const status of statuses) {
      expect([...bulletinClasses, ...leftOutReasons]).toContain(
        classOf(makeAssessment("a", { status })),
      );
    }
  });
});

describe("the five classes of a plan", () => {
  const items = cases.map(([change], index) => item(String(index), change));
  const { classes, leftOut } = fiveClasses(items);
  const all = [...Object.values(classes), ...Object.values(leftOut)].flat();

  it("hold every item once", () => {
    expect(all).toHaveLength(items.length);
    expect(new Set(all.map(({ code }) => code)).size).toBe(items.length);
  });

  it("are sums of the roll-up's own counts", () => {
    const { figures } = rollUp(items.map(({ assessment }) => assessment));
    const count = (key: keyof typeof figures) => figures[key].records.length;
    expect(classes.completed).toHaveLength(count("status.doneOnTime") + count("status.doneLate"));
    expect(classes.cannot).toHaveLength(count("overdue"));
    expect(classes.needsAmendment).toHaveLength(count("atRiskSevere"));
    expect(leftOut.awaiting).toHaveLength(count("awaiting"));
    const inClasses = bulletinClasses.reduce((sum, each) => sum + classes[each].length, 0);
    expect(inClasses + leftOut.awaiting.length + leftOut.noReading.length).toBe(count("counted"));
  });

  it("name what is overdue longest first, the rest by their dates", () => {
    const late = fiveClasses([
      item("a", { status: "overdue", daysLate: 10 }),
      item("b", { status: "overdue", daysLate: 90 }),
      item("d", { status: "onTrack", dueOn: "2025-12-31" }),
      item("c", { status: "onTrack", dueOn: "2024-12-31" }),
    ]);
    expect(late.classes.cannot.map(({ code }) => code)).toEqual(["b", "a"]);
    expect(late.classes.assured.map(({ code }) => code)).toEqual(["c", "d"]);
  });
});
