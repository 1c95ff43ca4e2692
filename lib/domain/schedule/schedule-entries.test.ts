// Figures of indicators and replies beside the items, in one order.
import { expect, it } from "vitest";
import { morning } from "../milestone/facts.fixture";
import { dates, item } from "./schedule.fixture";
import { scheduleEntries } from "./schedule-entries";

const reading = (dataYear: number, statedOn: string | null = null) => ({
  value: 1,
  dataYear,
  label: "final" as const,
  publishedOn: `${dataYear + 1}-05-01`,
  statedOn,
  acceptedAt: morning(`${dataYear + 1}-05-01`),
  revokedAt: null,
});
const indicator = (readings: ReturnType<typeof reading>[]) => ({
  code: "I-1",
  nameZh: "常住人口",
  nameEn: "Population",
  provider: "u1",
  releaseMonthDay: "10-31",
  readings,
});
const keys = (readings: ReturnType<typeof reading>[]) =>
  scheduleEntries(
    { items: [], indicators: [indicator(readings)], years: [2022, 2024], notices: [] },
    dates,
  ).map(({ key, on, days }) => `${key} ${on} ${days}`);

it("a figure is due on its release day until that year's is out, late ones first", () => {
  const ahead = ["figure:I-1:2023 2024-10-31 123", "figure:I-1:2024 2025-10-31 488"];
  expect(keys([reading(2022)])).toEqual(ahead);
  expect(keys([])).toEqual(["figure:I-1:2022 2023-10-31 -243", ...ahead]);
  expect(keys([reading(2022), reading(2023)])).toEqual(ahead.slice(1));
});

it("a value of the middle of the year is not that year's figure", () => {
  expect(keys([reading(2022), reading(2023, "2023-06-30")])).toHaveLength(2);
});

it("everything stands in one order: day, kind, open before done, then urgency", () => {
  const dueOn = "2024-10-31";
  const entries = scheduleEntries(
    {
      items: [
        item("done", { dueOn, status: "doneOnTime" }),
        item("runs", { dueOn, status: "onTrack" }),
        item("risk", { dueOn, status: "atRisk" }),
        item("early", { dueOn: "2024-10-30" }),
      ],
      indicators: [indicator([reading(2022)])],
      years: [2022, 2023],
      notices: [
        { id: "n", number: "2024-1", kind: "letter", unit: "u1", items: [], replyBy: dueOn },
      ],
    },
    dates,
  );
  expect(entries.map(({ key }) => key)).toEqual([
    "due:early",
    "due:risk",
    "due:runs",
    "due:done",
    "figure:I-1:2023",
    "notice:n",
  ]);
});

it("nothing dated is an empty schedule", () => {
  expect(
    scheduleEntries({ items: [], indicators: [], years: [2021, 2025], notices: [] }, dates),
  ).toEqual([]);
});
