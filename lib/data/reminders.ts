// 催办: acts of reminding as rows, one per item of an act. They are added, never changed.
import "server-only";
import type { AuditedTx } from "./record-change";
import type { ReadTx } from "./as-actor";

export type NewReminder = {
  milestoneId: string;
  organisationId: string;
  /** Calendar days past the plan's date on that day. */
  daysLate: number;
};

export type ReminderAct = {
  planId: string;
  batchId: string;
  channel: "system" | "offline";
  text: string;
  at: Date;
  by: { id: string | null; name: string };
};

export async function insertReminders(
  tx: AuditedTx,
  act: ReminderAct,
  items: readonly NewReminder[],
): Promise<void> {
  const { at: remindedAt, by, ...same } = act;
  await tx.reminder.createMany({
    data: items.map((item) => ({
      ...same,
      ...item,
      remindedAt,
      remindedById: by.id,
      remindedByName: by.name,
    })),
  });
}

/** How many items an act of this id reminded of; null: there is none. */
export async function findReminderAct(
  tx: ReadTx | AuditedTx,
  planId: string,
  batchId: string,
): Promise<number | null> {
  const count = await tx.reminder.count({ where: { planId, batchId } });
  return count === 0 ? null : count;
}

/** How often each item was reminded of, by its id; absent: never. */
export async function countReminders(
  tx: ReadTx | AuditedTx,
  milestoneIds: readonly string[],
): Promise<Map<string, number>> {
  const rows = await tx.reminder.groupBy({
    by: ["milestoneId"],
    where: { milestoneId: { in: [...milestoneIds] } },
    _count: { _all: true },
  });
  return new Map(rows.map((row) => [row.milestoneId, row._count._all]));
}
