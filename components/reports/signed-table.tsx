// What was signed lately and where it is now.
import { MilestoneLink } from "@/components/status/milestone-link";
import { Cell, DataTable, HeadCell, Row, TableHead } from "@/components/ui/data-table";
import { inLocale } from "@/messages";
import { quarterWords } from "@/messages/words";
import { momentWords } from "./fill";
import type { Words } from "./report-view";
import type { SignedRowView } from "./sign-view";

type SignedTableProps = Words & {
  rows: readonly SignedRowView[];
  hrefOf: (reportId: string) => string;
};

export function SignedTable({ t, locale, rows, hrefOf }: SignedTableProps) {
  return (
    <DataTable caption={t("reports.sign.signed")} phone="list">
      <TableHead>
        <HeadCell>{t("common.columns.milestone")}</HeadCell>
        <HeadCell>{t("reports.sign.period")}</HeadCell>
        <HeadCell>{t("reports.sign.signedAt")}</HeadCell>
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
            <Cell muted phone="meta">
              {quarterWords(t, row.period)}
            </Cell>
            <Cell muted phone="meta">
              <span className="n">{momentWords(row.signedAt)}</span> {row.signedBy}
            </Cell>
            <Cell phone="aside">{t(`domain.reportState.${row.state}`)}</Cell>
          </Row>
        ))}
      </tbody>
    </DataTable>
  );
}
