// Sessions of people made by insertPeople, as the door opens them.
import type { PrismaClient } from "@/lib/generated/prisma/client";

export type NewSession = {
  factor?: "none" | "code" | "recovery" | "provider";
  way?: "password" | "sso";
  /** Minutes ago, system time. */
  openedBefore?: number;
  seenBefore?: number;
};

const ago = (minutes: number) => new Date(Date.now() - minutes * 60_000);

/** The id of an open session. */
export async function insertSession(
  db: PrismaClient,
  personId: string,
  { factor = "none", way = "password", openedBefore = 0, seenBefore = 0 }: NewSession = {},
): Promise<string> {
  const { sessionVersion: version } = await db.person.findUniqueOrThrow({
    where: { id: personId },
  });
  const dates = { createdAt: ago(openedBefore), lastSeenAt: ago(seenBefore) };
  const { id } = await db.session.create({ data: { personId, version, way, factor, ...dates } });
  return id;
}
