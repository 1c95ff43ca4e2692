// Areas and objectives: due = done + overdue + awaiting, one cell per item due, and what needs attention most.
import { Link } from "@/components/ui/link";
import type { ReactNode } from "react";
import { classNames } from "@/components/ui/class-names";
import { Cell, DataTable, HeadCell, Row, SumRow, TableHead } from "@/components/ui/data-table";
import { ScopeStrip } from "@/components/status/scope-strip";
import { hasRecords } from "@/components/status/figure-number";
import { nextBatch } from "@/components/status/lead-facts";
import { areaName, hrefTo, type ListedItem, type View } from "@/components/status/view";
import { rollUp } from "@/lib/domain/rollup/roll-up";
import type { Scope } from "@/lib/domain/rollup/scope";
import { Attention } from "./attention";
import { CountCells, countHeads, innerHeads, TotalCell } from "./count-cells";

type AreasTableProps = { view: View; items: readonly ListedItem[]; asOf: string; apart: ReactNode };

export function AreasTable({ view, items, asOf, apart }: AreasTableProps) {
  const { t } = view;
  return (
    <DataTable caption={t("overview.areas.caption", { asOf })} density="base">
      <TableHead>
        <HeadCell>{t("common.columns.area")}</HeadCell>
        <HeadCell numeric className="max-sm:hidden">
          {t("common.all")}
        </HeadCell>
        {countHeads.map((key) => (
          <HeadCell
            key={key}
            numeric
            className={classNames(
              key !== "awaiting" && "lg:pr-8",
              innerHeads.includes(key) && "max-lg:hidden",
            )}
          >
            {t(`domain.figure.${key}`)}
          </HeadCell>
        ))}
        <HeadCell wide className="pl-6">
          {t("overview.areas.strip")}
        </HeadCell>
        <HeadCell wide>{t("overview.areas.attention")}</HeadCell>
      </TableHead>
      <tbody>
        {view.names.areas.map((area) => (
          <AreaRow
            key={area.code}
            view={view}
            code={area.code}
            items={items.filter((item) => item.area === area.code)}
            asOf={asOf}
          />
        ))}
        <SumRow>
          <Cell rowHead strong>
            {t("overview.areas.total")}
          </Cell>
          <CountCells view={view} items={items} scope={null} />
          <Cell wide colSpan={2} className="pl-6 text-xs font-normal text-ink-2">
            {apart}
          </Cell>
        </SumRow>
      </tbody>
    </DataTable>
  );
}

function AreaRow({
  view,
  code,
  items,
  asOf,
}: {
  view: View;
  code: string;
  items: readonly ListedItem[];
  asOf: string;
}) {
  const { t } = view;
  const { figures } = rollUp(items.map((item) => item.assessment));
  const next = nextBatch(items, asOf);
  const scope: Scope = { kind: "area", code };
  return (
    <Row>
      <Cell rowHead strong className="whitespace-nowrap">
        <Link
          href={hrefTo(view, `areas/${encodeURIComponent(code)}`)}
          className="hover:text-brand hover:underline max-sm:inline-block max-sm:py-3"
        >
          {areaName(view, code)}
        </Link>
      </Cell>
      {hasRecords(figures.due) ? (
        <CountCells view={view} items={items} scope={scope} />
      ) : (
        <>
          <TotalCell view={view} figure={figures.counted} scope={scope} />
          <Cell colSpan={6} className="pl-4 text-ink-3 max-sm:text-right">
            {next ? t("overview.areas.noneDue", { dueOn: next.dueOn }) : t("common.notDue")}
          </Cell>
        </>
      )}
      <Cell wide className="pl-6">
        <ScopeStrip view={view} items={items.map((item) => item.assessment)} />
      </Cell>
      <Cell wide>
        <Attention view={view} items={items} />
      </Cell>
    </Row>
  );
}
