import { describe, expect, it } from "vitest";
import { labelSide, widthOf } from "./late-label";
import {
  densities,
  type LaneLayout,
  layOutLane,
  type Placed,
  type TrackMark,
  trackFrame,
} from "./track-layout";

type Density = keyof typeof densities;

const statuses = ["doneOnTime", "doneLate", "onTrack", "atRisk", "awaiting"] as const;
const kinds = ["build", "count", "coverage", "threshold", "qualitative"] as const;

function marks(
  count: number,
  dueOn: string,
  more: (index: number) => Partial<TrackMark> = () => ({}),
): TrackMark[] {
  return Array.from({ length: count }, (_, index) => ({
    key: `${dueOn}-${String(index).padStart(3, "0")}`,
    href: "#",
    kind: kinds[index % kinds.length] ?? "build",
    status: statuses[index % statuses.length] ?? "onTrack",
    dueOn,
    name: `事项${index}`,
    statusText: "",
    label: "",
    ...more(index),
  }));
}
const late = (count: number, dueOn: string, days: number) =>
  marks(count, dueOn, (index) => ({
    status: "overdue",
    daysLate: days + index,
    lateText: `${days + index} 天`,
  }));

/** Of the plot at its least: the picture scrolls below (min-width in globals.css), names and figures beside it. */
const leastWidth: Record<Density, number> = { screen: 532, phone: 328, print: 420 };
/** Marks are drawn smaller where the plot is narrow (--mark-scale). */
const leastScale: Record<Density, number> = { screen: 0.8, phone: 1, print: 1 };
/** The ring around an overdue mark. */
const ring = 2.7;

const lay = (density: Density, list: readonly TrackMark[], asOf = "2024-10-15") => {
  const frame = trackFrame(2021, 2025, asOf, densities[density]);
  return layOutLane(frame, list, {
    together: density !== "screen",
    max: 5,
    more: "另 n 项",
    byDate: {},
  });
};

function drawn({ placed, late: rows }: LaneLayout): Placed[] {
  return [...placed, ...rows.flatMap((row) => row.marks)];
}

function radius(density: Density, { mark }: Placed): number {
  const { markSize } = densities[density];
  return (markSize + (mark.status === "overdue" ? ring - 0.6 : 0)) * leastScale[density];
}

function expectSound(density: Density, layout: LaneLayout, count: number): void {
  const all = drawn(layout);
  expect(all).toHaveLength(count);
  expect(new Set(all.map((each) => each.mark.key)).size).toBe(count);
  const width = leastWidth[density];
  const faults = all.flatMap((a, index) => [
    ...(a.x <= 0 || a.x >= 1 || a.y < 0 || a.y > layout.height ? [`${a.mark.key} outside`] : []),
    ...all
      .slice(index + 1)
      .filter((b) => {
        const apart = Math.hypot((a.x - b.x) * width, a.y - b.y);
        return apart < radius(density, a) + radius(density, b) - 1.2;
      })
      .map((b) => `${a.mark.key} upon ${b.mark.key}`),
  ]);
  expect(faults).toEqual([]);
}

describe.each(["screen", "phone", "print"] as const)("the lane on %s", (density) => {
  it("holds sixty items of one deadline", () => {
    expectSound(density, lay(density, marks(60, "2025-12-31")), 60);
  });

  it("holds fifteen overdue of one deadline, and all the rest beside them", () => {
    const list = [...late(15, "2022-12-31", 300), ...marks(60, "2025-12-31")];
    const layout = lay(density, list);
    expectSound(density, layout, 75);
    const floor = Math.max(...layout.late.map((row) => row.y));
    expect(layout.placed.every(({ y }) => y > floor)).toBe(true);
  });

  it("holds fifteen overdue of many deadlines", () => {
    const years = ["2021-06-30", "2021-12-31", "2022-12-31", "2023-06-30", "2023-12-31"];
    const list = years.flatMap((dueOn, index) => late(3, dueOn, 900 - index * 180));
    expectSound(density, lay(density, list), 15);
  });

  it("an empty lane has a height of its own", () => {
    expect(lay(density, [])).toMatchObject({ placed: [], late: [] });
    expect(lay(density, []).height).toBeGreaterThan(densities[density].minimum);
  });
});

describe("overdue items by name", () => {
  it("names the five oldest, draws the rest, and says once how many they are", () => {
    const { late: rows } = lay("screen", late(15, "2022-12-31", 300));
    expect(rows.slice(0, 5).map((row) => row.text.late)).toEqual(
      [314, 313, 312, 311, 310].map((days) => `${days} 天`),
    );
    const rest = rows.slice(5);
    expect(rest.flatMap((row) => row.marks)).toHaveLength(10);
    expect(rest.every((row) => row.isRest)).toBe(true);
    expect(rest.map((row) => row.text.name)).toEqual(["另 n 项", "", ""]);
  });

  it("puts those of one date in one line on a phone and on paper", () => {
    const list = late(3, "2022-12-31", 300);
    const byDate = { "2022-12-31": "3 项，300 天" };
    const frame = trackFrame(2021, 2025, "2024-10-15", densities.print);
    const { late: rows } = layOutLane(frame, list, { together: true, max: 5, more: "", byDate });
    expect(rows).toMatchObject([{ text: { name: "", late: "3 项，300 天" } }]);
    expect(rows[0]?.marks).toHaveLength(3);
  });
});

describe("where the words of an overdue item stand", () => {
  const row = (name: string, from: number) => ({ from, text: { name, late: "547 天" } });
  const long = "乌当区标准化新建妇幼保健院投入使用，达二级或以上";
  const short = "清镇市儿童医院全面开工建设";
  it.each([
    ["at the line's end where there is room", row(long, 0.2), 0.4, "after"],
    [
      "there too when the mark stands too early for a name before it",
      row(short, 0.15),
      0.7,
      "after",
    ],
    [
      "before its mark late in the plan, the days at the line's end",
      row(short, 0.45),
      0.7,
      "split",
    ],
    ["a long name before its mark, the days at the line's end", row(long, 0.45), 0.7, "split"],
    ["all before the mark when the day is the plan's last", row(short, 0.45), 1, "before"],
    ["on the line when the mark stands at the start", row(short, 0.09), 0.97, "on"],
    ["where most of it is seen when it fits nowhere", row(long.repeat(3), 0.2), 0.9, "on"],
  ] as const)("%s", (_, given, asOf, side) => {
    expect(labelSide(given, asOf, 760)).toBe(side);
  });

  it("a Chinese sign is as wide as it is high, a Latin one little more than half", () => {
    expect(widthOf("逾期")).toBe(23);
    expect(widthOf("ab")).toBeCloseTo(13.34);
  });
});
