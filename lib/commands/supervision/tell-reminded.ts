// Whom an act of reminding tells: whoever fills in each item, and the heads where asked; each person once, with a count.
import type { NotificationAsk } from "@/lib/domain/notification/notification";
import type { Permission } from "@/lib/domain/permissions";
import { readHolders } from "@/lib/data/notification-holders";
import type { AuditedTx } from "@/lib/data/record-change";
import type { ChosenItem } from "./pressing-items";

type Act = {
  plan: { id: string; code: string };
  at: Date;
  items: readonly ChosenItem[];
  heads: boolean;
};

export async function tellReminded(
  tx: AuditedTx,
  { plan, at, items, heads }: Act,
): Promise<NotificationAsk[]> {
  const permissions: Permission[] = heads ? ["report.edit", "report.sign"] : ["report.edit"];
  const asks = items.flatMap((item) =>
    permissions.map((permission) => ({
      item,
      permission,
      subject: { plan: plan.code, lead: item.lead },
      milestoneId: item.id,
    })),
  );
  const holdersOf = await readHolders(tx, { planId: plan.id, at }, asks);
  const byPerson = new Map<string, Set<ChosenItem>>();
  for (const ask of asks)
    for (const person of holdersOf(ask))
      byPerson.set(person, (byPerson.get(person) ?? new Set()).add(ask.item));
  return [...byPerson].map(([person, own]) => toAsk(plan, person, [...own]));
}

function toAsk(plan: Act["plan"], person: string, items: readonly ChosenItem[]): NotificationAsk {
  const base = `/plans/${encodeURIComponent(plan.code)}`;
  const [first] = items;
  const one = items.length === 1 && first ? first : null;
  return {
    kind: "itemReminded",
    planId: plan.id,
    to: { personIds: [person] },
    subjectType: one ? "Milestone" : "Plan",
    subjectId: one ? one.id : plan.id,
    params: { count: items.length, ...(one ? { milestone: one.code, unit: one.lead } : {}) },
    link: one ? `${base}/milestones/${encodeURIComponent(one.code)}` : `${base}/work`,
  };
}
