// A commitment as the plan's file writes it. Its target carries no kind of its own: the record's kind rules it.
import { z } from "zod";
import {
  buildTarget,
  cadences,
  comparators,
  criterion,
  localDate,
  stage,
} from "../milestone/milestone";

/** What every record is known by: short, and free of spaces, so that it can stand in a link. */
export const recordCode = z.string().regex(/^[A-Za-z0-9][A-Za-z0-9.-]*$/);
const words = z.string().trim().min(1);

const shared = {
  code: recordCode,
  area: recordCode,
  /** Null where the commitment belongs to the area itself: objectives, safeguards, an area's own sentence. */
  task: recordCode.nullable(),
  measure: recordCode.optional(),
  /** A title of our own: the plan's sentences stay out of the file, hence the limit (product.md 3). */
  titleZh: words.max(30),
  titleEn: words.max(90),
  startsOn: localDate.optional(),
  dueOn: localDate,
  dueSource: z.enum(["stated", "planEnd"]),
  places: z.array(recordCode).min(1),
  /** Where the plan says it, the most specific place first. */
  locators: z.array(words).min(1),
  indicator: recordCode.optional(),
  readsFrom: recordCode.optional(),
  chain: recordCode.optional(),
  series: recordCode.optional(),
  cadence: z.enum(cadences).optional(),
  aspirational: z.boolean().optional(),
  expectedEffect: words.optional(),
  dependsOn: z.array(recordCode).optional(),
};

const build = z.strictObject({
  stage: buildTarget.shape.stage,
  /** Left out: the construction template. */
  stages: z.array(stage).min(1).optional(),
});
const count = z.strictObject({
  min: z.number().positive(),
  max: z.number().positive().optional(),
  unit: words,
  base: z.number().optional(),
});
const coverage = z.strictObject({
  share: z.number().gt(0).lte(1),
  of: words,
  ofEn: words,
  /** Empty unless the text names them. */
  units: z.array(words),
  confirmed: z.int().positive().optional(),
});
const threshold = z.strictObject({
  comparator: z.enum(comparators),
  value: z.number(),
  /** The upper bound of `between`, and of nothing else. */
  max: z.number().optional(),
  unit: words,
  base: z.number().optional(),
});
const qualitative = z.strictObject({ criteria: z.array(criterion) });

/** One commitment: one thing, one place, one date. */
export const planMilestone = z.discriminatedUnion("kind", [
  z.strictObject({ ...shared, kind: z.literal("build"), target: build }),
  z.strictObject({ ...shared, kind: z.literal("count"), target: count }),
  z.strictObject({ ...shared, kind: z.literal("coverage"), target: coverage }),
  z.strictObject({ ...shared, kind: z.literal("threshold"), target: threshold }),
  z.strictObject({ ...shared, kind: z.literal("qualitative"), target: qualitative }),
]);
export type PlanMilestone = z.infer<typeof planMilestone>;
