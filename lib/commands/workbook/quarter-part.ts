// Which rows a part of a unit's quarter holds, and what it is called.
import { splitItems, type WorkbookSplit } from "@/lib/domain/workbook/parts";
import type { UnitQuarter, UnitRow } from "@/lib/data/workbook";
import { inLocale } from "@/messages";
import { quarterWords } from "@/messages/words";
import type { SheetWords } from "./fill-sheet";

export type Part = { split: WorkbookSplit; part: string };

export function rowsOfPart({ rows }: Pick<UnitQuarter, "rows">, { split, part }: Part): UnitRow[] {
  const items = rows.map((row) => ({ ...row, district: row.district?.code ?? null }));
  const codes = splitItems(items, split).find(({ key }) => key === part)?.codes ?? [];
  return rows.filter((row) => codes.includes(row.code));
}

/** The part's own name; "" for the whole. */
export function partNameOf(
  { rows }: Pick<UnitQuarter, "rows">,
  { split, part }: Part,
  { t, locale }: Pick<SheetWords, "t" | "locale">,
): string {
  if (split === "whole") return "";
  if (part === "") return t("workbooks.download.rest");
  if (split === "office") return part;
  const district = rows.find((row) => row.district?.code === part)?.district;
  return district ? inLocale(locale, district.nameZh, district.nameEn) : part;
}

/** "填报表_市卫生健康局_2024年三季度_妇幼科.xlsx", in characters that every system takes. */
export function fileNameOf(
  { unit, period }: UnitQuarter,
  part: string,
  { t, locale }: Pick<SheetWords, "t" | "locale">,
): string {
  const parts = [
    t("workbooks.title"),
    inLocale(locale, unit.nameZh, unit.nameEn),
    quarterWords(t, period.code).replaceAll(/\s+/g, locale === "en" ? "-" : ""),
    part,
  ];
  const kept = parts.filter((each) => each !== "");
  return `${kept.map((each) => each.replaceAll(/[^\p{L}\p{N}.-]+/gu, "-")).join("_")}.xlsx`;
}
