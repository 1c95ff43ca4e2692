// People with addresses, and messages that wait for them.
import { systemActor, type UserActor } from "@/lib/domain/actor";
import type { NotificationKind } from "@/lib/domain/notification/notification";
import { urgentKinds } from "@/lib/domain/notification/notification";
import type { Prisma } from "@/lib/generated/prisma/client";
import { db } from "@/lib/commands/report/report-scene.fixture";

export { db, newScene } from "@/lib/commands/report/report-scene.fixture";

export const poster = systemActor("deliver", "request-1");

/** Shanghai time: "2024-10-15 09:00". */
export const at = (moment: string) => () => new Date(`${moment.replace(" ", "T")}:00+08:00`);

export async function giveAddress(
  person: UserActor,
  data: Prisma.PersonUpdateInput = {},
): Promise<string> {
  const email = `${person.name}@example.gov.cn`;
  await db.person.update({ where: { id: person.personId }, data: { email, ...data } });
  return email;
}

type Put = { kind?: NotificationKind; params?: Prisma.InputJsonValue; read?: boolean };

/** A message in the inbox of this person, that came at this moment. */
export async function putMessage(
  person: UserActor,
  plan: { id: string },
  moment: string,
  { kind = "reportAccepted", params, read = false }: Put = {},
): Promise<string> {
  const { id } = await db.notification.create({
    data: {
      personId: person.personId,
      planId: plan.id,
      kind,
      params: params ?? { milestone: "1", period: "2024Q3" },
      link: "/plans/x/work/1",
      urgent: urgentKinds.has(kind),
      subjectType: "ProgressReport",
      subjectId: "none",
      createdAt: at(moment)(),
      readAt: read ? at(moment)() : null,
    },
  });
  return id;
}

export const lettersOf = (person: UserActor) =>
  db.delivery.findMany({
    where: { personId: person.personId },
    orderBy: { createdAt: "asc" },
    include: { notifications: true },
  });
