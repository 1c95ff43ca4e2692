// 一事一档: all there is on one item that this reader may read, as the parts of one download. In the log before it leaves.
import { z } from "zod";
import type { Actor } from "@/lib/domain/actor";
import { toLocalDate } from "@/lib/domain/calendar";
import type { Clock } from "@/lib/domain/clock";
import { pathBook, safeName } from "@/lib/domain/document/file-path";
import { itemFilePaper } from "@/lib/domain/document/item-file-paper";
import { getItemFileParts } from "@/lib/data/item-file";
import { getTimeline } from "@/lib/data/milestone-timeline";
import { getMilestone, type MilestoneDetail } from "@/lib/data/milestones";
import { recordChange } from "@/lib/data/record-change";
import { mustBeAllowed } from "@/lib/data/scope";
import { toPaperPdf } from "@/lib/platform/paper-pdf";
import { once, type ZipEntry } from "@/lib/platform/zip-stream";
import { inLocale, locales, translator } from "@/messages";
import { itemFacts, itemFileWords } from "@/messages/item-file-words";
import { nameOfActor } from "./compose-deadlines";
import { deadlinePart, filePart, noticeParts, type Part, sheetParts } from "./item-file-parts";
import { type Around, unitNameIn } from "./item-sheets";
import { historyPart, logParts } from "./record-parts";

export const exportItemFileInput = z.object({
  plan: z.string(),
  code: z.string(),
  locale: z.enum(locales),
});

export type ItemFile = {
  fileName: string;
  entries: ZipEntry[];
  manifest: { path: string; modifiedAt: Date; head: string[] };
};

/** As of now: the file is what is known, not a page at some date. Throws notFound. */
export async function exportItemFile(
  actor: Actor,
  input: z.infer<typeof exportItemFileInput>,
  clock: Clock,
): Promise<ItemFile> {
  const { plan, code, locale } = input;
  const now = clock();
  const today = toLocalDate(now);
  const t = translator(locale);
  const detail = await getMilestone(
    actor,
    plan,
    code,
    { asOf: today, knownBy: now, live: true },
    now,
  );
  mustBeAllowed(actor, "plan.read", { plan });
  const around: Around = { t, locale, detail };
  const parts = await collect(actor, around, now);
  await logExport(actor, now, detail, parts);
  const root = safeName(`${code} ${inLocale(locale, detail.item.titleZh, detail.item.titleEn)}`);
  const index = await indexBytes(actor, around, { parts, now });
  const book = t("documents.file.path.index");
  const entries = [
    { path: book, modifiedAt: now, open: () => once(index) },
    ...parts.flatMap(({ path, modifiedAt, open }) => (open ? { path, modifiedAt, open } : [])),
  ];
  return {
    fileName: `${plan}_${root}_${today}.zip`,
    entries: entries.map((entry) => ({ ...entry, path: `${root}/${entry.path}` })),
    manifest: {
      path: `${root}/${t("documents.file.path.manifest")}`,
      modifiedAt: now,
      head: (["path", "bytes", "sha256"] as const).map((key) =>
        t(`documents.file.manifest.${key}`),
      ),
    },
  };
}

async function collect(actor: Actor, around: Around, now: Date): Promise<Part[]> {
  const { detail } = around;
  const { item, reach, board } = detail;
  const timeline = await getTimeline(actor, {
    milestoneId: item.id,
    code: item.code,
    reach,
    knownBy: now,
    page: "all",
  });
  const found = await getItemFileParts(actor, item.id, now);
  const place = pathBook();
  return [
    ...(await sheetParts(around, timeline.steps, now)),
    await deadlinePart(actor, around, now),
    await historyPart(actor, around, now),
    ...(await logParts(actor, around, now)),
    ...(await noticeParts(actor, around, { plan: board.plan.code, ids: found.noticeIds, now })),
    ...filePart(actor, around, { attachments: found.attachments, place }),
  ];
}

async function logExport(
  actor: Actor,
  now: Date,
  { board, item }: MilestoneDetail,
  parts: readonly Part[],
): Promise<void> {
  const files = parts.flatMap(({ path, sha256, open }) => (sha256 && open ? { path, sha256 } : []));
  await recordChange(actor, now, () =>
    Promise.resolve({
      result: undefined,
      audit: [
        {
          action: "itemFile.exported",
          planId: board.plan.id,
          subjectType: "Milestone",
          subjectId: item.id,
          // Each of these files was read by this.
          after: { milestone: item.code, parts: parts.length, files },
        },
      ],
    }),
  );
}

async function indexBytes(
  actor: Actor,
  around: Around,
  { parts, now }: { parts: readonly Part[]; now: Date },
): Promise<Uint8Array> {
  const { t, locale, detail } = around;
  const { item, board, supporting } = detail;
  const facts = itemFacts(t, locale, {
    planTitle: inLocale(locale, board.plan.titleZh, board.plan.titleEn),
    item,
    assessment: item.assessment,
    supporting,
    unitName: (code) => unitNameIn(around, code),
    knownBy: now,
  });
  const words = itemFileWords(t, locale, { by: nameOfActor(actor), at: now });
  const title = inLocale(locale, item.titleZh, item.titleEn);
  return toPaperPdf(itemFilePaper({ title, facts, rows: parts }, words));
}
