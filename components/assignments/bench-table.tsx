// A row an item: who leads, who supports, who is in charge, and by which paper since when.
import { hrefTo, titleOf, type View } from "@/components/status/view";
import { Checkbox } from "@/components/ui/checkbox";
import { Cell, DataTable, HeadCell, Row, TableHead } from "@/components/ui/data-table";
import { Link } from "@/components/ui/link";
import type { BenchRow } from "./bench-query";
import { leadWords, OwnersState, unitWords } from "./owners-cells";

type BenchTableProps = {
  view: View;
  rows: readonly BenchRow[];
  /** Boxes named `item`, for the form around the table. */
  tickable: boolean;
};

export function BenchTable({ view, rows, tickable }: BenchTableProps) {
  const { t } = view;
  return (
    <DataTable
      caption={t("assignments.table.caption")}
      layout="fixed"
      phone="list"
      className="[--table-min:58rem]"
    >
      <TableHead>
        {tickable ? (
          <HeadCell className="w-9">
            <span className="sr-only">{t("assignments.table.tick")}</span>
          </HeadCell>
        ) : null}
        <HeadCell className="w-[4.5rem]">{t("common.columns.code")}</HeadCell>
        <HeadCell>{t("common.columns.milestone")}</HeadCell>
        <HeadCell className="w-[10rem]">{t("common.columns.lead")}</HeadCell>
        <HeadCell className="w-[14rem]">{t("assignments.table.supporting")}</HeadCell>
        <HeadCell className="w-[12rem]">{t("assignments.table.leader")}</HeadCell>
        <HeadCell className="w-[11rem]">{t("assignments.table.state")}</HeadCell>
      </TableHead>
      <tbody>
        {rows.map((row) => (
          <BenchTableRow key={row.item.code} {...{ view, row, tickable }} />
        ))}
      </tbody>
    </DataTable>
  );
}

type RowProps = Pick<BenchTableProps, "view" | "tickable"> & { row: BenchRow };

function BenchTableRow({ view, row, tickable }: RowProps) {
  const { t } = view;
  const { item, owners } = row;
  const title = titleOf(view, item);
  const lead = leadWords(view, owners.lead);
  const supporting = unitWords(view, owners.supporting) || t("common.dash");
  const leader = owners.leaderInCharge ?? t("common.dash");
  return (
    <Row>
      {tickable ? (
        <Cell phone="aside">
          <Checkbox
            bare
            name="item"
            value={item.code}
            label={t("assignments.table.tickOf", { title })}
          />
        </Cell>
      ) : null}
      <Cell muted phone="meta">
        {item.code}
      </Cell>
      <Cell rowHead truncate phone="title" title={title}>
        <Link
          href={hrefTo(view, `assignments/items/${encodeURIComponent(item.code)}`)}
          className="hover:text-brand hover:underline max-sm:block max-sm:py-0.5"
        >
          {title}
        </Link>
      </Cell>
      <Cell truncate strong={owners.lead === null} phone="meta" title={lead}>
        {lead}
      </Cell>
      <Cell
        truncate
        muted
        phone="meta"
        phoneLabel={t("assignments.table.supporting")}
        title={supporting}
      >
        {supporting}
      </Cell>
      <Cell truncate muted phone="meta" phoneLabel={t("assignments.table.leader")} title={leader}>
        {leader}
      </Cell>
      <Cell phone="meta">
        <OwnersState view={view} owners={owners} next={row.next} />
      </Cell>
    </Row>
  );
}
