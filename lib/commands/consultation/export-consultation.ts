// 意见采纳情况表 as a workbook. In the log before the file is sent.
import { z } from "zod";
import type { Actor } from "@/lib/domain/actor";
import { toLocalDate } from "@/lib/domain/calendar";
import type { Clock } from "@/lib/domain/clock";
import {
  adoptionRows,
  type AdoptionWords,
  unitTallyRows,
} from "@/lib/domain/consultation/adoption-rows";
import { answerDecisions } from "@/lib/domain/consultation/consultation";
import { listItemNames, listUnitNames } from "@/lib/data/assignment-names";
import { getConsultation } from "@/lib/data/consultations";
import { recordChange } from "@/lib/data/record-change";
import { getVisiblePlan, mustBeAllowed } from "@/lib/data/scope";
import { inLocale, type Locale, locales, messages } from "@/messages";
import type { ExportedTables } from "../assignment/export-assignments";

export const exportConsultationInput = z.object({
  plan: z.string(),
  consultationId: z.string(),
  locale: z.enum(locales),
});
export type ExportConsultationInput = z.input<typeof exportConsultationInput>;

type Names = {
  units: readonly { code: string; nameZh: string; nameEn: string }[];
  items: readonly { code: string; titleZh: string; titleEn: string }[];
};

function wordsOf(locale: Locale, { units, items }: Names): AdoptionWords {
  const { adoption, verdict, decision, silent } = messages[locale].assignments.consultation;
  const unitNames = new Map(
    units.map((unit) => [unit.code, inLocale(locale, unit.nameZh, unit.nameEn)]),
  );
  const titles = new Map(
    items.map((item) => [item.code, inLocale(locale, item.titleZh, item.titleEn)]),
  );
  const { columns, unitColumns } = adoption;
  return {
    head: Object.values(columns),
    unitHead: Object.values(unitColumns),
    agree: verdict.agree,
    silent,
    undecided: decision.none,
    decisions: Object.fromEntries(
      answerDecisions.map((each) => [each, decision[each]]),
    ) as AdoptionWords["decisions"],
    unitName: (code) => unitNames.get(code) ?? code,
    title: (code) => titles.get(code) ?? code,
  };
}

/** Throws notFound or notAllowed. */
export async function exportConsultation(
  actor: Actor,
  input: ExportConsultationInput,
  clock: Clock,
): Promise<ExportedTables> {
  const { plan: planCode, consultationId, locale } = exportConsultationInput.parse(input);
  const at = clock();
  const today = toLocalDate(at);
  return recordChange(actor, at, async (tx) => {
    const plan = await getVisiblePlan(tx, actor, planCode);
    mustBeAllowed(actor, "consultation.manage", { plan: planCode });
    const { items } = await getConsultation(tx, plan.id, consultationId);
    const names = {
      units: await listUnitNames(tx, today),
      items: await listItemNames(tx, plan.id),
    };
    const words = wordsOf(locale, names);
    const { title, unitTitle } = messages[locale].assignments.consultation.adoption;
    const rows = adoptionRows(items, words);
    return {
      result: {
        fileName: `${planCode}_${title}_${today}.xlsx`,
        tables: [
          { name: title, rows, widths: [6, 10, 44, 24, 50, 12, 50] },
          { name: unitTitle, rows: unitTallyRows(items, words), widths: [28, 10, 10, 12, 10] },
        ],
      },
      audit: [
        {
          action: "consultation.exported",
          planId: plan.id,
          subjectType: "Consultation",
          subjectId: consultationId,
          after: { asOf: today, records: rows.length - 1 },
        },
      ],
    };
  });
}
