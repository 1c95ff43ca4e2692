// The log as a file: lines that `npm run audit:verify --file` checks without this system, or a table to be read. In the
// log before it leaves; what it holds ends with the event before that one.
import { z } from "zod";
import type { Actor } from "@/lib/domain/actor";
import { toLocalDate } from "@/lib/domain/calendar";
import type { Clock } from "@/lib/domain/clock";
import type { NamedHead } from "@/lib/domain/audit-chain/export-file";
import { headOfExport } from "@/lib/domain/audit-chain/export-file";
import { headLine } from "@/lib/domain/audit-chain/heads-text";
import { INSTALLATION_CHAIN } from "@/lib/domain/audit-chain/chained-event";
import { asActor } from "@/lib/data/as-actor";
import { readHeads } from "@/lib/data/audit-chain";
import { type ExportPiece, readExportPieces } from "@/lib/data/audit-export";
import { type AuditFilter, auditWhere, isWhole } from "@/lib/data/audit-where";
import { recordChange } from "@/lib/data/record-change";
import { mustBeAllowed } from "@/lib/data/scope";
import { toCsv, toCsvLines } from "@/lib/platform/csv";
import { type Locale, locales } from "@/messages";
import { logHead, logRow } from "@/messages/audit-words";

export const exportFormats = ["jsonl", "csv", "heads"] as const;
export const exportLogInput = z.object({ format: z.enum(exportFormats), locale: z.enum(locales) });

export type ExportedLog = { fileName: string; pieces: AsyncGenerator<string> };
/** Whatever page it was asked on, all that the filter finds. */
type Ask = z.infer<typeof exportLogInput> & { filter: Omit<AuditFilter, "before"> };

/** Throws notAllowed. */
export async function exportLog(actor: Actor, ask: Ask, clock: Clock): Promise<ExportedLog> {
  mustBeAllowed(actor, "audit.read", { plan: null });
  const { format, locale, filter } = ask;
  const at = clock();
  const named = namesIn(filter);
  const { heads, events } = await asActor(actor, async (tx) => ({
    heads: (await readHeads(tx)).filter((head) => isAsked(head, filter.plan)),
    events: await tx.auditEvent.count({ where: await auditWhere(tx, filter) }),
  }));
  await recordChange(actor, at, () =>
    Promise.resolve({
      result: undefined,
      audit: [
        {
          action: "audit.exported",
          planId: null,
          subjectType: "AuditChain",
          subjectId: heads.length === 1 ? (heads[0]?.chain ?? "all") : "all",
          after: { format, filter: named, ...(format === "heads" ? {} : { events }) },
        },
      ],
    }),
  );
  const day = toLocalDate(at);
  const scope = filter.plan ?? "all";
  const extension = format === "heads" ? "heads.txt" : format;
  return {
    fileName: `luoshi-audit_${scope}_${day}.${extension}`,
    pieces: write({ actor, format, locale, filter, named, heads, at }),
  };
}

const isAsked = (head: NamedHead, plan: string | undefined) =>
  plan === undefined || (head.plan ?? INSTALLATION_CHAIN) === plan;

function namesIn({ subject, ...rest }: Omit<AuditFilter, "before">): Record<string, string> {
  const given = Object.entries({ ...rest, subject: subject && `${subject.type}:${subject.id}` });
  return Object.fromEntries(given.flatMap(([name, value]) => (value ? [[name, value]] : [])));
}

type Writing = {
  actor: Actor;
  format: Ask["format"];
  locale: Locale;
  filter: Ask["filter"];
  named: Record<string, string>;
  heads: readonly NamedHead[];
  at: Date;
};

async function* write({ actor, format, locale, ...rest }: Writing): AsyncGenerator<string> {
  const { filter, named, heads, at } = rest;
  if (format === "heads") {
    yield `${heads.map((head) => [headLine(head), head.plan].filter(Boolean).join("  ")).join("\n")}\n`;
    return;
  }
  if (format === "csv") yield toCsv([logHead(locale)]);
  else {
    const complete = isWhole(filter);
    const own = heads.map(({ chain, number, hash, plan }) => ({ chain, number, hash, plan }));
    const exportedAt = at.toISOString();
    yield `${headOfExport({ exportedAt, complete, filter: named, heads: own })}\n`;
  }
  for await (const piece of readExportPieces(actor, filter, heads))
    yield format === "csv" ? csvOf(locale, piece) : jsonOf(piece);
}

const jsonOf = ({ events }: ExportPiece) =>
  events.map((event) => `${JSON.stringify(event)}\n`).join("");

const csvOf = (locale: Locale, { events, names }: ExportPiece) =>
  toCsvLines(events.map((event) => logRow(locale, event, names.get(event.subjectId) ?? null)));
