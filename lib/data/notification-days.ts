// Which plans have had the reminders of a day.
import "server-only";
import { endOfDay, startOfDay, toLocalDate } from "../domain/calendar";
import { DomainError } from "../domain/errors";
import type { ReadTx } from "./as-actor";
import type { AuditedTx } from "./record-change";

/** Were the plan's people reminded on the Shanghai day in which `at` lies? The log says so. */
export async function hasReminded(
  tx: ReadTx | AuditedTx,
  planId: string,
  at: Date,
): Promise<boolean> {
  const day = toLocalDate(at);
  const event = await tx.auditEvent.findFirst({
    where: {
      planId,
      action: "notification.reminded",
      businessAt: { gte: startOfDay(day), lte: endOfDay(day) },
    },
    select: { id: true },
  });
  return event !== null;
}

/** Until the transaction ends no other run reminds on this plan. Throws conflict when one has just done so. */
export async function lockReminders(tx: AuditedTx, planId: string, at: Date): Promise<void> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`reminders ${planId}`}, 0))`;
  if (await hasReminded(tx, planId, at)) throw new DomainError("conflict");
}
