// A filter one no longer needs. The row stays, as all that was written does, and is read by nobody.
import { z } from "zod";
import type { UserActor } from "@/lib/domain/actor";
import type { Clock } from "@/lib/domain/clock";
import { recordChange } from "@/lib/data/record-change";
import { changeFilter, getOwnFilter, lockFiltersOf } from "@/lib/data/saved-filters";

export const removeFilterInput = z.object({
  filterId: z.uuid(),
  expectedVersion: z.coerce.number().int(),
});
export type RemoveFilterInput = z.infer<typeof removeFilterInput>;

/** Throws notFound unless it is one's own and stands, or conflict. */
export async function removeFilter(
  actor: UserActor,
  input: RemoveFilterInput,
  clock: Clock,
): Promise<void> {
  const { filterId, expectedVersion } = removeFilterInput.parse(input);
  const at = clock();
  await recordChange(actor, at, async (tx) => {
    await lockFiltersOf(tx, actor.personId);
    const { planId, list, name, query } = await getOwnFilter(tx, actor, filterId);
    await changeFilter(tx, { id: filterId, version: expectedVersion }, { removedAt: at });
    return {
      result: undefined,
      audit: [
        {
          action: "filter.removed",
          planId,
          subjectType: "SavedFilter",
          subjectId: filterId,
          before: { list, name, query },
        },
      ],
    };
  });
}
