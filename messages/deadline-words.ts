// Changes of date put into words, for the pages, the printed table and the export alike.
import { daysBetween, toLocalDate } from "@/lib/domain/calendar";
import type { DeadlineRow } from "@/lib/domain/deadline/deadline-table";
import type { DeadlineState } from "@/lib/domain/deadline/deadline-transitions";
import type { DeadlineKind } from "@/lib/domain/deadline/which-change";
import { inLocale, type Locale, type Translator, translator } from ".";

/** 第 2 次延期; the kind alone where it came to nothing. */
export function nthWords(t: Translator, kind: DeadlineKind, nth: number | null): string {
  const word = t(`deadlines.kind.${kind}`);
  return nth === null ? word : t("deadlines.nth", { n: nth, kind: word });
}

/** What a row of the table is. */
export function rowTitle(t: Translator, { kind, nth }: Pick<DeadlineRow, "kind" | "nth">): string {
  return kind === "extension" || kind === "rectification"
    ? nthWords(t, kind, nth)
    : t(`deadlines.rowKind.${kind}`);
}

/** +92 天, from the date before to the new one; empty for the first row. */
export function daysWords(t: Translator, { from, to }: Pick<DeadlineRow, "from" | "to">): string {
  if (from === null) return "";
  const days = daysBetween(from, to);
  return t("deadlines.table.days", { days: Math.abs(days), sign: days < 0 ? "−" : "+" });
}

const columns = [
  "code",
  "title",
  "unit",
  "kind",
  "nth",
  "planDate",
  "from",
  "asked",
  "to",
  "state",
  "askedAt",
  "by",
  "signedBy",
  "decidedAt",
  "decidedBy",
  "approver",
  "document",
  "reason",
  "remedy",
  "decision",
] as const;

/** The head of the register as a sheet. */
export function registerHead(locale: Locale): string[] {
  const t = translator(locale);
  return columns.map((column) => t(`deadlines.export.columns.${column}`));
}

type RegisterEntry = {
  change: {
    kind: DeadlineKind;
    state: DeadlineState;
    unit: string;
    fromOn: string;
    askedOn: string;
    decidedOn: string | null;
    askedAt: Date;
    askedByName: string;
    signedByName: string | null;
    decidedAt: Date | null;
    decidedByName: string | null;
    approver: string;
    document: string;
    reason: string | null;
    remedy: string | null;
    decisionReason: string | null;
  };
  item: { code: string; titleZh: string; titleEn: string; assessment: { dueOn: string } };
  nth: number | null;
};
type Unit = { code: string; nameZh: string; nameEn: string };

/** One request as a line of it; what the reader may not know is empty. */
export function registerRow(
  locale: Locale,
  { change, item, nth }: RegisterEntry,
  units: readonly Unit[],
): (string | number)[] {
  const t = translator(locale);
  const unit = units.find((each) => each.code === change.unit);
  return [
    item.code,
    inLocale(locale, item.titleZh, item.titleEn),
    unit ? inLocale(locale, unit.nameZh, unit.nameEn) : change.unit,
    t(`deadlines.kind.${change.kind}`),
    nth ?? "",
    item.assessment.dueOn,
    change.fromOn,
    change.askedOn,
    change.decidedOn ?? "",
    t(`deadlines.state.${change.state}`),
    toLocalDate(change.askedAt),
    change.askedByName,
    change.signedByName ?? "",
    change.decidedAt ? toLocalDate(change.decidedAt) : "",
    change.decidedByName ?? "",
    change.approver,
    change.document,
    change.reason ?? "",
    change.remedy ?? "",
    change.decisionReason ?? "",
  ];
}
