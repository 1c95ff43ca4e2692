// Items on their way to being struck off: since when, what was decided last, and the way to it.
import { hrefTo, leadName, type ListedItem, titleOf, type View } from "@/components/status/view";
import { Cell, DataTable, HeadCell, Row, TableHead } from "@/components/ui/data-table";
import { Link } from "@/components/ui/link";
import { Tag } from "@/components/ui/tag";
import { daysBetween, toLocalDate } from "@/lib/domain/calendar";
import type { ClosureState } from "@/lib/domain/closure/closure-transitions";
import { readingWords, statusWords, targetWords } from "@/messages/words";

export type QueueRow = {
  item: ListedItem;
  closure: { state: ClosureState; since: Date | null };
  decision: { decidedAt: Date; decidedByName: string; selfReviewed: boolean } | null;
};

type QueueTableProps = {
  view: View;
  state: ClosureState;
  rows: readonly QueueRow[];
  today: string;
  /** The reader may decide. */
  mayDecide: boolean;
};

export function QueueTable({ view, state, rows, today, mayDecide }: QueueTableProps) {
  const { t } = view;
  return (
    <DataTable
      caption={t("closures.queue.caption", { state: t(`closures.state.${state}`) })}
      phone="list"
    >
      <TableHead>
        <HeadCell>{t("common.columns.milestone")}</HeadCell>
        <HeadCell>{t("common.columns.lead")}</HeadCell>
        <HeadCell>{t("common.columns.reading")}</HeadCell>
        <HeadCell>{t("closures.queue.columns.completedOn")}</HeadCell>
        <HeadCell>{t("closures.queue.columns.since")}</HeadCell>
        <HeadCell>{t("closures.queue.columns.decision")}</HeadCell>
        <HeadCell>
          <span className="sr-only">{t("closures.queue.columns.open")}</span>
        </HeadCell>
      </TableHead>
      <tbody>
        {rows.map((row) => (
          <QueueLine key={row.item.code} {...{ view, state, row, today, mayDecide }} />
        ))}
      </tbody>
    </DataTable>
  );
}

type QueueLineProps = Omit<QueueTableProps, "rows"> & { row: QueueRow };

function QueueLine({ view, state, row, today, mayDecide }: QueueLineProps) {
  const { t, locale } = view;
  const { item, closure, decision } = row;
  const { assessment } = item;
  const { reading, readingOn, target } = assessment;
  const since = closure.since && toLocalDate(closure.since);
  const href = hrefTo(view, `closures/${encodeURIComponent(item.code)}`);
  const decide = mayDecide && state !== "verified";
  return (
    <Row>
      <Cell rowHead phone="title" className="max-w-[26rem] py-1.5 font-normal">
        <Link className="d" href={href}>
          <span className="n mr-2 text-xs text-ink-3">{item.code}</span> {titleOf(view, item)}
        </Link>
      </Cell>
      <Cell phone="meta">{leadName(view, assessment)}</Cell>
      <Cell phone="meta" className="lg:whitespace-nowrap">
        {reading && readingOn
          ? readingWords(t, locale, target, reading, readingOn)
          : targetWords(t, locale, target)}
      </Cell>
      <Cell phone="meta" className="lg:whitespace-nowrap">
        <span className="n">{assessment.completedOn ?? t("common.dash")}</span>{" "}
        <span className="text-xs text-ink-3">{statusWords(t, assessment)}</span>
      </Cell>
      <Cell phone="meta" className="lg:whitespace-nowrap">
        <span className="n">{since}</span>{" "}
        {state === "open" && since ? (
          <span className="text-xs text-ink-3">
            {t("closures.queue.days", { days: daysBetween(since, today) })}
          </span>
        ) : null}
      </Cell>
      <Cell phone="meta" className="lg:whitespace-nowrap">
        {decision ? (
          <>
            {t("closures.queue.by", {
              name: decision.decidedByName,
              on: toLocalDate(decision.decidedAt),
            })}{" "}
            {decision.selfReviewed ? <Tag>{t("closures.queue.self")}</Tag> : null}
          </>
        ) : (
          t("common.dash")
        )}
      </Cell>
      <Cell phone="aside" className="text-right whitespace-nowrap">
        <Link className="lnk" href={href}>
          {t(decide ? "closures.queue.open" : "closures.queue.view")}
          <span className="sr-only"> {item.code}</span>
        </Link>
      </Cell>
    </Row>
  );
}
