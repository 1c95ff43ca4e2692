// 签发: a checked paper is composed once more and kept whole, in both languages, as it is printed. It is never reckoned again.
import { z } from "zod";
import type { Actor } from "@/lib/domain/actor";
import { type BriefingContent, isSheet, type PrintedPaper } from "@/lib/domain/briefing/content";
import type { Clock } from "@/lib/domain/clock";
import { withRows, rowsOf, type SignedSheet } from "@/lib/domain/document/sheet";
import { DomainError } from "@/lib/domain/errors";
import { readBriefingFacts } from "@/lib/data/briefing-basis";
import { updateBriefing } from "@/lib/data/briefings";
import { recordChange } from "@/lib/data/record-change";
import { isDemo } from "@/lib/platform/env";
import { fitSheet } from "@/lib/platform/paper-sheet-pdf";
import { type Locale, translator } from "@/messages";
import { briefingContent, type Signed, signedPaper } from "@/messages/briefing-content";
import { authorOf } from "../report/author";
import { briefingEntry, briefingInput, prepareBriefingMove } from "./briefing-move";

export const issueBriefingInput = briefingInput.extend({
  /** Printed where it is signed. */
  signatory: z.string().trim().max(60),
});

/** What one page bears is what is kept: later readers see the rows that were printed. */
async function fitted(
  { papers, ...content }: BriefingContent,
  signed: Signed,
): Promise<BriefingContent> {
  const cut = async (locale: Locale): Promise<PrintedPaper> => {
    const paper = papers[locale];
    if (!isSheet(paper)) return paper;
    const sheet = signedPaper(translator(locale), paper, signed) as SignedSheet;
    return withRows(paper, rowsOf(await fitSheet(sheet)));
  };
  return { ...content, papers: { "zh-CN": await cut("zh-CN"), en: await cut("en") } };
}

/** Throws as every move, or invalid {fields: signatory} without one. */
export async function issueBriefing(
  actor: Actor,
  input: z.infer<typeof issueBriefingInput>,
  clock: Clock,
): Promise<void> {
  const { signatory, ...asked } = issueBriefingInput.parse(input);
  const at = clock();
  return recordChange(
    actor,
    at,
    async (tx) => {
      const move = await prepareBriefingMove(tx, actor, { ...asked, name: "issue" });
      if (signatory === "") {
        throw new DomainError("invalid", { fields: [{ field: "signatory", code: "required" }] });
      }
      const { briefing, transition } = move;
      const facts = await readBriefingFacts(tx, actor, asked.plan, briefing);
      const composed = briefingContent(briefing.kind, { ...facts, demo: isDemo() }, briefing.texts);
      const signed = { ...briefing, issued: { at, signatory } };
      const content = await fitted(composed, signed);
      const by = authorOf(actor);
      await updateBriefing(tx, briefing, {
        state: transition.to,
        issuedAt: at,
        issuedById: by.id,
        issuedByName: by.name,
        signatory,
        content: JSON.parse(JSON.stringify(content)) as object,
      });
      const after = { signatory, asOf: briefing.asOf, figures: content.figures };
      return { result: undefined, audit: [briefingEntry(move, { after })] };
    },
    { timeoutSeconds: 60 },
  );
}
