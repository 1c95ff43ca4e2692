// A notice printed for a file or a post room. In the log before it leaves.
import { z } from "zod";
import type { Actor } from "@/lib/domain/actor";
import type { Clock } from "@/lib/domain/clock";
import type { Paper } from "@/lib/domain/document/paper";
import { noticeNumber } from "@/lib/domain/supervision/notice";
import { getNotice } from "@/lib/data/notices";
import { recordChange } from "@/lib/data/record-change";
import { locales, translator } from "@/messages";
import { composeNotice } from "./compose-notice";

export const printNoticeInput = z.object({
  plan: z.string(),
  noticeId: z.string(),
  format: z.enum(["docx", "pdf"]),
  locale: z.enum(locales),
});

export type PrintedPaper = { fileName: string; paper: Paper };

/** Throws notFound or notAllowed: who may read the notice may print it. */
export async function printNotice(
  actor: Actor,
  input: z.infer<typeof printNoticeInput>,
  clock: Clock,
): Promise<PrintedPaper> {
  const { plan, noticeId, format, locale } = input;
  const now = clock();
  const notice = await getNotice(actor, plan, noticeId, now);
  const paper = await composeNotice(actor, notice, { locale, now });
  const t = translator(locale);
  const number = noticeNumber(notice);
  await recordChange(actor, now, () =>
    Promise.resolve({
      result: undefined,
      audit: [
        {
          action: "document.printed",
          planId: notice.planId,
          subjectType: "Notice",
          subjectId: notice.id,
          after: { document: "notice", number, format, locale },
        },
      ],
    }),
  );
  const kind = t(`supervision.noticeKind.${notice.kind}`);
  return {
    fileName: `${plan}_${kind}_${number ?? t("documents.draftMark")}_${notice.unit.code}.${format}`,
    paper,
  };
}
