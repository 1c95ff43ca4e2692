// Reporting periods and what is owed in them.
import "server-only";
import { randomUUID } from "node:crypto";
import type { PeriodWindow } from "../domain/calendar";
import { DomainError } from "../domain/errors";
import type { BriefWords } from "../domain/period/brief";
import type { PeriodKind, PeriodState } from "../domain/period/period-state";
import type { WindowDays } from "../domain/period/window";
import type { Prisma } from "../generated/prisma/client";
import type { ReadTx } from "./as-actor";
import { fromDay, toDay } from "./days";
import { idOf } from "./organisations";
import type { AuditedTx } from "./record-change";

/** The period, or null before it was first opened or planned. */
export async function findPeriod(tx: ReadTx | AuditedTx, planId: string, code: string) {
  return tx.reportingPeriod.findUnique({ where: { planId_code: { planId, code } } });
}
export type StoredPeriod = NonNullable<Awaited<ReturnType<typeof findPeriod>>>;

/** The period. Throws notFound. */
export async function getPeriod(
  tx: ReadTx | AuditedTx,
  planId: string,
  code: string,
): Promise<StoredPeriod> {
  const period = await findPeriod(tx, planId, code);
  if (!period) throw new DomainError("notFound");
  return period;
}

const toWindowDates = ({ opensOn, closesOn, graceEndsOn, reviewEndsOn }: WindowDays) => ({
  opensOn: fromDay(opensOn),
  closesOn: fromDay(closesOn),
  graceEndsOn: fromDay(graceEndsOn),
  reviewEndsOn: fromDay(reviewEndsOn),
});

export function toWindowDays(period: {
  opensOn: Date;
  closesOn: Date;
  graceEndsOn: Date;
  reviewEndsOn: Date;
}): WindowDays {
  return {
    opensOn: toDay(period.opensOn),
    closesOn: toDay(period.closesOn),
    graceEndsOn: toDay(period.graceEndsOn),
    reviewEndsOn: toDay(period.reviewEndsOn),
  };
}

/** Opens the period, planned before or not, and gives its id. Of two at once one meets conflict. */
export async function insertOpenPeriod(
  tx: AuditedTx,
  planId: string,
  { kind, ...window }: PeriodWindow & { kind: PeriodKind },
  openedAt: Date,
): Promise<string> {
  const { code } = window;
  const data = {
    kind,
    startsOn: fromDay(window.startsOn),
    endsOn: fromDay(window.endsOn),
    ...toWindowDates(window),
    state: "open" as const,
    openedAt,
  };
  const planned = await tx.reportingPeriod.updateMany({
    where: { planId, code, state: "planned" },
    data,
  });
  if (planned.count > 0) return (await getPeriod(tx, planId, code)).id;
  const id = randomUUID();
  const { count } = await tx.reportingPeriod.createMany({
    data: { id, planId, code, ...data },
    skipDuplicates: true,
  });
  if (count === 0) throw new DomainError("conflict");
  return id;
}

/** Changes the period as it was read: in the same state, with the same window and the same compiling; else conflict. */
async function changePeriod(
  tx: AuditedTx,
  { id, state, compiledAt, closesOn, graceEndsOn, reviewEndsOn }: StoredPeriod,
  data: Prisma.ReportingPeriodUpdateManyMutationInput,
): Promise<void> {
  const { count } = await tx.reportingPeriod.updateMany({
    where: { id, state, compiledAt, closesOn, graceEndsOn, reviewEndsOn },
    data,
  });
  if (count === 0) throw new DomainError("conflict");
}

/** To another state, with the instant at which it came there. */
export async function movePeriod(
  tx: AuditedTx,
  period: StoredPeriod,
  to: Extract<PeriodState, "closed" | "issued">,
  at: Date,
): Promise<void> {
  const stamp = to === "closed" ? { closedAt: at } : { issuedAt: at };
  await changePeriod(tx, period, { state: to, ...stamp });
}

/** Open with this window: moved, or opened again, when what was compiled is void; the day it was closed stays known. */
export async function moveWindow(
  tx: AuditedTx,
  period: StoredPeriod,
  days: WindowDays,
): Promise<void> {
  await changePeriod(tx, period, {
    ...toWindowDates(days),
    state: "open",
    compiledAt: null,
    compiledByName: null,
    compiledRevision: null,
  });
}

export async function moveCompiled(
  tx: AuditedTx,
  period: StoredPeriod,
  compiled: { at: Date; byName: string; revision: number },
): Promise<void> {
  await changePeriod(tx, period, {
    state: "compiled",
    compiledAt: compiled.at,
    compiledByName: compiled.byName,
    compiledRevision: compiled.revision,
  });
}

/** Keeps the words under the next version, over the one they were read with; else conflict. */
export async function updateBriefWords(
  tx: AuditedTx,
  period: StoredPeriod,
  words: BriefWords & { version: number },
): Promise<void> {
  const { count } = await tx.reportingPeriod.updateMany({
    where: {
      id: period.id,
      state: period.state,
      briefWords: { equals: period.briefWords as Prisma.InputJsonValue },
    },
    data: { briefWords: words },
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

/** Units that owe in the period, with the number of items for which nothing is with the commission or accepted. */
export async function listUnsent(
  tx: ReadTx | AuditedTx,
  periodId: string,
): Promise<{ unit: string; count: number }[]> {
  const sent = await tx.progressReport.findMany({
    where: { periodId, supersedesId: null, state: { in: ["withCommission", "accepted"] } },
    select: { milestoneId: true },
  });
  const owed = await tx.obligation.findMany({
    where: { periodId, milestoneId: { notIn: sent.map((row) => row.milestoneId) } },
    select: { organisation: { select: { code: true } } },
  });
  const counts = new Map<string, number>();
  for (const { organisation } of owed) {
    counts.set(organisation.code, (counts.get(organisation.code) ?? 0) + 1);
  }
  return [...counts].map(([unit, count]) => ({ unit, count }));
}
