// The board itself: grouped by how grave it is, longest first, the days late in the largest figures.
import { Link } from "@/components/ui/link";
import { StatusLabel } from "@/components/status/status-label";
import { areaName, hrefTo, leadName, titleOf, type View } from "@/components/status/view";
import { classNames } from "@/components/ui/class-names";
import { Cell, DataTable, GroupRow, HeadCell, Row, TableHead } from "@/components/ui/data-table";
import { heldWords } from "./held-words";
import {
  type BoardEntry,
  type BoardFilter,
  type BoardGroup,
  boardGroups,
  filterParams,
} from "./board-entry";

type BoardTableProps = {
  view: View;
  entries: readonly BoardEntry[];
  filter: BoardFilter;
  chosen: string | null;
};

const tones: Record<BoardGroup, "ink" | "over" | "sev"> = {
  long: "over",
  overdue: "over",
  late: "sev",
  behind: "ink",
  awaiting: "ink",
  apart: "ink",
};
const COLUMNS = 10;

export function BoardTable({ view, entries, filter, chosen }: BoardTableProps) {
  const { t } = view;
  // Beside an open item the table gives up what the item says again.
  const beside = chosen !== null && "lg:hidden";
  return (
    <DataTable caption={t("reviews.board.label")} layout="fixed" phone="list">
      <TableHead>
        <HeadCell className="w-[4.75rem] pl-2">{t("common.columns.code")}</HeadCell>
        <HeadCell>{t("common.columns.milestone")}</HeadCell>
        <HeadCell wide className={classNames("w-[5.5rem]", beside)}>
          {t("common.columns.area")}
        </HeadCell>
        <HeadCell className="w-[8.5rem]">{t("common.columns.lead")}</HeadCell>
        <HeadCell className="w-[6rem]">{t("common.columns.dueOn")}</HeadCell>
        <HeadCell numeric sort="descending" className="w-[4.75rem]">
          {t("reviews.board.columns.daysLate")}
        </HeadCell>
        <HeadCell wide className="w-[5rem]">
          {t("reviews.board.columns.lastReport")}
        </HeadCell>
        <HeadCell className="w-[6rem] max-lg:hidden">
          {t("reviews.board.columns.forecastOn")}
        </HeadCell>
        <HeadCell className="w-[9rem]">{t("common.columns.status")}</HeadCell>
        <HeadCell wide className={classNames("w-[11rem]", beside)}>
          {t("reviews.board.columns.ball")}
        </HeadCell>
      </TableHead>
      {boardGroups.map((group) => {
        const rows = entries.filter((entry) => entry.group === group);
        if (rows.length === 0) return null;
        return (
          <tbody key={group}>
            <GroupRow
              title={t(`reviews.board.group.${group}`)}
              note={t("reviews.board.groupCount", { count: rows.length })}
              columns={COLUMNS}
              tone={tones[group]}
            />
            {rows.map((entry) => (
              <BoardRow
                key={entry.item.code}
                view={view}
                entry={entry}
                filter={filter}
                selected={entry.item.code === chosen}
                beside={beside}
              />
            ))}
          </tbody>
        );
      })}
    </DataTable>
  );
}

type BoardRowProps = {
  view: View;
  entry: BoardEntry;
  filter: BoardFilter;
  selected: boolean;
  beside: string | false;
};

function BoardRow({ view, entry, filter, selected, beside }: BoardRowProps) {
  const { t } = view;
  const { item, lastReport } = entry;
  const { assessment } = item;
  const title = titleOf(view, item);
  const late = assessment.daysLate;
  const isLateForecast = (assessment.forecastDelay ?? 0) > 0;
  const suggested = assessment.suggestedOwner ? ` ${t("reviews.board.suggested")}` : "";
  return (
    <Row selected={selected}>
      <Cell muted phone="meta" className="sm:pl-2">
        {item.code}
      </Cell>
      <Cell rowHead truncate phone="title" title={title}>
        <Link
          href={hrefTo(view, "overdue", { ...filterParams(filter), item: item.code })}
          aria-current={selected ? "true" : undefined}
          scroll={false}
          className="hover:text-brand hover:underline max-sm:block max-sm:py-0.5"
        >
          {title}
        </Link>
      </Cell>
      <Cell muted wide truncate phone="hide" className={classNames(beside)}>
        {areaName(view, item.area)}
      </Cell>
      <Cell muted truncate phone="meta" title={leadName(view, assessment)}>
        {leadName(view, assessment)}
        {suggested ? <span className="text-xs text-ink-3">{suggested}</span> : null}
      </Cell>
      <Cell phone="meta" phoneLabel={t("common.columns.dueOn")} className="whitespace-nowrap">
        {assessment.dueOn}
      </Cell>
      <Cell numeric phone="hide">
        {late > 0 ? (
          <span className="text-[0.9375rem] font-semibold text-over">{late}</span>
        ) : (
          <span className="text-ink-3">{t("common.dash")}</span>
        )}
      </Cell>
      <Cell
        wide
        phone="hide"
        muted={!lastReport?.old}
        strong={lastReport?.old}
        className="whitespace-nowrap"
        title={lastReport?.old ? t("reviews.board.oldReport") : undefined}
      >
        {lastReport ? (
          <>
            {lastReport.sentOn.slice(0, 4) === assessment.asOf.slice(0, 4)
              ? lastReport.sentOn.slice(5)
              : lastReport.sentOn.slice(2)}
            {lastReport.old ? (
              <span className="sr-only">{t("reviews.board.oldReport")}</span>
            ) : null}
          </>
        ) : (
          t("reviews.board.noReport")
        )}
      </Cell>
      <Cell
        phone="meta"
        phoneLabel={t("reviews.board.columns.forecastOn")}
        className={`max-lg:hidden whitespace-nowrap ${isLateForecast && late === 0 ? "text-sev" : ""}`}
      >
        {assessment.forecastOn ?? t("common.dash")}
      </Cell>
      <Cell phone="aside" className="whitespace-nowrap">
        <StatusLabel t={t} assessment={assessment} />
      </Cell>
      <Cell
        wide
        muted
        truncate
        phone="meta"
        className={classNames(beside)}
        title={heldWords(t, entry) ?? undefined}
      >
        {t(`reviews.board.holderName.${entry.holder}`)}
        {entry.holder === entry.ball.holder && entry.ball.since ? (
          <span className="ml-1.5 text-xs text-ink-3">
            {entry.ball.round > 1
              ? `${t("reviews.board.round", { round: entry.ball.round })} `
              : ""}
            {t("reviews.board.held", { days: entry.ball.heldDays })}
          </span>
        ) : null}
      </Cell>
    </Row>
  );
}
