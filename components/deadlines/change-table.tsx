// 时限变更表: every date of an item in order, who approved it by which paper, and why. The sums of it stand elsewhere.
import { nameOf, type View } from "@/components/status/view";
import { Cell, DataTable, HeadCell, Row, TableHead } from "@/components/ui/data-table";
import { toLocalDate } from "@/lib/domain/calendar";
import type { DeadlineRow } from "@/lib/domain/deadline/deadline-table";
import { daysWords, rowTitle } from "@/messages/deadline-words";

type ChangeTableProps = { view: View; rows: readonly DeadlineRow[] };

export function ChangeTable({ view, rows }: ChangeTableProps) {
  const { t } = view;
  return (
    <DataTable
      caption={t("deadlines.table.caption")}
      phone="list"
      className="[&_tbody_td]:py-1.5 [&_tbody_td]:align-top [&_tbody_th]:py-1.5 [&_tbody_th]:align-top"
    >
      <TableHead>
        <HeadCell>{t("deadlines.table.what")}</HeadCell>
        <HeadCell>{t("deadlines.table.from")}</HeadCell>
        <HeadCell>{t("deadlines.table.to")}</HeadCell>
        <HeadCell>{t("deadlines.table.approvedBy")}</HeadCell>
        <HeadCell>{t("deadlines.table.when")}</HeadCell>
        <HeadCell>{t("deadlines.table.state")}</HeadCell>
      </TableHead>
      <tbody>
        {rows.map((row) => (
          <ChangeRow key={row.key} view={view} row={row} />
        ))}
      </tbody>
    </DataTable>
  );
}

function ChangeRow({ view, row }: { view: View; row: DeadlineRow }) {
  const { t } = view;
  const moved = row.state === "granted" || row.state === "inForce";
  return (
    <Row>
      <Cell rowHead phone="title" className="max-w-[26rem] font-normal">
        <b className="font-semibold">{rowTitle(t, row)}</b>
        {row.unit ? (
          <span className="ml-2 text-xs text-ink-3">
            {askedBy(view, row)}
            {row.signedBy ? ` · ${t("deadlines.table.signedBy", { name: row.signedBy })}` : null}
          </span>
        ) : null}
        <Words view={view} row={row} />
      </Cell>
      <Cell
        phone="meta"
        phoneLabel={t("deadlines.table.from")}
        muted
        className="n whitespace-nowrap"
      >
        {row.from ?? t("common.dash")}
      </Cell>
      <Cell phone="meta" phoneLabel={t("deadlines.table.to")} className="whitespace-nowrap">
        <span className={moved ? "n font-semibold" : "n text-ink-3"}>{row.to}</span>
        <span className="ml-1.5 text-xs text-ink-3">{daysWords(t, row)}</span>
        {row.askedFor ? (
          <span className="block text-xs text-ink-3">
            {t("deadlines.table.askedFor", { day: row.askedFor })}
          </span>
        ) : null}
      </Cell>
      <Cell phone="meta" phoneLabel={t("deadlines.table.approvedBy")} className="max-w-[14rem]">
        {row.approvedBy ?? t("common.dash")}
        {row.document ? <span className="block text-xs text-ink-3">{row.document}</span> : null}
      </Cell>
      <Cell phone="meta" phoneLabel={t("deadlines.table.when")} muted className="whitespace-nowrap">
        <span className="n">
          {row.effectiveOn
            ? t("deadlines.table.effective", { day: row.effectiveOn })
            : toLocalDate(row.at)}
        </span>
      </Cell>
      <Cell phone="aside" className="whitespace-nowrap">
        {t(`deadlines.state.${row.state}`)}
        {row.missed ? <b className="ml-1.5 text-over">{t("deadlines.table.missed")}</b> : null}
      </Cell>
    </Row>
  );
}

/** Many account names begin with the unit's. */
function askedBy(view: View, { unit, by }: DeadlineRow): string {
  const name = nameOf(view, "organisations", unit ?? "");
  return by.startsWith(name) ? by : `${name} ${by}`;
}

function Words({ view: { t }, row }: { view: View; row: DeadlineRow }) {
  const words = [
    ["reason", row.reason],
    ["remedy", row.remedy],
    ["decision", row.decisionReason],
  ] as const;
  return words.map(([name, text]) =>
    text ? (
      <span
        key={name}
        className="block text-xs leading-[1.65] break-words whitespace-pre-wrap text-ink-2"
      >
        <span className="mr-1.5 text-ink-3">{t(`deadlines.table.${name}`)}</span>
        {text}
      </span>
    ) : null,
  );
}
