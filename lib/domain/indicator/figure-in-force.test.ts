import { describe, expect, it } from "vitest";
import { endOfDay } from "../calendar";
import { look, mortality, value } from "./indicator.fixture";
import { indicatorEntry } from "./indicator";

const seen = (...args: Parameters<typeof look>) => {
  const { dataYear, reading, provisional, inYear, class: class_, reason } = look(...args);
  return {
    dataYear,
    value: reading?.value,
    provisional,
    inYear: inYear?.value,
    class: class_,
    reason,
  };
};

describe("the figure that counts", () => {
  it("is the latest data year's, whatever the order", () => {
    const figures = [value(2022, 15.9), value(2021, 17), value(2023, 15.5)];
    expect(seen(mortality, figures)).toMatchObject({ dataYear: 2023, value: 15.5 });
    expect(seen(mortality, figures.toReversed())).toMatchObject({ dataYear: 2023, value: 15.5 });
  });

  it("is of one year the version published last, its label no rank", () => {
    const final = value(2022, 15.9, { publishedOn: "2023-06-01" });
    const revised = value(2022, 16.4, { label: "provisional", publishedOn: "2023-07-01" });
    expect(seen(mortality, [final, revised])).toMatchObject({ value: 16.4, provisional: true });
    expect(seen(mortality, [revised, final])).toMatchObject({ value: 16.4, provisional: true });
  });

  it("takes its acceptance for an unknown publication day", () => {
    const first = value(2022, 15.9, { publishedOn: "2023-08-31" });
    expect(seen(mortality, [value(2022, 16), first]).value).toBe(16); // accepted 2023-09-01
    expect(seen(mortality, [value(2022, 16), { ...first, publishedOn: "2023-09-02" }]).value).toBe(
      15.9,
    );
  });

  it("must be accepted by knownBy and not revoked by then", () => {
    const one = value(2022, 15.9, { revokedAt: endOfDay("2024-03-01") });
    expect(seen(mortality, [one], [], "2023-12-31", "2023-08-31").class).toBe("cannotEvaluate");
    expect(seen(mortality, [one], [], "2023-12-31", "2023-09-01").value).toBe(15.9);
    expect(seen(mortality, [one], [], "2023-12-31", "2024-02-28").value).toBe(15.9);
    expect(seen(mortality, [one], [], "2023-12-31", "2024-03-01").reason).toBe("noFigure");
  });

  it("is true for 31 December of its year: known later, seen as of then", () => {
    expect(seen(mortality, [value(2022, 15.9)], [], "2022-12-31", "2024-01-01").value).toBe(15.9);
    expect(seen(mortality, [value(2022, 15.9)], [], "2022-12-30", "2024-01-01").reason).toBe(
      "noFigure",
    );
  });

  it("reads an asOf later than knownBy's day as that day", () => {
    const ahead = value(2022, 15.9, { acceptedAt: endOfDay("2022-06-01") });
    expect(seen(mortality, [ahead], [], "2023-12-31", "2022-06-30").reason).toBe("noFigure");
  });

  it("a value stated within its year stands beside and is never evaluated", () => {
    const midYear = value(2023, 12, { statedOn: "2023-06-30" });
    const figures = [value(2022, 15.9), midYear];
    expect(seen(mortality, figures)).toMatchObject({ dataYear: 2022, value: 15.9, inYear: 12 });
    expect(seen(mortality, [...figures, value(2023, 15.4)])).toMatchObject({
      dataYear: 2023,
      inYear: undefined,
    });
    expect(seen(mortality, [midYear])).toMatchObject({
      class: "cannotEvaluate",
      reason: "noFigure",
      inYear: 12,
    });
    expect(seen(mortality, [value(2022, 15, { statedOn: "2023-03-01" })]).value).toBe(15);
  });

  it("late statistics turn nothing red", () => {
    expect(seen(mortality, [], [], "2025-12-31", "2025-12-31")).toMatchObject({
      class: "cannotEvaluate",
      reason: "noFigure",
      dataYear: null,
    });
  });
});

describe("the plan file's shape", () => {
  it("takes a row as the plan prints it", () => {
    const entry = {
      code: "physique",
      nameZh: "x",
      nameEn: "x",
      unit: "%",
      evaluation: "floor",
      base: { printed: "≥80", value: 80, comparator: ">=" },
      targets: { "2022": { printed: "90", comparator: ">=", value: 90 } },
      provider: "gy-sport",
    };
    expect(indicatorEntry.parse(entry)).toEqual(entry);
    expect(() => indicatorEntry.parse({ ...entry, evaluation: "up" })).toThrow();
    expect(() =>
      indicatorEntry.parse({ ...entry, targets: { soon: entry.targets["2022"] } }),
    ).toThrow();
  });
});
