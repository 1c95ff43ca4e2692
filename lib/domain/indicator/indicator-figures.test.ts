import { expect, it } from "vitest";
import { indicatorClasses } from "./indicator";
import { indicatorFigures } from "./indicator-figures";

const one = (code: string, result: (typeof indicatorClasses)[number]) => ({
  code,
  assessment: { class: result },
});

it("counts each class once; what can be judged and what is off course are sums of classes", () => {
  const figures = indicatorFigures([
    one("z", "behind"),
    one("a", "missed"),
    one("m", "met"),
    one("f", "notEvaluated"),
    one("c", "cannotEvaluate"),
  ]);
  const records = (key: keyof typeof figures) => figures[key].records;
  expect(records("indicators.total")).toEqual(["z", "a", "m", "f", "c"]);
  expect(records("indicators.evaluated")).toEqual(["z", "a", "m"]);
  expect(records("indicators.off")).toEqual(["z", "a"]);
  expect(records("indicators.cannotEvaluate")).toEqual(["c"]);
  const sum = indicatorClasses.reduce((all, each) => all + records(`indicators.${each}`).length, 0);
  expect(sum).toBe(figures["indicators.total"].value);
  for (const [key, figure] of Object.entries(figures))
    expect(figure).toMatchObject({ key, value: figure.records.length });
});
