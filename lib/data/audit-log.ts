// Reading the log. Newest first, page by page behind the last entry seen: entries arriving meanwhile move nothing.
import "server-only";
import type { Actor } from "../domain/actor";
import { asActor } from "./as-actor";
import { namesOfSubjects } from "./audit-subject-names";
import { type AuditFilter, auditWhere } from "./audit-where";
import { mustBeAllowed } from "./scope";

export const EVENTS_PER_PAGE = 50;

/** One page of the log, and the id behind which the next begins. Throws notAllowed. */
export async function listAuditEvents(actor: Actor, filter: AuditFilter) {
  mustBeAllowed(actor, "audit.read", { plan: null });
  return asActor(actor, async (tx) => {
    const rows = await tx.auditEvent.findMany({
      where: await auditWhere(tx, filter),
      orderBy: { id: "desc" },
      take: EVENTS_PER_PAGE + 1,
    });
    const events = rows.slice(0, EVENTS_PER_PAGE);
    const names = await namesOfSubjects(tx, events);
    return {
      events: events.map((event) => ({
        ...event,
        subjectName: names.get(event.subjectId) ?? null,
      })),
      next: rows.length > EVENTS_PER_PAGE ? (events.at(-1)?.id ?? null) : null,
    };
  });
}

export type AuditRow = Awaited<ReturnType<typeof listAuditEvents>>["events"][number];
