// Reporting periods and what is owed in them.
import "server-only";
import { randomUUID } from "node:crypto";
import type { PeriodWindow, QuarterCode } from "../domain/calendar";
import { DomainError } from "../domain/errors";
import type { ReadTx } from "./as-actor";
import { fromDay } from "./days";
import { idOf } from "./organisations";
import type { AuditedTx } from "./record-change";

/** The period, or null before it was first opened or planned. */
export async function findPeriod(tx: ReadTx | AuditedTx, planId: string, code: QuarterCode) {
  return tx.reportingPeriod.findUnique({ where: { planId_code: { planId, code } } });
}

function toDates({ startsOn, endsOn, opensOn, closesOn, graceEndsOn, reviewEndsOn }: PeriodWindow) {
  return {
    startsOn: fromDay(startsOn),
    endsOn: fromDay(endsOn),
    opensOn: fromDay(opensOn),
    closesOn: fromDay(closesOn),
    graceEndsOn: fromDay(graceEndsOn),
    reviewEndsOn: fromDay(reviewEndsOn),
  };
}

/** Opens the period, planned before or not, and gives its id. Of two at once one meets conflict. */
export async function insertOpenPeriod(
  tx: AuditedTx,
  planId: string,
  window: PeriodWindow,
  openedAt: Date,
): Promise<string> {
  const { code } = window;
  const planned = await tx.reportingPeriod.updateMany({
    where: { planId, code, state: "planned" },
    data: { ...toDates(window), state: "open", openedAt },
  });
  if (planned.count > 0) {
    const { id } = await tx.reportingPeriod.findUniqueOrThrow({
      where: { planId_code: { planId, code } },
      select: { id: true },
    });
    return id;
  }
  const id = randomUUID();
  const { count } = await tx.reportingPeriod.createMany({
    data: { id, planId, code, ...toDates(window), state: "open", openedAt },
    skipDuplicates: true,
  });
  if (count === 0) throw new DomainError("conflict");
  return id;
}

/** open -> closed, or conflict. */
export async function movePeriodClosed(tx: AuditedTx, id: string, closedAt: Date): Promise<void> {
  const { count } = await tx.reportingPeriod.updateMany({
    where: { id, state: "open" },
    data: { state: "closed", closedAt },
  });
  if (count === 0) throw new DomainError("conflict");
}

/** closed -> issued, or conflict. */
export async function movePeriodIssued(tx: AuditedTx, id: string, issuedAt: Date): Promise<void> {
  const { count } = await tx.reportingPeriod.updateMany({
    where: { id, state: "closed" },
    data: { state: "issued", issuedAt },
  });
  if (count === 0) throw new DomainError("conflict");
}

/** Reports of the period that are with the commission. */
export async function countUndecided(tx: ReadTx | AuditedTx, periodId: string): Promise<number> {
  return tx.progressReport.count({ where: { periodId, state: "withCommission" } });
}

export async function insertObligations(
  tx: AuditedTx,
  periodId: string,
  owed: readonly { code: string; organisation: string }[],
  links: {
    milestones: ReadonlyMap<string, string>;
    organisations: ReadonlyMap<string, string>;
    createdAt: Date;
  },
): Promise<void> {
  await tx.obligation.createMany({
    data: owed.map(({ code, organisation }) => ({
      periodId,
      milestoneId: idOf(links.milestones, code),
      organisationId: idOf(links.organisations, organisation),
      createdAt: links.createdAt,
    })),
  });
}
