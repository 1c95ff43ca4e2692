// Items by area, task, lead or place. A district's items are those whose only place it is (product.md 4).
import type { Assessment } from "../milestone/assessment";

export type Grouping = "area" | "task" | "lead" | "place";
export type Group = { key: string | null; items: readonly Assessment[] };

const keyOf: Record<Grouping, (item: Assessment) => string | null> = {
  area: (item) => item.area,
  task: (item) => item.task,
  lead: (item) => item.lead,
  place: (item) => (item.places.length === 1 ? (item.places[0] ?? null) : null),
};

/** Groups by any key, in the order keys first appear; the official order is the page's to apply. */
export function groupByKey(
  assessments: readonly Assessment[],
  keyOfItem: (item: Assessment) => string | null,
): Group[] {
  const groups = new Map<string | null, Assessment[]>();
  for (const item of assessments) {
    const key = keyOfItem(item);
    const known = groups.get(key);
    if (known) known.push(item);
    else groups.set(key, [item]);
  }
  return [...groups].map(([key, items]) => ({ key, items }));
}

/** Under null: items without a task or lead, and items of several places or none. */
export function groupBy(assessments: readonly Assessment[], grouping: Grouping): Group[] {
  return groupByKey(assessments, keyOf[grouping]);
}
