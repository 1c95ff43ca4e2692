// The commitment itself: what a milestone must reach, by kind, and what a unit may report about it.
// Targets and readings are stored as JSON and parsed by these schemas on the way in and out.
import { z } from "zod";
import { isLocalDate } from "../calendar";
import type { milestoneKinds } from "./milestone-kinds";
import { valueLabels } from "./value-labels";

export { milestoneKinds } from "./milestone-kinds";
export { valueLabels } from "./value-labels";

export type MilestoneKind = (typeof milestoneKinds)[number];

/** Calendar day "YYYY-MM-DD" in Asia/Shanghai that exists: 31 February would be stored as 2 March. */
export const localDate = z.string().refine(isLocalDate);
export type LocalDate = string;

export const comparators = ["<=", ">=", "<", ">", "=", "between"] as const;
export type Comparator = (typeof comparators)[number];

export const stage = z.object({ code: z.string().min(1), zh: z.string(), en: z.string() });
export type Stage = z.infer<typeof stage>;

export const buildTarget = z.object({
  kind: z.literal("build"),
  stage: z.string().min(1),
  /** Empty: the construction template (product.md 3). */
  stages: z.array(stage).default([]),
});
export const countTarget = z.object({
  kind: z.literal("count"),
  min: z.number(),
  max: z.number().nullable().default(null),
  unit: z.string(),
  base: z.number().nullable().default(null),
});
export const coverageTarget = z.object({
  kind: z.literal("coverage"),
  /** 0 to 1. */
  share: z.number().gt(0).lte(1),
  of: z.string(),
  ofEn: z.string().default(""),
  units: z.array(z.string()).default([]),
  /** The list of units has been confirmed with the lead. */
  listConfirmed: z.boolean().default(false),
  /** Confirmed number of units where there is no list yet. */
  confirmedCount: z.number().int().positive().nullable().default(null),
});
export const thresholdTarget = z.object({
  kind: z.literal("threshold"),
  comparator: z.enum(comparators),
  value: z.number(),
  max: z.number().nullable().default(null),
  unit: z.string(),
  base: z.number().nullable().default(null),
});
export const criterion = z.object({
  code: z.string().min(1),
  zh: z.string(),
  en: z.string().default(""),
  required: z.boolean().default(true),
  state: z.enum(["suggested", "confirmed"]).default("suggested"),
});
export const qualitativeTarget = z.object({
  kind: z.literal("qualitative"),
  criteria: z.array(criterion).default([]),
});
export const target = z.discriminatedUnion("kind", [
  buildTarget,
  countTarget,
  coverageTarget,
  thresholdTarget,
  qualitativeTarget,
]);
export type Target = z.infer<typeof target>;
export type TargetOf<K extends MilestoneKind> = Extract<Target, { kind: K }>;

export const buildReading = z.object({
  kind: z.literal("build"),
  /** Every stage reached so far, each with the day it was reached. */
  reached: z.array(z.object({ stage: z.string(), on: localDate })),
});
export const countReading = z.object({
  kind: z.literal("count"),
  /** Cumulative, in the target's unit. */
  value: z.number(),
});
export const coverageReading = z.object({
  kind: z.literal("coverage"),
  complied: z.array(z.object({ unit: z.string(), on: localDate })),
  /** n of N while there is no list; null once units are named. */
  count: z.number().int().nonnegative().nullable().default(null),
});
export const thresholdReading = z.object({
  kind: z.literal("threshold"),
  /** In the target's unit. */
  value: z.number(),
  dataYear: z.number().int().min(1990).max(2100),
  label: z.enum(valueLabels),
  publishedOn: localDate.nullable().default(null),
});
export const qualitativeReading = z.object({
  kind: z.literal("qualitative"),
  met: z.array(z.object({ criterion: z.string(), on: localDate, document: z.string() })),
});
export const reading = z.discriminatedUnion("kind", [
  buildReading,
  countReading,
  coverageReading,
  thresholdReading,
  qualitativeReading,
]);
export type Reading = z.infer<typeof reading>;
export type ReadingOf<K extends MilestoneKind> = Extract<Reading, { kind: K }>;

export const cadences = ["quarterly", "yearly", "onRelease"] as const;
export type Cadence = (typeof cadences)[number];

/** Construction template: 前期, 开工, 主体完工, 竣工验收, 投入使用, 等级达标 (product.md 3). */
export const constructionStages = [
  "preparation",
  "started",
  "structureComplete",
  "accepted",
  "inOperation",
  "graded",
] as const;
