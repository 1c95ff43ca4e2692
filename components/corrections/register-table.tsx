// Corrections in a list: of which item and quarter, what was said, what is right, where it is.
import { Cell, DataTable, HeadCell, Row, TableHead } from "@/components/ui/data-table";
import { hrefTo, type ListedItem, titleOf, type View } from "@/components/status/view";
import { Link } from "@/components/ui/link";
import { toLocalDate } from "@/lib/domain/calendar";
import type { CorrectionSide } from "@/lib/domain/correction/correction-rights";
import type { LocalDate, Reading } from "@/lib/domain/milestone/milestone";
import type { ReportState } from "@/lib/domain/report/report-transitions";
import { readingPairWords } from "@/messages/reading-pair";
import { quarterWords } from "@/messages/words";

type Said = { reading: Reading | null; on: LocalDate };

export type RegisterRow = {
  id: string;
  state: ReportState;
  item: ListedItem;
  period: string;
  before: Said;
  /** null: not for this reader yet. */
  after: Said | null;
  reason: string | null;
  proposed: { at: Date; side: CorrectionSide };
  decidedAt: Date | null;
};

type RegisterTableProps = { view: View; caption: string; rows: readonly RegisterRow[] };

export function RegisterTable({ view, caption, rows }: RegisterTableProps) {
  const { t } = view;
  return (
    <DataTable
      caption={caption}
      phone="list"
      className="[&_tbody_td]:py-1.5 [&_tbody_td]:align-top [&_tbody_th]:py-1.5 [&_tbody_th]:align-top"
    >
      <TableHead>
        <HeadCell>{t("common.columns.milestone")}</HeadCell>
        <HeadCell>{t("corrections.register.period")}</HeadCell>
        <HeadCell>{t("corrections.register.before")}</HeadCell>
        <HeadCell>{t("corrections.register.after")}</HeadCell>
        <HeadCell>{t("corrections.register.proposed")}</HeadCell>
        <HeadCell>{t("corrections.register.state")}</HeadCell>
      </TableHead>
      <tbody>
        {rows.map((row) => (
          <Row key={row.id}>
            <Cell rowHead phone="title" className="max-w-[26rem] font-normal">
              <Link href={hrefTo(view, `corrections/${row.id}`)} className="d">
                <span className="n mr-2 text-xs text-ink-3">{row.item.code}</span>{" "}
                {titleOf(view, row.item)}
              </Link>
              {row.reason === null ? null : (
                <span className="block text-xs leading-[1.6] whitespace-pre-wrap text-ink-2">
                  {row.reason}
                </span>
              )}
            </Cell>
            <Cell phone="meta" className="whitespace-nowrap">
              {quarterWords(t, row.period)}
            </Cell>
            <Cell phone="meta" phoneLabel={t("corrections.register.before")} muted>
              {pairOf(view, row).was}
            </Cell>
            <Cell phone="meta" phoneLabel={t("corrections.register.after")} strong>
              {row.after ? (
                pairOf(view, row).is
              ) : (
                <span className="font-normal text-ink-3">{t("corrections.register.notYet")}</span>
              )}
            </Cell>
            <Cell phone="meta" className="whitespace-nowrap">
              <span className="n">{toLocalDate(row.proposed.at)}</span>
              <span className="ml-1.5 text-xs text-ink-3">
                {t(`corrections.register.by.${row.proposed.side}`)}
              </span>
            </Cell>
            <Cell phone="aside" className="whitespace-nowrap">
              {t(`corrections.state.${row.state}`)}
              {row.decidedAt ? (
                <span className="n ml-1.5 text-xs text-ink-3">{toLocalDate(row.decidedAt)}</span>
              ) : null}
            </Cell>
          </Row>
        ))}
      </tbody>
    </DataTable>
  );
}

function pairOf({ t, locale }: View, { item, before, after }: RegisterRow) {
  const pair = { was: before, is: after ?? { reading: null, on: before.on } };
  return readingPairWords(t, locale, item.assessment.target, pair);
}
