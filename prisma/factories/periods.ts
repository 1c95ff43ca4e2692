import { periodWindow } from "@/lib/domain/calendar";
import type { PrismaClient } from "@/lib/generated/prisma/client";
import { day, longAgo } from "./days";
import type { MadeMilestone } from "./milestones";
import type { MadeUnit } from "./organisations";

export type MadePeriod = { id: string; code: string };

/** A quarter with its default window, by weekdays alone. */
export async function insertPeriod(
  db: PrismaClient,
  period: { plan: { id: string }; code: string; state: "planned" | "open" | "closed" },
): Promise<MadePeriod> {
  const window = periodWindow(period.code, { holidays: new Set(), makeUpDays: new Set() });
  return db.reportingPeriod.create({
    data: {
      planId: period.plan.id,
      code: period.code,
      state: period.state,
      startsOn: day(window.startsOn),
      endsOn: day(window.endsOn),
      opensOn: day(window.opensOn),
      closesOn: day(window.closesOn),
      graceEndsOn: day(window.graceEndsOn),
      reviewEndsOn: day(window.reviewEndsOn),
      openedAt: period.state === "planned" ? null : longAgo,
      closedAt: period.state === "closed" ? longAgo : null,
    },
    select: { id: true, code: true },
  });
}

export async function insertObligations(
  db: PrismaClient,
  owed: readonly { period: MadePeriod; milestone: MadeMilestone; unit: MadeUnit }[],
): Promise<void> {
  await db.obligation.createMany({
    data: owed.map(({ period, milestone, unit }) => ({
      periodId: period.id,
      milestoneId: milestone.id,
      organisationId: unit.id,
      createdAt: longAgo,
    })),
  });
}
