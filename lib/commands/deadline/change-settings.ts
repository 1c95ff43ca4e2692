// From which extension of an item on a leader must approve, and whether the commission may issue 督办单. Both of one plan.
import { z } from "zod";
import type { Actor } from "@/lib/domain/actor";
import type { Clock } from "@/lib/domain/clock";
import { SENIOR_FROM } from "@/lib/domain/deadline/approval";
import { DomainError } from "@/lib/domain/errors";
import { updateSupervisionSettings } from "@/lib/data/deadline-settings";
import { recordChange } from "@/lib/data/record-change";
import { getVisiblePlan, mustBeAllowed } from "@/lib/data/scope";
import { mustFit } from "./must-fit";

const settings = z.object({
  seniorApprovalFrom: z.coerce.number().int().min(SENIOR_FROM.min).max(SENIOR_FROM.max),
  mayIssueOrders: z.boolean(),
});

export const changeSettingsInput = settings.extend({
  plan: z.string(),
  reason: z.string().trim(),
  /** The settings as the page showed them. */
  seen: settings,
});
export type ChangeSettingsInput = z.input<typeof changeSettingsInput>;

/** Throws notFound, notAllowed, conflict (others than those seen), or invalid {fields}: reason, sameSettings. */
export async function changeSettings(
  actor: Actor,
  input: ChangeSettingsInput,
  clock: Clock,
): Promise<void> {
  const at = clock();
  const { plan: code, reason, seen, ...next } = changeSettingsInput.parse(input);
  await recordChange(actor, at, async (tx) => {
    const plan = await getVisiblePlan(tx, actor, code);
    mustBeAllowed(actor, "deadline.decide", { plan: code });
    mustFit({ reason });
    const same =
      seen.seniorApprovalFrom === next.seniorApprovalFrom &&
      seen.mayIssueOrders === next.mayIssueOrders;
    if (same) {
      const fields = [{ field: "seniorApprovalFrom", code: "sameSettings" }];
      throw new DomainError("invalid", { fields });
    }
    await updateSupervisionSettings(tx, plan.id, { seen, next });
    return {
      result: undefined,
      audit: [
        {
          action: "supervision.settingChanged",
          planId: plan.id,
          subjectType: "Plan",
          subjectId: plan.id,
          before: seen,
          after: next,
          reason,
        },
      ],
    };
  });
}
