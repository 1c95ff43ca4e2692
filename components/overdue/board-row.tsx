// One item of the board: how late by the plan's date, the dates beside it, what was said and done last, who has it.
import { Link } from "@/components/ui/link";
import { StatusLabel } from "@/components/status/status-label";
import { areaName, hrefTo, leadName, titleOf, type View } from "@/components/status/view";
import { Checkbox } from "@/components/ui/checkbox";
import { classNames } from "@/components/ui/class-names";
import { Cell, Row } from "@/components/ui/data-table";
import { type BoardFilter, filterParams, isChaseable } from "@/lib/domain/supervision/board";
import type { BoardEntry } from "./board-entry";
import { DueDates } from "@/components/status/due-dates";
import { HandlingWords } from "./handling-words";
import { heldWords } from "./held-words";

type BoardRowProps = {
  view: View;
  entry: BoardEntry;
  filter: BoardFilter;
  selected: boolean;
  beside: string | false;
  mayChase: boolean;
};

export function BoardRow({ view, entry, filter, selected, beside, mayChase }: BoardRowProps) {
  const { t } = view;
  const { item } = entry;
  const { assessment } = item;
  const title = titleOf(view, item);
  const late = assessment.daysLate;
  const suggested = assessment.suggestedOwner ? ` ${t("reviews.board.suggested")}` : "";
  return (
    <Row selected={selected} className="has-[input:checked]:bg-brand-tint">
      {mayChase ? <PickCell view={view} entry={entry} title={title} /> : null}
      <Cell muted phone="meta" className={classNames(!mayChase && "sm:pl-2")}>
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
      <Cell
        phone="meta"
        phoneLabel={t("common.columns.dueOn")}
        className="whitespace-nowrap sm:py-1"
      >
        <DueDates t={t} assessment={assessment} />
      </Cell>
      <Cell numeric phone="hide">
        {late > 0 ? (
          <span className="text-[0.9375rem] font-semibold text-over">{late}</span>
        ) : (
          <span className="text-ink-3">{t("common.dash")}</span>
        )}
      </Cell>
      <ReportCells view={view} entry={entry} />
      <Cell phone="aside" className="whitespace-nowrap">
        <StatusLabel t={t} assessment={assessment} />
      </Cell>
      <Cell muted truncate phone="meta">
        <HandlingWords t={t} entry={entry} />
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

type PickCellProps = { view: View; entry: BoardEntry; title: string };

function PickCell({ view, entry, title }: PickCellProps) {
  const { t } = view;
  const { code, assessment } = entry.item;
  const open = isChaseable(entry);
  return (
    <Cell phone="lead">
      <Checkbox
        bare
        name="items"
        value={code}
        disabled={!open}
        data-unit={leadName(view, assessment)}
        title={open ? undefined : t("supervision.board.selectNone", { code })}
        label={t("supervision.board.select", { code, title })}
      />
    </Cell>
  );
}

/** The last report and when the unit means to be done. */
function ReportCells({ view, entry: { item, lastReport } }: { view: View; entry: BoardEntry }) {
  const { t } = view;
  const { assessment } = item;
  const isLate = (assessment.forecastDelay ?? 0) > 0 && assessment.daysLate === 0;
  return (
    <>
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
        className={classNames("whitespace-nowrap max-lg:hidden", isLate && "text-sev")}
      >
        {assessment.forecastOn ?? t("common.dash")}
      </Cell>
    </>
  );
}
