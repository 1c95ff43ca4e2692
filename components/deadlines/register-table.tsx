// Requests in a list: which item, of which kind, from which date to which, how it stands.
import { hrefTo, type ListedItem, nameOf, titleOf, type View } from "@/components/status/view";
import { Cell, DataTable, HeadCell, Row, TableHead } from "@/components/ui/data-table";
import { Link } from "@/components/ui/link";
import { toLocalDate } from "@/lib/domain/calendar";
import type { DeadlineState } from "@/lib/domain/deadline/deadline-transitions";
import type { DeadlineKind } from "@/lib/domain/deadline/which-change";
import { daysWords, nthWords } from "@/messages/deadline-words";

export type RegisterRow = {
  change: {
    id: string;
    kind: DeadlineKind;
    state: DeadlineState;
    unit: string;
    fromOn: string;
    askedOn: string;
    decidedOn: string | null;
    askedAt: Date;
    /** null: not for this reader. */
    reason: string | null;
  };
  item: ListedItem;
  nth: number | null;
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
        <HeadCell>{t("deadlines.register.item")}</HeadCell>
        <HeadCell>{t("deadlines.register.kind")}</HeadCell>
        <HeadCell>{t("deadlines.register.dates")}</HeadCell>
        <HeadCell>{t("deadlines.register.unit")}</HeadCell>
        <HeadCell>{t("deadlines.register.asked")}</HeadCell>
        <HeadCell>{t("deadlines.register.state")}</HeadCell>
      </TableHead>
      <tbody>
        {rows.map((row) => (
          <RequestRow key={row.change.id} view={view} row={row} />
        ))}
      </tbody>
    </DataTable>
  );
}

function RequestRow({ view, row }: { view: View; row: RegisterRow }) {
  const { t } = view;
  const { change, item, nth } = row;
  const to = change.decidedOn ?? change.askedOn;
  return (
    <Row>
      <Cell rowHead phone="title" className="max-w-[26rem] font-normal">
        <Link href={hrefTo(view, `deadlines/${change.id}`)} className="d">
          <span className="n mr-2 text-xs text-ink-3">{item.code}</span> {titleOf(view, item)}
        </Link>
        {change.reason ? (
          <span className="line-clamp-2 text-xs leading-[1.6] text-ink-2">{change.reason}</span>
        ) : null}
      </Cell>
      <Cell phone="meta" className="whitespace-nowrap">
        {nthWords(t, change.kind, nth)}
      </Cell>
      <Cell phone="meta" className="whitespace-nowrap">
        <span className="n text-ink-2">{change.fromOn}</span>
        <span className="mx-1.5 text-ink-3">→</span>
        <b className="n">{to}</b>
        <span className="ml-1.5 text-xs text-ink-3">
          {daysWords(t, { from: change.fromOn, to })}
        </span>
      </Cell>
      <Cell phone="meta" muted className="max-w-[14rem]">
        {nameOf(view, "organisations", change.unit)}
      </Cell>
      <Cell phone="meta" muted className="n whitespace-nowrap">
        {toLocalDate(change.askedAt)}
      </Cell>
      <Cell phone="aside" className="whitespace-nowrap">
        {t(`deadlines.state.${change.state}`)}
      </Cell>
    </Row>
  );
}
