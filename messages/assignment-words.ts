// Who leads what put into words, for the bench, the forms and the files alike.
import type { SheetColumn, SheetHeadings } from "@/lib/domain/assignment/sheet";
import { sheetColumns } from "@/lib/domain/assignment/sheet";
import { inLocale, type Locale, locales, messages } from ".";

type NamedUnit = { code: string; nameZh: string; nameEn: string };
type Owners = {
  lead: string | null;
  supporting: readonly string[];
  leaderInCharge: string | null;
};

/** As one types it: names, the supporting units in a row. */
export type OwnersWords = { lead: string; supporting: string; leader: string };

/** Between units in a row; what a form reads back. */
const BETWEEN: Record<Locale, string> = { "zh-CN": "、", en: "; " };

export function ownersWords(locale: Locale, units: readonly NamedUnit[]) {
  const names = new Map(
    units.map(({ code, nameZh, nameEn }) => [code, inLocale(locale, nameZh, nameEn)]),
  );
  const nameOf = (code: string) => names.get(code) ?? code;
  return ({ lead, supporting, leaderInCharge }: Owners): OwnersWords => ({
    lead: lead === null ? "" : nameOf(lead),
    supporting: supporting.map(nameOf).join(BETWEEN[locale]),
    leader: leaderInCharge ?? "",
  });
}

const columnWords = (locale: Locale): Record<SheetColumn, string> =>
  messages[locale].assignments.sheet.columns;

/** What a head row may say, in either language. */
export function sheetHeadings(): SheetHeadings {
  const words = (column: SheetColumn) => locales.map((locale) => columnWords(locale)[column]);
  return {
    item: words("item"),
    title: words("title"),
    lead: words("lead"),
    supporting: words("supporting"),
    leader: words("leader"),
    state: words("state"),
  };
}

/** The head row in one language. */
export function sheetHead(locale: Locale): string[] {
  return sheetColumns.map((column) => columnWords(locale)[column]);
}
