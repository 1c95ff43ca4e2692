// A reader keeps the filter of a list under a name of his own.
import { z } from "zod";
import type { UserActor } from "@/lib/domain/actor";
import type { Clock } from "@/lib/domain/clock";
import { DomainError, type FieldFault } from "@/lib/domain/errors";
import {
  checkFilterName,
  filteredLists,
  filterParamsOf,
  FILTERS_PER_LIST,
  filterText,
} from "@/lib/domain/search/saved-filter";
import { recordChange } from "@/lib/data/record-change";
import { insertFilter, lockFiltersOf, readFiltersOn } from "@/lib/data/saved-filters";
import { getVisiblePlan } from "@/lib/data/scope";

export const saveFilterInput = z.object({
  plan: z.string(),
  list: z.enum(filteredLists),
  name: z.string().trim(),
  /** The parameters of the list's address. */
  query: z.string(),
});
export type SaveFilterInput = z.infer<typeof saveFilterInput>;

/** Throws notFound (plan) or invalid {fields: name, query}. */
export async function saveFilter(
  actor: UserActor,
  input: SaveFilterInput,
  clock: Clock,
): Promise<{ filterId: string }> {
  const { plan: planCode, list, name, query: sent } = saveFilterInput.parse(input);
  const at = clock();
  return recordChange(actor, at, async (tx) => {
    const plan = await getVisiblePlan(tx, actor, planCode);
    const place = { personId: actor.personId, planId: plan.id, list };
    await lockFiltersOf(tx, actor.personId);
    const standing = await readFiltersOn(tx, place);
    const query = filterText(list, filterParamsOf(sent));
    const faults: FieldFault[] = [...checkFilterName(name, standing)];
    if (query === "") faults.push({ field: "query", code: "required" });
    if (standing.length >= FILTERS_PER_LIST)
      faults.push({ field: "name", code: "filtersFull", params: { limit: FILTERS_PER_LIST } });
    if (faults.length > 0) throw new DomainError("invalid", { fields: faults });
    const filterId = await insertFilter(tx, { ...place, name, query, at });
    return {
      result: { filterId },
      audit: [
        {
          action: "filter.saved",
          planId: plan.id,
          subjectType: "SavedFilter",
          subjectId: filterId,
          after: { list, name, query },
        },
      ],
    };
  });
}
