// The register of notices as a workbook, with the filter of its page. For those who see the whole of it.
import type { Actor } from "@/lib/domain/actor";
import { toLocalDate } from "@/lib/domain/calendar";
import type { Clock } from "@/lib/domain/clock";
import { DomainError } from "@/lib/domain/errors";
import { fitsUnit, isInRegister, type RegisterFilter } from "@/lib/domain/supervision/register";
import { getNoticeRegister, type RegisteredNotice } from "@/lib/data/notice-register";
import { recordChange } from "@/lib/data/record-change";
import { inLocale, type Locale, translator } from "@/messages";
import { noticeName } from "@/messages/supervision-words";
import type { ExportedTables } from "./export-overdue";
import { registerExported } from "./register-exported";

export type ExportNoticesInput = { plan: string; locale: Locale; filter: RegisterFilter };

/** Throws notFound or notAllowed. */
export async function exportNotices(
  actor: Actor,
  { plan, locale, filter }: ExportNoticesInput,
  clock: Clock,
): Promise<ExportedTables> {
  const t = translator(locale);
  const now = clock();
  const { notices, whole, planId } = await getNoticeRegister(actor, plan, now);
  if (!whole) throw new DomainError("notAllowed");
  const shown = notices.filter((each) => fitsUnit(each, filter) && isInRegister(each, filter.tab));
  const rows = shown.map((notice, index) => [index + 1, ...rowOf(notice, locale)]);
  const asOf = toLocalDate(now);
  const about = { key: "notices", asOf, records: rows.length };
  await recordChange(actor, now, () => Promise.resolve(registerExported(planId, about)));
  const name = t("supervision.xlsx.notices");
  return {
    fileName: `${plan}_${name}_${asOf}.xlsx`,
    tables: [
      {
        name,
        rows: [columns.map((column) => t(`supervision.xlsx.${column}`)), ...rows],
        widths: [6, 24, 14, 24, 40, 12, 12, 14, 12, 12, 12, 12, 26],
      },
    ],
  };
}

const columns = [
  "index",
  "number",
  "kind",
  "unit",
  "items",
  "issuedOn",
  "replyBy",
  "state",
  "acknowledgedOn",
  "repliedOn",
  "late",
  "endedOn",
  "handedOver",
] as const;

const dayOf = (at: Date | null | undefined) => (at ? toLocalDate(at) : "");

function rowOf(notice: RegisteredNotice, locale: Locale): (string | number)[] {
  const t = translator(locale);
  const { handedOver, unit } = notice;
  return [
    noticeName(t, notice),
    t(`supervision.noticeKind.${notice.kind}`),
    inLocale(locale, unit.nameZh, unit.nameEn),
    notice.items
      .map((item) => `${item.code} ${inLocale(locale, item.titleZh, item.titleEn)}`)
      .join("\n"),
    dayOf(notice.issuedAt),
    notice.replyBy,
    t(`supervision.noticeState.${notice.state}`),
    dayOf(notice.acknowledgedAt),
    dayOf(notice.replies.at(-1)?.repliedAt),
    notice.lateDays,
    dayOf(notice.endedAt),
    handedOver ? `${handedOver.office} ${handedOver.number}` : "",
  ];
}
