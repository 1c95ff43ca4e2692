// Every version of an item's definition and every assignment it ever had, for its file.
import "server-only";
import type { Actor } from "../domain/actor";
import { asActor } from "./as-actor";

export type ItemHistory = Awaited<ReturnType<typeof getItemHistory>>;

export async function getItemHistory(actor: Actor, milestoneId: string) {
  return asActor(actor, async (tx) => ({
    versions: await tx.milestoneVersion.findMany({
      where: { milestoneId },
      orderBy: { version: "asc" },
    }),
    assignments: await tx.assignment.findMany({
      where: { milestoneId },
      include: { organisation: { select: { code: true } } },
      orderBy: [{ acceptedAt: "asc" }, { part: "asc" }],
    }),
  }));
}
