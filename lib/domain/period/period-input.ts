// What the forms of a quarter hold, not yet believed.
import { z } from "zod";
import { isQuarterCode } from "../calendar";
import { briefWordsInput } from "./brief";
import { periodKinds } from "./period-state";

export const periodInput = z.object({
  plan: z.string(),
  /** "2024Q3" */
  period: z.string().refine(isQuarterCode),
});
export type PeriodInput = z.infer<typeof periodInput>;

/** Days as typed: checkWindow says at which of them something is wrong. */
const closingDays = z.object({
  closesOn: z.string(),
  graceEndsOn: z.string(),
  reviewEndsOn: z.string(),
});

export const openPeriodInput = periodInput.extend({
  kind: z.enum(periodKinds).default("regular"),
  /** Without it the proposed one. */
  window: closingDays.extend({ opensOn: z.string() }).optional(),
});
export type OpenPeriodInput = z.input<typeof openPeriodInput>;

export const moveWindowInput = periodInput.extend({
  window: closingDays,
  reason: z.string().trim().max(1000),
  /** The days as the form showed them; a window moved meanwhile is not moved unseen. */
  seen: closingDays.optional(),
});
export type MoveWindowInput = z.input<typeof moveWindowInput>;

export const compilePeriodInput = periodInput.extend({
  /** The instant of the compiling that the form showed, "" for none; another one meanwhile is not gone over unseen. */
  seen: z.string().optional(),
});
export type CompilePeriodInput = z.infer<typeof compilePeriodInput>;

export const editBriefInput = periodInput.extend({
  words: briefWordsInput,
  /** The version the writer started from. */
  expectedVersion: z.coerce.number().int(),
});
export type EditBriefInput = z.infer<typeof editBriefInput>;

export const issuePeriodInput = periodInput.extend({
  /** 签发人, as printed; required. */
  signatory: z.string().trim().max(60),
  /** The paper it was signed on, by its number. */
  document: z.string().trim().max(200).default(""),
});
export type IssuePeriodInput = z.input<typeof issuePeriodInput>;
