// Another name for a filter one keeps.
import { z } from "zod";
import type { UserActor } from "@/lib/domain/actor";
import type { Clock } from "@/lib/domain/clock";
import { DomainError } from "@/lib/domain/errors";
import { checkFilterName } from "@/lib/domain/search/saved-filter";
import { recordChange } from "@/lib/data/record-change";
import { changeFilter, getOwnFilter, lockFiltersOf, readFiltersOn } from "@/lib/data/saved-filters";

export const renameFilterInput = z.object({
  filterId: z.uuid(),
  name: z.string().trim(),
  expectedVersion: z.coerce.number().int(),
});
export type RenameFilterInput = z.infer<typeof renameFilterInput>;

/** Throws notFound unless it is one's own, invalid {fields: name} or conflict. */
export async function renameFilter(
  actor: UserActor,
  input: RenameFilterInput,
  clock: Clock,
): Promise<void> {
  const { filterId, name, expectedVersion } = renameFilterInput.parse(input);
  await recordChange(actor, clock(), async (tx) => {
    await lockFiltersOf(tx, actor.personId);
    const filter = await getOwnFilter(tx, actor, filterId);
    const { planId, list } = filter;
    const standing = await readFiltersOn(tx, { personId: actor.personId, planId, list });
    const others = standing.filter((other) => other.id !== filterId);
    const faults = checkFilterName(name, others);
    if (faults.length > 0) throw new DomainError("invalid", { fields: faults });
    await changeFilter(tx, { id: filterId, version: expectedVersion }, { name });
    return {
      result: undefined,
      audit: [
        {
          action: "filter.renamed",
          planId,
          subjectType: "SavedFilter",
          subjectId: filterId,
          before: { name: filter.name },
          after: { name },
        },
      ],
    };
  });
}
