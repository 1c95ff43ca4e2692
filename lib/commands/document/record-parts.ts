// The parts of an item's file that say how it came to be what it is: its definition and assignments through time, and
// for the auditor the log itself.
import type { Actor } from "@/lib/domain/actor";
import { headOfExport } from "@/lib/domain/audit-chain/export-file";
import { can } from "@/lib/domain/permissions";
import { asActor } from "@/lib/data/as-actor";
import { readEventsAsHashed, readHeads } from "@/lib/data/audit-chain";
import { namesOfSubjects } from "@/lib/data/audit-subject-names";
import { eventsAboutItem } from "@/lib/data/item-events";
import { getItemHistory } from "@/lib/data/item-history";
import { toCsv } from "@/lib/platform/csv";
import { toWorkbook } from "@/lib/platform/table-workbook";
import { logHead, logRow } from "@/messages/audit-words";
import { assignmentTable, versionTable } from "./history-sheets";
import { made, type Part } from "./item-file-parts";
import type { Around } from "./item-sheets";

export async function historyPart(actor: Actor, around: Around, now: Date): Promise<Part> {
  const { t, detail } = around;
  const history = await getItemHistory(actor, detail.item.id);
  return made(around, {
    path: t("documents.file.path.history"),
    what: t("documents.file.what.history", {
      versions: history.versions.length,
      assignments: history.assignments.length,
    }),
    bytes: await toWorkbook([versionTable(around, history), assignmentTable(around, history)]),
    now,
  });
}

/** Whoever may read the log gets it as it was hashed; others have its numbers and hashes in the table of the course. */
export async function logParts(actor: Actor, around: Around, now: Date): Promise<Part[]> {
  const { t, locale, detail } = around;
  const { item, board } = detail;
  if (!can(actor, "audit.read", { plan: board.plan.code })) return [];
  const about = { id: item.id, code: item.code, planId: board.plan.id };
  const { events, names, heads } = await asActor(actor, async (tx) => {
    const where = { OR: await eventsAboutItem(tx, about) };
    const found = await tx.auditEvent.findMany({ where, select: { id: true } });
    const rows = await readEventsAsHashed(
      tx,
      found.map(({ id }) => id),
    );
    return { events: rows, names: await namesOfSubjects(tx, rows), heads: await readHeads(tx) };
  });
  const first = headOfExport({
    exportedAt: now.toISOString(),
    complete: false,
    filter: { plan: board.plan.code, item: item.code },
    heads: heads.map(({ chain, number, hash, plan }) => ({ chain, number, hash, plan })),
  });
  const lines = [first, ...events.map((event) => JSON.stringify(event)), ""].join("\n");
  const rows = events.map((event) => logRow(locale, event, names.get(event.subjectId) ?? null));
  const utf8 = new TextEncoder();
  const count = events.length;
  return [
    made(around, {
      path: t("documents.file.path.log"),
      what: t("documents.file.what.log", { count }),
      bytes: utf8.encode(lines),
      now,
    }),
    made(around, {
      path: t("documents.file.path.logTable"),
      what: t("documents.file.what.logTable"),
      bytes: utf8.encode(toCsv([logHead(locale), ...rows])),
      now,
    }),
  ];
}
