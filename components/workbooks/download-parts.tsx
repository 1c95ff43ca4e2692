// The workbooks there are to take out: whole, or one for each office or district.
import { buttonClass } from "@/components/ui/button";
import { Cell, DataTable, HeadCell, Row, TableHead } from "@/components/ui/data-table";
import { SegmentedLinks } from "@/components/ui/segmented";
import { Section } from "@/components/ui/section";
import { type WorkbookSplit, workbookSplits } from "@/lib/domain/workbook/parts";
import type { Translator } from "@/messages";

export type DownloadPart = { key: string; name: string; count: number; href: string };

type DownloadPartsProps = {
  t: Translator;
  unitName: string;
  owed: number;
  split: WorkbookSplit;
  splitHref: (split: WorkbookSplit) => string;
  parts: readonly DownloadPart[];
};

/** Nothing to tell apart by: all items are in the rest. */
function emptyWords(t: Translator, split: WorkbookSplit, parts: readonly DownloadPart[]) {
  if (split === "whole" || parts.some((part) => part.key !== "")) return null;
  return split === "office" ? t("workbooks.download.noOffice") : t("workbooks.download.noDistrict");
}

export function DownloadParts({ t, unitName, owed, split, splitHref, parts }: DownloadPartsProps) {
  const hint = emptyWords(t, split, parts) ?? t(`workbooks.download.${split}Hint`);
  return (
    <Section
      title={t("workbooks.download.title")}
      note={t("workbooks.download.note", { unit: unitName, count: owed })}
    >
      <SegmentedLinks
        label={t("workbooks.download.choose")}
        options={workbookSplits.map((each) => ({
          href: splitHref(each),
          label: t(`workbooks.download.${each}`),
          current: each === split,
        }))}
      />
      <p className="mt-2 mb-1 max-w-[46rem] text-sm leading-[1.7] text-ink-2">{hint}</p>
      <DataTable caption={t("workbooks.download.caption")} density="base" className="max-w-[46rem]">
        <TableHead>
          <HeadCell>{t("workbooks.download.part")}</HeadCell>
          <HeadCell numeric className="w-[7rem]">
            {t("workbooks.dryRun.item")}
          </HeadCell>
          <HeadCell className="w-[6rem]">
            <span className="sr-only">{t("workbooks.download.file")}</span>
          </HeadCell>
        </TableHead>
        <tbody>
          {parts.map((part) => (
            <Row key={part.key}>
              <Cell rowHead className="text-left font-normal">
                {part.name}
              </Cell>
              <Cell numeric muted>
                {t("workbooks.download.items", { count: part.count })}
              </Cell>
              <Cell className="text-right">
                <a
                  href={part.href}
                  className={buttonClass({ size: "sm" })}
                  aria-label={t("workbooks.download.fileOf", {
                    part: part.name,
                    count: part.count,
                  })}
                >
                  {t("workbooks.download.file")}
                </a>
              </Cell>
            </Row>
          ))}
        </tbody>
      </DataTable>
    </Section>
  );
}
