// The parts of what the page is of, areas of the plan, tasks of an area: due = done + overdue + awaiting, one cell per item
// due, and what needs attention most.
import { Link } from "@/components/ui/link";
import type { ReactNode } from "react";
import { classNames } from "@/components/ui/class-names";
import { Cell, DataTable, HeadCell, Row, SumRow, TableHead } from "@/components/ui/data-table";
import { ScopeStrip } from "@/components/status/scope-strip";
import { hasRecords } from "@/components/status/figure-number";
import { nextBatch } from "@/components/status/lead-facts";
import type { Lane } from "@/components/status/milestone-track";
import type { ListedItem, View } from "@/components/status/view";
import { rollUp } from "@/lib/domain/rollup/roll-up";
import type { Scope } from "@/lib/domain/rollup/scope";
import { Attention } from "./attention";
import { CountCells, countHeads, innerHeads, TotalCell } from "./count-cells";

type LanesTableProps = {
  view: View;
  /** What a row is: an area, a task. */
  head: string;
  lanes: readonly Lane[];
  /** All of them, with what is counted apart. */
  whole: { items: readonly ListedItem[]; scope: Scope | null; apart: ReactNode };
  asOf: string;
};

export function LanesTable({ view, head, lanes, whole, asOf }: LanesTableProps) {
  const { t } = view;
  return (
    <DataTable caption={t("overview.areas.caption", { asOf })} density="base">
      <TableHead>
        <HeadCell>{head}</HeadCell>
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
        {lanes.map((lane) => (
          <LaneRow key={lane.key} view={view} lane={lane} asOf={asOf} />
        ))}
        <SumRow>
          <Cell rowHead strong>
            {t("overview.areas.total")}
          </Cell>
          <CountCells view={view} items={whole.items} scope={whole.scope} />
          <Cell wide colSpan={2} className="pl-6 text-xs font-normal text-ink-2">
            {whole.apart}
          </Cell>
        </SumRow>
      </tbody>
    </DataTable>
  );
}

type LaneRowProps = { view: View; lane: Lane; asOf: string };

function LaneRow({ view, lane: { name, href, items, scope }, asOf }: LaneRowProps) {
  const { t } = view;
  const { figures } = rollUp(items.map((item) => item.assessment));
  const next = nextBatch(items, asOf);
  return (
    <Row>
      <Cell rowHead strong className="max-w-[16rem] sm:whitespace-nowrap">
        <Link
          href={href}
          title={name}
          className="block min-w-0 truncate hover:text-brand hover:underline max-sm:py-3 max-sm:whitespace-normal"
        >
          {name}
        </Link>
      </Cell>
      {hasRecords(figures.due) ? (
        <CountCells view={view} items={items} scope={scope} />
      ) : (
        <>
          <TotalCell view={view} figure={figures.counted} scope={scope} />
          <Cell
            colSpan={6}
            className="pl-4 whitespace-nowrap text-ink-3 max-sm:text-right max-sm:text-xs"
          >
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
