// The parts of the quarter under their names, each with its address.
import { DownloadParts } from "@/components/workbooks/download-parts";
import type { UnitQuarter } from "@/lib/data/workbook";
import { splitItems, type WorkbookSplit, workbookSplits } from "@/lib/domain/workbook/parts";
import { inLocale, type Locale, type Translator } from "@/messages";

type PartsToDownloadProps = {
  t: Translator;
  locale: Locale;
  plan: string;
  quarter: UnitQuarter;
  /** As the address has it. */
  asked: string | undefined;
};

export function PartsToDownload({ t, locale, plan, quarter, asked }: PartsToDownloadProps) {
  const split = workbookSplits.find((each) => each === asked) ?? "whole";
  const { unit, period, rows } = quarter;
  const here = { unit: unit.code, period: period.code };
  const items = rows.map((row) => ({ ...row, district: row.district?.code ?? null }));
  const nameOf = (key: string) => {
    if (split === "whole") return t("workbooks.download.whole");
    if (key === "") return t("workbooks.download.rest");
    const district = rows.find((row) => row.district?.code === key)?.district;
    return split === "district" && district
      ? inLocale(locale, district.nameZh, district.nameEn)
      : key;
  };
  const query = (values: Record<string, string>) => new URLSearchParams(values).toString();
  const code = encodeURIComponent(plan);
  return (
    <DownloadParts
      t={t}
      unitName={inLocale(locale, unit.nameZh, unit.nameEn)}
      owed={rows.length}
      split={split}
      splitHref={(each: WorkbookSplit) =>
        `/plans/${code}/work/workbook?${query({ ...here, split: each })}`
      }
      parts={splitItems(items, split).map(({ key, codes }) => ({
        key,
        name: nameOf(key),
        count: codes.length,
        href: `/api/workbooks/${code}?${query({ ...here, split, part: key })}`,
      }))}
    />
  );
}
