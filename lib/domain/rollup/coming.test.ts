import { expect, it } from "vitest";
import { done, makeAssessment, overdue } from "./assessment.fixture";
import { comingDates } from "./coming";

const item = (...args: Parameters<typeof makeAssessment>) => {
  const assessment = makeAssessment(...args);
  return { code: assessment.code, assessment };
};
const between = { after: "2024-06-30", until: "2024-09-30" };
const dated = (items: ReturnType<typeof item>[]) =>
  comingDates(items, between).map(({ item: { code }, on, kind }) => `${on} ${code} ${kind}`);

it("lists what is due after the one day and up to the other, by day and code", () => {
  expect(
    dated([
      item("b", { dueOn: "2024-09-30" }),
      item("a", { dueOn: "2024-09-30" }),
      item("c", { dueOn: "2024-07-01" }),
      item("d", { dueOn: "2024-06-30" }),
      item("e", { dueOn: "2024-10-01" }),
    ]),
  ).toEqual(["2024-07-01 c due", "2024-09-30 a due", "2024-09-30 b due"]);
});

it("an extension in force and a promise have days of their own", () => {
  const late = overdue("a", 90, { rectificationDueOn: "2024-08-31" });
  const extended = { workingDueOn: "2024-08-01", extensionInForce: true, dueOn: "2024-05-31" };
  expect(
    dated([
      { code: "a", assessment: late },
      { code: "b", assessment: { ...makeAssessment("b"), ...extended } },
      { code: "c", assessment: { ...makeAssessment("c"), ...extended, extensionInForce: false } },
    ]),
  ).toEqual(["2024-08-01 b extended", "2024-08-31 a rectified"]);
});

it("leaves out what is done, ended or counted apart", () => {
  const dueOn = "2024-08-01";
  expect(
    dated([
      { code: "a", assessment: done("a", { dueOn }) },
      item("b", { dueOn, status: "doneLate" }),
      item("c", { dueOn, status: "terminated" }),
      item("d", { dueOn, countedApart: "aspirational" }),
    ]),
  ).toEqual([]);
});
