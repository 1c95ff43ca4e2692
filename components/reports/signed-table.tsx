// What was decided in the unit lately, by whom, and where it is now.
import { MilestoneLink } from "@/components/status/milestone-link";
import { Cell, DataTable, HeadCell, Row, TableHead } from "@/components/ui/data-table";
import { inLocale } from "@/messages";
import { quarterWords } from "@/messages/words";
import { momentWords } from "./fill";
import type { Words } from "./report-view";
import type { DecidedRowView } from "./sign-view";
import { SignedBy } from "./signed-by";

type SignedTableProps = Words & {
  rows: readonly DecidedRowView[];
  hrefOf: (reportId: string) => string;
};

export function SignedTable({ t, locale, rows, hrefOf }: SignedTableProps) {
  return (
    <DataTable caption={t("signoff.decided")} phone="list">
      <TableHead>
        <HeadCell>{t("common.columns.milestone")}</HeadCell>
        <HeadCell>{t("reports.sign.period")}</HeadCell>
        <HeadCell>{t("signoff.decidedBy")}</HeadCell>
        <HeadCell>{t("reports.sign.now")}</HeadCell>
      </TableHead>
      <tbody>
        {rows.map((row) => (
          <Row key={row.reportId}>
            <Cell rowHead phone="title">
              <MilestoneLink
                href={hrefOf(row.reportId)}
                code={row.item.code}
                title={inLocale(locale, row.item.titleZh, row.item.titleEn)}
              />
            </Cell>
            <Cell muted phone="meta" className="whitespace-nowrap">
              {quarterWords(t, row.period)}
            </Cell>
            <Cell muted phone="meta">
              <span className="n mr-2 whitespace-nowrap">{momentWords(row.at)}</span>
              {row.signature ? (
                <SignedBy t={t} signature={row.signature} />
              ) : (
                t("signoff.returnedBy", { name: row.returnedBy ?? "" })
              )}
            </Cell>
            <Cell phone="aside">{t(`domain.reportState.${row.state}`)}</Cell>
          </Row>
        ))}
      </tbody>
    </DataTable>
  );
}
