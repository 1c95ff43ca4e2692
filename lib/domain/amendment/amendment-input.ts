// What is entered of an amendment or erratum as a whole, and the bounds of it.
import { z } from "zod";
import { amendmentChange } from "./amendment-change";
import { amendmentKinds, BODY_LIMIT, REASON_LIMIT } from "./amendment-limits";

export { amendmentKinds, BODY_LIMIT, REASON_LIMIT } from "./amendment-limits";
export type AmendmentKind = (typeof amendmentKinds)[number];

/** Our choice: a paper that moves more items at once is a new plan. */
export const MOST_ITEMS = 60;

const words = (limit: number) => z.string().trim().max(limit).default("");

export const proposeAmendmentInput = z.object({
  plan: z.string(),
  kind: z.enum(amendmentKinds),
  approvingBody: words(BODY_LIMIT),
  document: words(BODY_LIMIT),
  /** Of an erratum: where the plan prints it. */
  locator: words(BODY_LIMIT),
  /** Of an amendment; "" while nothing was typed. */
  effectiveOn: z.string().default(""),
  reason: words(REASON_LIMIT),
  /** Read and ticked: issued quarters keep their figures. */
  retroactive: z.boolean().default(false),
  /** Read and ticked: a new due date has passed already. */
  pastDue: z.boolean().default(false),
  items: z
    .array(
      z.object({
        milestone: z.string(),
        /** The newest version the form was filled against. */
        expectedVersion: z.int().positive(),
        change: amendmentChange,
      }),
    )
    .min(1)
    .max(MOST_ITEMS),
});
export type ProposeAmendmentInput = z.input<typeof proposeAmendmentInput>;
export type AmendmentHead = Omit<z.infer<typeof proposeAmendmentInput>, "plan" | "items">;

export const decideAmendmentInput = z.object({
  amendmentId: z.uuid(),
  expectedVersion: z.coerce.number().int().positive(),
  reason: words(REASON_LIMIT),
  retroactive: z.boolean().default(false),
  pastDue: z.boolean().default(false),
});
export type DecideAmendmentInput = z.input<typeof decideAmendmentInput>;
