// The parts of an item's file: its tables, its papers, and the files somebody put there.
import type { Actor } from "@/lib/domain/actor";
import { toLocalDate } from "@/lib/domain/calendar";
import { safeName } from "@/lib/domain/document/file-path";
import type { ContentsRow } from "@/lib/domain/document/item-file-paper";
import { DomainError } from "@/lib/domain/errors";
import { readDeadlineTable } from "@/lib/data/deadline-table";
import { asActor } from "@/lib/data/as-actor";
import { readChunks } from "@/lib/data/evidence";
import type { ItemAttachment } from "@/lib/data/item-file";
import type { TimelineStep } from "@/lib/data/milestone-timeline";
import { getNotice } from "@/lib/data/notices";
import { toPaperPdf } from "@/lib/platform/paper-pdf";
import { toWorkbook } from "@/lib/platform/table-workbook";
import { once, ZIP_BYTES_LIMIT, type ZipEntry } from "@/lib/platform/zip-stream";
import { noticeName } from "@/messages/supervision-words";
import { quarterWords } from "@/messages/words";
import { composeDeadlines } from "./compose-deadlines";
import { composeNotice } from "./compose-notice";
import { type Around, reportTable, timelineTable } from "./item-sheets";

/** A line of the contents with what it names; without a source it is listed and left out. */
export type Part = ContentsRow &
  Omit<ZipEntry, "open"> & { open: ZipEntry["open"] | null; sha256: string | null };

type Made = { path: string; what: string; bytes: Uint8Array; now: Date };

/** A part that the system makes itself. */
export function made({ t }: Around, { path, what, bytes, now }: Made): Part {
  const own = { by: t("documents.file.own"), on: toLocalDate(now), modifiedAt: now, sha256: null };
  return { path, what, ...own, open: () => once(bytes) };
}

export async function sheetParts(
  around: Around,
  steps: readonly TimelineStep[],
  now: Date,
): Promise<Part[]> {
  const { t, detail } = around;
  const rounds = detail.reports.reduce((sum, report) => sum + report.rounds.length, 0);
  return [
    made(around, {
      path: t("documents.file.path.timeline"),
      what: t("documents.file.what.timeline", { count: steps.length }),
      bytes: await toWorkbook([timelineTable(around, steps)]),
      now,
    }),
    made(around, {
      path: t("documents.file.path.reports"),
      what: t("documents.file.what.reports", { count: rounds }),
      bytes: await toWorkbook([reportTable(around)]),
      now,
    }),
  ];
}

export async function deadlinePart(actor: Actor, around: Around, now: Date): Promise<Part> {
  const { t, locale, detail } = around;
  const { board, item, reach } = detail;
  const rows = await asActor(actor, (tx) => readDeadlineTable(tx, item, { knownBy: now, reach }));
  const paper = composeDeadlines(actor, { board, item, reach, rows }, locale);
  return made(around, {
    path: t("documents.file.path.deadlines"),
    what: t("documents.file.what.deadlines", { count: rows.length }),
    bytes: await toPaperPdf(paper),
    now,
  });
}

/** The notices this reader may read, each as a paper. */
export async function noticeParts(
  actor: Actor,
  around: Around,
  ask: { plan: string; ids: readonly string[]; now: Date },
): Promise<Part[]> {
  const { t, locale } = around;
  const parts: Part[] = [];
  for (const id of ask.ids) {
    const notice = await getNotice(actor, ask.plan, id, ask.now).catch(ifHidden);
    if (!notice?.issuedAt) continue;
    const name = noticeName(t, notice);
    parts.push({
      path: `${t("documents.file.path.notices")}/${safeName(name)}.pdf`,
      what: name,
      by: notice.issuedBy ?? "",
      on: toLocalDate(notice.issuedAt),
      modifiedAt: notice.issuedAt,
      sha256: null,
      open: await opened(composeNotice(actor, notice, { locale, now: ask.now })),
    });
  }
  return parts;
}

async function opened(paper: Promise<Parameters<typeof toPaperPdf>[0]>): Promise<ZipEntry["open"]> {
  const bytes = await toPaperPdf(await paper);
  return () => once(bytes);
}

function ifHidden(error: unknown): null {
  if (error instanceof DomainError && ["notFound", "notAllowed"].includes(error.code)) return null;
  throw error;
}

type Found = {
  folder: string;
  name: string;
  what: string;
  sha256: string;
  byteSize: number;
  attachedAt: Date;
  by: string;
};

/** Evidence of the rounds the reader sees, then attachments. The same bytes of one place stand once. */
export function filePart(
  actor: Actor,
  around: Around,
  ask: { attachments: readonly ItemAttachment[]; place: (folder: string, name: string) => string },
): Part[] {
  const { t } = around;
  let total = 0;
  return [...evidenceOf(around), ...attachmentsOf(around, ask.attachments)].map((file) => {
    total += file.byteSize;
    const fits = total <= ZIP_BYTES_LIMIT;
    return {
      path: ask.place(file.folder, file.name),
      what: fits ? file.what : t("documents.file.leftOut"),
      by: file.by,
      on: toLocalDate(file.attachedAt),
      modifiedAt: file.attachedAt,
      sha256: file.sha256,
      open: fits ? () => readChunks(actor, file.sha256) : null,
    };
  });
}

function evidenceOf({ t, detail }: Around): Found[] {
  const seen = new Set<string>();
  return detail.reports.toReversed().flatMap((report) =>
    report.rounds.flatMap(({ files }) =>
      files.flatMap((file): Found[] => {
        if (seen.has(file.id)) return [];
        seen.add(file.id);
        const period = quarterWords(t, report.period);
        return [
          {
            ...file,
            folder: `${t("documents.file.path.evidence")}/${safeName(period)}`,
            what: t("documents.file.what.evidence", { period }),
            by: file.attachedByName,
          },
        ];
      }),
    ),
  );
}

function attachmentsOf({ t }: Around, attachments: readonly ItemAttachment[]): Found[] {
  return attachments.map((file) => {
    const subject = t(`documents.file.subject.${file.subject}`);
    return {
      ...file,
      name: file.fileName,
      folder: `${t("documents.file.path.attachments")}/${safeName(subject)}`,
      what: t("documents.file.what.attachment", { subject }),
      by: file.attachedBy,
    };
  });
}
