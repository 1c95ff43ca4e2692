// One row for each report that waits: what changed since last time is read without opening it.
import { StatusLabel } from "@/components/status/status-label";
import { Checkbox } from "@/components/ui/checkbox";
import { Cell, DataTable, HeadCell, Row, TableHead } from "@/components/ui/data-table";
import { FigureValue } from "@/components/ui/figure-value";
import { inLocale } from "@/messages";
import { MilestoneLink } from "@/components/status/milestone-link";
import { momentWords } from "./fill";
import { ForecastChange, ReadingChange } from "./reading-change";
import type { Words } from "./report-view";
import type { SignRowView } from "./sign-view";

type SignTableProps = Words & {
  rows: readonly SignRowView[];
  hrefOf: (reportId: string) => string;
};

export function SignTable({ t, locale, rows, hrefOf }: SignTableProps) {
  return (
    <DataTable caption={t("reports.sign.waiting")} phone="list" density="base">
      <TableHead>
        <HeadCell>
          <span className="sr-only">{t("reports.sign.tick")}</span>
        </HeadCell>
        <HeadCell>{t("common.columns.milestone")}</HeadCell>
        <HeadCell wide>{t("common.columns.status")}</HeadCell>
        <HeadCell>{t("common.columns.reading")}</HeadCell>
        <HeadCell>{t("common.columns.forecastOn")}</HeadCell>
        <HeadCell numeric>{t("reports.files.title")}</HeadCell>
        <HeadCell wide>{t("reports.sign.sentBy")}</HeadCell>
      </TableHead>
      <tbody>
        {rows.map((row) => {
          const { assessment } = row.item;
          const title = inLocale(locale, row.item.titleZh, row.item.titleEn);
          const before = row.last?.draft ?? null;
          return (
            <Row key={row.reportId}>
              <Cell phone="aside">
                <Checkbox
                  bare
                  name="reportIds"
                  value={row.reportId}
                  label={t("reports.sign.tickOf", { title })}
                />
              </Cell>
              <Cell rowHead phone="title" className="min-w-56">
                <MilestoneLink href={hrefOf(row.reportId)} code={row.item.code} title={title} />
              </Cell>
              <Cell wide phone="meta">
                <StatusLabel t={t} assessment={assessment} />
              </Cell>
              <Cell phone="meta">
                <ReadingChange
                  t={t}
                  locale={locale}
                  target={assessment.target}
                  before={before}
                  now={row.draft}
                />
              </Cell>
              <Cell phone="meta">
                <ForecastChange t={t} before={before} now={row.draft} dueOn={assessment.dueOn} />
              </Cell>
              <Cell numeric phone="meta" phoneLabel={t("reports.files.title")}>
                <FigureValue
                  href={`${hrefOf(row.reportId)}#files`}
                  tone={row.evidence === 0 ? "zero" : "ink"}
                >
                  {row.evidence}
                </FigureValue>
              </Cell>
              <Cell wide muted phone="hide">
                {row.sentBy} <span className="n text-xs text-ink-3">{momentWords(row.sentAt)}</span>
              </Cell>
            </Row>
          );
        })}
      </tbody>
    </DataTable>
  );
}
