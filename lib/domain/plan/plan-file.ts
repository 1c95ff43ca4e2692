// A plan as a file of prisma/plans: facts, figures, names and headings. The meaning is product.md 3 and 5.
// Every object is strict, because a misspelt field would otherwise be a commitment lost without a word.
import { z } from "zod";
import { comparators, localDate } from "../milestone/milestone";
import { discrepancyReading } from "./discrepancy-reading";
import { planMilestone, recordCode } from "./plan-milestone";

const words = z.string().trim().min(1);
const order = z.int().positive();
const year = z.string().regex(/^(19|20)\d{2}$/);
const named = { code: recordCode, nameZh: words, nameEn: words };

const plan = z.strictObject({
  code: recordCode,
  titleZh: words,
  titleEn: words,
  region: recordCode,
  baseYear: z.int().min(1990).max(2100),
  startsOn: localDate,
  endsOn: localDate,
  publishedOn: localDate.nullable(),
  status: z.literal("draft"),
});

const area = z.strictObject({
  ...named,
  kind: z.enum(["task", "objective", "safeguard"]),
  shortZh: words,
  shortEn: words,
  order,
});
const task = z.strictObject({ ...named, area: recordCode, order });
const measure = z.strictObject({ ...named, task: recordCode });

export const indicatorEvaluations = [
  "rising",
  "falling",
  "ceiling",
  "floor",
  "range",
  "forecast",
  "external",
] as const;

/** `printed` is the table's own text, misprints too; `value` is null where that text is no number to compare with. */
const indicatorBase = z.strictObject({
  printed: words,
  value: z.number().nullable(),
  comparator: z.enum(comparators).optional(),
});
const indicatorTarget = z.strictObject({
  printed: words,
  comparator: z.enum(comparators),
  value: z.number().nullable(),
  max: z.number().optional(),
});
const indicator = z.strictObject({
  ...named,
  unit: words,
  evaluation: z.enum(indicatorEvaluations),
  base: indicatorBase,
  targets: z.record(year, indicatorTarget),
  provider: recordCode,
});

const forecast = z.strictObject({
  ...named,
  unit: words,
  indicator: recordCode.optional(),
  locator: words,
  values: z.record(year, z.number()),
});

const discrepancy = z.strictObject({
  code: recordCode,
  topicZh: words,
  topicEn: words,
  placeA: words,
  valueA: words,
  placeB: words,
  valueB: words,
  arithmeticZh: words,
  arithmeticEn: words,
  milestones: z.array(recordCode).min(1).optional(),
  indicators: z.array(recordCode).min(1).optional(),
  readings: z.array(discrepancyReading).min(1).optional(),
});

const organisation = z.strictObject({
  ...named,
  kind: z.enum(["department", "district", "institution"]),
  order,
  place: recordCode.optional(),
});
const place = z.strictObject({
  ...named,
  kind: z.enum(["city", "district", "newArea", "group"]),
  order,
});

/** Nothing is shipped as confirmed: only the commission's document can do that (product.md 3). */
const assignment = z.strictObject({
  milestone: recordCode,
  lead: recordCode,
  supporting: z.array(recordCode),
  state: z.literal("suggested"),
});

/** The shape of a plan's file. Whether its records fit together is for checkPlanFile to say. */
export const planFile = z.strictObject({
  plan,
  areas: z.array(area).min(1),
  tasks: z.array(task),
  measures: z.array(measure),
  milestones: z.array(planMilestone).min(1),
  indicators: z.array(indicator),
  forecasts: z.array(forecast),
  discrepancies: z.array(discrepancy),
  organisations: z.array(organisation).min(1),
  places: z.array(place).min(1),
  assignments: z.array(assignment),
});
export type PlanFile = z.infer<typeof planFile>;
export type PlanSection = keyof PlanFile;
