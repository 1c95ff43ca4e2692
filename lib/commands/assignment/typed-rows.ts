// Rows as typed, turned into codes: what a form and a spreadsheet share before anything is confirmed or put to the units.
import { z } from "zod";
import type { Actor } from "@/lib/domain/actor";
import { readTypedRows, unitDirectory } from "@/lib/domain/assignment/typed-rows";
import { toLocalDate } from "@/lib/domain/calendar";
import type { FieldFault } from "@/lib/domain/errors";
import type { Permission } from "@/lib/domain/permissions";
import { asActor } from "@/lib/data/as-actor";
import { listItemNames, listUnitNames } from "@/lib/data/assignment-names";
import { getVisiblePlan, mustBeAllowed } from "@/lib/data/scope";
import type { DecisionAsk } from "./check-decisions";

/** Our choice: more rows than any plan has items, and few enough for one transaction. */
const ROWS_LIMIT = 2000;

export const typedRowsInput = z
  .array(
    z.object({
      item: z.string(),
      lead: z.string(),
      supporting: z.string(),
      leader: z.string(),
      /** Ids of the rows not ended when this one was read. */
      seen: z.array(z.string()),
    }),
  )
  .min(1)
  .max(ROWS_LIMIT);
export type TypedRowsInput = z.input<typeof typedRowsInput>;

/** The rows in codes, or every fault by its field, "rows.3.lead". Throws notFound or notAllowed. */
export async function resolveRows(
  actor: Actor,
  ask: { plan: string; rows: TypedRowsInput; permission: Permission; at: Date },
): Promise<{ decisions: DecisionAsk[]; faults: FieldFault[] }> {
  const known = await asActor(actor, async (tx) => {
    const plan = await getVisiblePlan(tx, actor, ask.plan);
    mustBeAllowed(actor, ask.permission, { plan: ask.plan });
    const units = await listUnitNames(tx, toLocalDate(ask.at));
    const items = await listItemNames(tx, plan.id);
    return { directory: unitDirectory(units), items: new Set(items.map((item) => item.code)) };
  });
  const { decisions, faults } = readTypedRows(ask.rows, known);
  const seenBy = new Map(ask.rows.map((row) => [row.item.trim(), row.seen]));
  return {
    decisions: decisions.map((each) => ({ ...each, seen: seenBy.get(each.milestone) ?? null })),
    faults,
  };
}
