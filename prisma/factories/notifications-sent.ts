import type { PrismaClient } from "@/lib/generated/prisma/client";

/** What a person was told, the oldest first. */
export async function notified(db: PrismaClient, personId: string) {
  return db.notification.findMany({
    where: { personId },
    orderBy: { createdAt: "asc" },
    select: { kind: true, params: true, link: true, urgent: true },
  });
}
