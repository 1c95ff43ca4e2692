import { describe, expect, it } from "vitest";
import {
  checkFilterName,
  FILTER_NAME_LIMIT,
  type FilteredList,
  filterParamsOf,
  filterText,
} from "./saved-filter";

describe("what is kept of an address", () => {
  it.each<[FilteredList, string, string]>([
    ["milestones", "status=overdue&area=1", "area=1&status=overdue"],
    ["milestones", "status=overdue&asOf=2024-06-30&knownBy=2024-07-01&page=3", "status=overdue"],
    ["milestones", "status=nonsense&x=1", ""],
    ["milestones", "q=%20&sort=plan", ""],
    ["milestones", "scope=unit%3Agy-health&flag=overdue", "flag=overdue&scope=unit%3Agy-health"],
    ["overdue", "group=risk&item=1.2-01&lead=gy-health&asOf=live", "group=risk&lead=gy-health"],
    ["overdue", "group=all&by=severity", ""],
    ["schedule", "year=2025&page=2&asOf=2024-06-30&lead=", "year=2025"],
  ])("on %s: %s is %s", (list, address, expected) => {
    expect(filterText(list, filterParamsOf(address))).toBe(expected);
  });

  it("is itself when it is opened and kept again", () => {
    const text = filterText("milestones", filterParamsOf("q=贵安 医院&kind=build&lead=gy-health"));
    expect(filterText("milestones", filterParamsOf(text))).toBe(text);
  });
});

describe("a name", () => {
  const others = [{ id: "1", name: "卫健逾期" }];
  it.each([
    ["", "required"],
    ["卫健逾期", "taken"],
    ["卫健", undefined],
    ["字".repeat(FILTER_NAME_LIMIT), undefined],
    ["字".repeat(FILTER_NAME_LIMIT + 1), "tooLong"],
  ])("%s: %s", (name, fault) => {
    expect(checkFilterName(name, others)[0]?.code).toBe(fault);
  });
});
