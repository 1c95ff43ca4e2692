// The register as a workbook, a row for each part changed of each item. In the log before the file is sent.
import { z } from "zod";
import type { Actor } from "@/lib/domain/actor";
import { toLocalDate } from "@/lib/domain/calendar";
import type { Clock } from "@/lib/domain/clock";
import { toLocalMinute } from "@/lib/domain/local-time";
import { getAmendmentRegister, type RegisterEntry } from "@/lib/data/amendment-register";
import { recordChange } from "@/lib/data/record-change";
import { inLocale, type Locale, locales, messages, translator } from "@/messages";
import { amendedRows } from "@/messages/amendment-words";
import type { ExportedTables } from "../assignment/export-assignments";

export const exportAmendmentsInput = z.object({ plan: z.string(), locale: z.enum(locales) });
export type ExportAmendmentsInput = z.input<typeof exportAmendmentsInput>;

function rowsOf({ amendment, items }: RegisterEntry, locale: Locale): (string | number)[][] {
  const t = translator(locale);
  const { kind, number, state, decidedAt } = amendment;
  const shown = new Map(items.map((item) => [item.id, item]));
  return amendment.items.flatMap(({ milestoneId, milestone, before, change, version }) => {
    const item = shown.get(milestoneId);
    return amendedRows({ t, locale }, before, change).map((row) => [
      t(`amendments.kind.${kind}`),
      number,
      t(`amendments.state.${state}`),
      amendment.approvingBody,
      amendment.document,
      amendment.locator,
      amendment.effectiveOn,
      milestone,
      item ? inLocale(locale, item.titleZh, item.titleEn) : "",
      row.label,
      row.before,
      row.after,
      version ?? "",
      amendment.reason,
      amendment.proposedByName,
      toLocalMinute(amendment.proposedAt),
      amendment.decidedByName ?? "",
      decidedAt ? toLocalMinute(decidedAt) : "",
    ]);
  });
}

/** What this reader may see of it. Throws notFound. */
export async function exportAmendments(
  actor: Actor,
  input: ExportAmendmentsInput,
  clock: Clock,
): Promise<ExportedTables> {
  const { plan, locale } = exportAmendmentsInput.parse(input);
  const at = clock();
  const { board, open, inForce, closed } = await getAmendmentRegister(actor, plan, at);
  const { sheet, columns } = messages[locale].amendments.export;
  const records = [...open, ...inForce, ...closed].flatMap((entry) => rowsOf(entry, locale));
  return recordChange(actor, at, async () => ({
    result: {
      fileName: `${plan}_${sheet}_${toLocalDate(at)}.xlsx`,
      tables: [
        {
          name: sheet,
          rows: [Object.values(columns), ...records],
          widths: [8, 8, 10, 22, 22, 22, 12, 10, 40, 14, 36, 36, 10, 40, 12, 18, 12, 18],
        },
      ],
    },
    audit: [
      {
        action: "register.exported",
        planId: board.plan.id,
        subjectType: "Plan",
        subjectId: board.plan.id,
        after: { register: "amendments", records: records.length },
      },
    ],
  }));
}
