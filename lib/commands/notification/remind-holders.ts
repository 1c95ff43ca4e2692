// The reminders of a working day, plan by plan. Run again the same day it tells nobody twice.
import type { SystemActor } from "@/lib/domain/actor";
import { toLocalDate } from "@/lib/domain/calendar";
import type { Clock } from "@/lib/domain/clock";
import { DomainError } from "@/lib/domain/errors";
import { isDue, remindAt } from "@/lib/domain/notification/daily";
import type { NotificationAsk } from "@/lib/domain/notification/notification";
import { chaseOf, countChases, type Reminder } from "@/lib/domain/notification/reminders";
import { asActor, type ReadTx } from "@/lib/data/as-actor";
import { readWorkCalendar } from "@/lib/data/calendar-days";
import { hasReminded, lockReminders } from "@/lib/data/notification-days";
import { readHolders } from "@/lib/data/notification-holders";
import { listPlansInForce, readHeldItems } from "@/lib/data/notification-owed";
import { recordChange } from "@/lib/data/record-change";

type Plan = { id: string; code: string };
export type Reminded = {
  reminders: number;
  /** Plans whose records could not be read or written; the others were reminded all the same. */
  faults: { plan: string; error: unknown }[];
};

/** Reminds the holders on every plan in force. Nothing before the hour, and nothing when nobody works. */
export async function remindHolders(actor: SystemActor, clock: Clock): Promise<Reminded> {
  const at = clock();
  const { plans, calendar } = await asActor(actor, async (tx) => ({
    plans: await listPlansInForce(tx),
    calendar: await readWorkCalendar(tx),
  }));
  const done: Reminded = { reminders: 0, faults: [] };
  if (!isDue(at, remindAt, calendar)) return done;
  for (const plan of plans) {
    try {
      done.reminders += await remindOn(actor, plan, at);
    } catch (error) {
      // Of two runs at once one reminds.
      if (error instanceof DomainError && error.code === "conflict") continue;
      done.faults.push({ plan: plan.code, error });
    }
  }
  return done;
}

async function remindOn(actor: SystemActor, plan: Plan, at: Date): Promise<number> {
  const reminders = await asActor(actor, async (tx) =>
    (await hasReminded(tx, plan.id, at)) ? [] : readReminders(tx, plan, at),
  );
  if (reminders.length === 0) return 0;
  return recordChange(actor, at, async (tx) => {
    await lockReminders(tx, plan.id, at);
    const asks = reminders.map((reminder) => askOf(reminder, plan, at));
    const counts = {
      day: toLocalDate(at),
      people: new Set(reminders.map((reminder) => reminder.personId)).size,
      reminders: reminders.length,
      items: reminders.reduce((sum, { count }) => sum + count, 0),
    };
    return {
      result: reminders.length,
      notify: asks,
      audit: [
        {
          action: "notification.reminded",
          planId: plan.id,
          subjectType: "Plan",
          subjectId: plan.id,
          after: counts,
        },
      ],
    };
  });
}

async function readReminders(tx: ReadTx, plan: Plan, at: Date): Promise<Reminder[]> {
  const [calendar, today] = [await readWorkCalendar(tx), toLocalDate(at)];
  const chased = (await readHeldItems(tx, plan)).flatMap((item) => {
    const chase = chaseOf(item, today, calendar);
    if (chase === null) return [];
    const { milestoneId, subject, period } = item;
    return [{ chase, period, ask: { permission: chase.permission, subject, milestoneId } }];
  });
  const holders = await readHolders(
    tx,
    { planId: plan.id, at },
    chased.map(({ ask }) => ask),
  );
  return countChases(
    chased.flatMap(({ chase, period, ask }) =>
      holders(ask).map((personId) => ({ personId, period, chase })),
    ),
  );
}

function askOf(reminder: Reminder, plan: Plan, at: Date): NotificationAsk {
  const { kind, holder, period, count, dueOn, personId } = reminder;
  const today = toLocalDate(at);
  return {
    kind,
    planId: plan.id,
    to: { personIds: [personId] },
    subjectType: "Plan",
    subjectId: plan.id,
    params: { period, count, on: dueOn, when: whenOf(dueOn, today), stage: holder },
    link: `/plans/${encodeURIComponent(plan.code)}/${pageOf(reminder)}`,
    onceKey: [kind, holder, plan.code, period, today].join(" "),
  };
}

function whenOf(dueOn: string, today: string): "ahead" | "today" | "past" {
  if (dueOn === today) return "today";
  return dueOn > today ? "ahead" : "past";
}

function pageOf({ kind, holder, period }: Reminder): string {
  switch (kind) {
    case "reportDue":
      return `work?period=${period}`;
    case "signDue":
      return "sign";
    case "reviewDue":
      return "reviews";
    case "secondLine":
      return holder === "reporter" ? `work?period=${period}` : "overdue";
  }
}
