// A file taken off a contribution again. The bytes and the log of it stay, and so does what the lead took over.
import { z } from "zod";
import type { Actor } from "@/lib/domain/actor";
import type { Clock } from "@/lib/domain/clock";
import {
  detachContributionFile as markDetached,
  getContributionFile,
} from "@/lib/data/contribution-files";
import { recordChange } from "@/lib/data/record-change";
import { getUnitPlace } from "./place";

export const detachFileInput = z.object({ fileId: z.uuid() });

/** Throws as getUnitPlace, or conflict (it is off already). */
export async function detachContributionFile(
  actor: Actor,
  input: z.infer<typeof detachFileInput>,
  clock: Clock,
): Promise<void> {
  const at = clock();
  await recordChange(actor, at, async (tx) => {
    const file = await getContributionFile(tx, actor, input.fileId);
    const { contribution } = file;
    await getUnitPlace(tx, actor, {
      plan: contribution.plan.code,
      milestone: contribution.milestone.code,
      period: contribution.period.code,
      organisation: contribution.organisation.code,
    });
    await markDetached(tx, file.id, at);
    return {
      result: undefined,
      audit: [
        {
          action: "contribution.fileDetached",
          planId: contribution.planId,
          subjectType: "Contribution",
          subjectId: contribution.id,
          before: { fileId: file.id, fileName: file.fileName, sha256: file.sha256 },
        },
      ],
    };
  });
}
