// A brief or bulletin taken out as a file: an issued one as it was kept, a draft as it stands. In the log before it leaves.
import { z } from "zod";
import type { Actor } from "@/lib/domain/actor";
import type { Clock } from "@/lib/domain/clock";
import type { Paper } from "@/lib/domain/document/paper";
import type { SignedSheet } from "@/lib/domain/document/sheet";
import { getBriefingPage } from "@/lib/data/briefings";
import { recordChange } from "@/lib/data/record-change";
import { isDemo } from "@/lib/platform/env";
import { locales, translator } from "@/messages";
import { shownPaper } from "@/messages/briefing-content";

export const printBriefingInput = z.object({
  plan: z.string(),
  briefingId: z.string(),
  format: z.enum(["docx", "pdf"]),
  locale: z.enum(locales),
});

/** Throws notFound: who may read it may print it. */
export async function printBriefing(
  actor: Actor,
  input: z.infer<typeof printBriefingInput>,
  clock: Clock,
): Promise<{ fileName: string; paper: Paper | SignedSheet }> {
  const { plan, briefingId, format, locale } = input;
  const t = translator(locale);
  const { briefing, facts } = await getBriefingPage(actor, plan, briefingId);
  const paper = shownPaper(t, locale, briefing, facts && { ...facts, demo: isDemo() });
  const { id, planId, kind, period, state } = briefing;
  await recordChange(actor, clock(), () =>
    Promise.resolve({
      result: undefined,
      audit: [
        {
          action: "document.printed",
          planId,
          subjectType: "Briefing",
          subjectId: id,
          after: { document: kind, period, state, format, locale },
        },
      ],
    }),
  );
  const mark = state === "issued" ? "" : `_${t("documents.draftMark")}`;
  return { fileName: `${plan}_${period}_${t(`briefings.kind.${kind}`)}${mark}.${format}`, paper };
}
