// What a new message makes old: the work it told of has moved on, and nobody need open it any more.
import "server-only";
import { isReminder, type NotificationAsk } from "../domain/notification/notification";
import type { Prisma } from "../generated/prisma/client";
import { withTask } from "./as-actor";

/** Things with one state at a time: what was told of an earlier one no longer holds, whoever was told. */
const withOneState: readonly string[] = [
  "ProgressReport",
  "IndicatorReport",
  "DefinitionProposal",
  "Contribution",
];

function outdatedBy(ask: NotificationAsk): Prisma.NotificationWhereInput[] {
  const { kind, planId, to, subjectType, subjectId, onceKey = null } = ask;
  if (isReminder(kind) && "personIds" in to) {
    // Yesterday's count: but a run that is repeated leaves its own of today alone.
    return [{ kind, planId, personId: { in: [...to.personIds] }, NOT: { onceKey } }];
  }
  return withOneState.includes(subjectType) ? [{ subjectType, subjectId }] : [];
}

/** Lays aside what these messages make old; to be called before they are written. */
export async function layAsideOutdated(
  tx: Prisma.TransactionClient,
  asks: readonly NotificationAsk[],
  at: Date,
): Promise<void> {
  const outdated = asks.flatMap(outdatedBy);
  if (outdated.length === 0) return;
  await withTask(tx, "telling", () =>
    tx.notification.updateMany({
      where: { readAt: null, OR: outdated },
      data: { readAt: at },
    }),
  );
}
