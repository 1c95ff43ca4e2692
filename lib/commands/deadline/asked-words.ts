// What the unit says when it asks for another date, and how it is checked against the day.
import { z } from "zod";
import { checkAsked } from "@/lib/domain/deadline/check-change";
import {
  type DeadlineKind,
  deadlineKinds,
  kindOn,
  whichChange,
} from "@/lib/domain/deadline/which-change";
import { DomainError } from "@/lib/domain/errors";
import type { LocalDate } from "@/lib/domain/milestone/milestone";
import type { ItemAtNow } from "@/lib/data/deadlines";

export const askedWords = z.object({
  /** The kind that the form spoke of: the day may have ended while it was filled in. */
  kind: z.enum(deadlineKinds),
  askedOn: z.string().trim(),
  reason: z.string().trim(),
  remedy: z.string().trim(),
});
export type AskedWords = z.infer<typeof askedWords>;

/**
 * The date it starts from, once all holds. Throws wrongState {obstacle}, or invalid {fields}: `kind: datePassed` where
 * the day of an extension ended while the form was open, `kind: notLate` where a promise is not due yet.
 */
export function mustHold(
  item: ItemAtNow,
  words: AskedWords,
  { openRequest, planEndsOn }: { openRequest: boolean; planEndsOn: LocalDate },
): { kind: DeadlineKind; fromOn: LocalDate } {
  const { assessment } = item;
  const which = whichChange(assessment, openRequest);
  if (which.kind === null) {
    throw new DomainError("wrongState", { params: { obstacle: which.obstacle } });
  }
  if (which.kind !== words.kind) {
    const code = kindOn(assessment) === "rectification" ? "datePassed" : "notLate";
    const params = { day: assessment.workingDueOn };
    throw new DomainError("invalid", { fields: [{ field: "kind", code, params }] });
  }
  const { asOf: today, dueOn } = assessment;
  const fields = checkAsked(words, { today, dueOn, fromOn: which.fromOn, planEndsOn });
  if (fields.length > 0) throw new DomainError("invalid", { fields });
  return { kind: which.kind, fromOn: which.fromOn };
}
