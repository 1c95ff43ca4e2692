// The items in a figure. A rate says which are in its numerator, the index what each weighs and how far it counts.
import type { ReactNode } from "react";
import { MilestoneLink } from "@/components/status/milestone-link";
import { StatusLabel } from "@/components/status/status-label";
import {
  leadName,
  type ListedItem,
  milestoneHref,
  titleOf,
  type View,
} from "@/components/status/view";
import { Cell, DataTable, HeadCell, Row, TableHead } from "@/components/ui/data-table";
import { cappedProgress } from "@/lib/domain/rollup/completion-index";
import type { Figure } from "@/lib/domain/rollup/figure";
import { numberWords, percentWords } from "@/messages/words";

type MilestoneRecordsProps = { view: View; figure: Figure; items: readonly ListedItem[] };

/** Numbers of one item that this figure is made of, between its name and its state. */
type Part = { key: string; head: string; of: (item: ListedItem) => ReactNode };

export function MilestoneRecords({ view, figure, items }: MilestoneRecordsProps) {
  const { t } = view;
  const parts = partsOf(view, figure);
  return (
    <DataTable caption={t("explain.records")} layout="fixed" phone="list">
      <TableHead>
        <HeadCell className="w-20">{t("explain.columns.code")}</HeadCell>
        <HeadCell>{t("explain.columns.milestone")}</HeadCell>
        {parts.map(({ key, head }) => (
          <HeadCell key={key} numeric className="w-[4.75rem]">
            {head}
          </HeadCell>
        ))}
        <HeadCell className={parts.length > 1 ? "w-36 @max-[62rem]:hidden" : "w-36"}>
          {t("explain.columns.lead")}
        </HeadCell>
        <HeadCell className="w-24">{t("explain.columns.dueOn")}</HeadCell>
        <HeadCell className="w-32">{t("explain.columns.status")}</HeadCell>
      </TableHead>
      <tbody>
        {items.map((item) => (
          <RecordRow key={item.code} view={view} item={item} parts={parts} />
        ))}
      </tbody>
    </DataTable>
  );
}

function RecordRow({
  view,
  item,
  parts,
}: {
  view: View;
  item: ListedItem;
  parts: readonly Part[];
}) {
  const { t } = view;
  const { assessment } = item;
  const lead = leadName(view, assessment);
  return (
    <Row>
      <Cell muted phone="meta" className="whitespace-nowrap">
        {item.code}
      </Cell>
      <Cell rowHead phone="title">
        <MilestoneLink href={milestoneHref(view, item.code)} title={titleOf(view, item)} truncate />
      </Cell>
      {parts.map(({ key, head, of }) => (
        <Cell key={key} numeric phone="meta" phoneLabel={head}>
          {of(item)}
        </Cell>
      ))}
      <Cell
        truncate
        phone="meta"
        title={lead}
        className={parts.length > 1 ? "@max-[62rem]:hidden" : undefined}
      >
        {lead}
      </Cell>
      <Cell phone="meta" className="whitespace-nowrap">
        {assessment.dueOn}
      </Cell>
      <Cell phone="aside" className="whitespace-nowrap">
        <StatusLabel t={t} assessment={assessment} />
      </Cell>
    </Row>
  );
}

function partsOf({ t }: View, figure: Figure): Part[] {
  const share = (value: number | null) => (value === null ? t("common.dash") : percentWords(value));
  if (figure.key === "index") {
    return [
      {
        key: "weight",
        head: t("explain.columns.weight"),
        of: ({ assessment }) => numberWords(assessment.weight),
      },
      {
        key: "progress",
        head: t("explain.columns.progress"),
        of: ({ assessment }) => share(assessment.progress),
      },
      {
        key: "expected",
        head: t("explain.columns.expected"),
        of: ({ assessment }) => share(assessment.expected),
      },
      {
        key: "taken",
        head: t("explain.columns.taken"),
        of: ({ assessment: { progress } }) => {
          if (progress === null) return t("common.dash");
          const capped = cappedProgress(progress);
          return capped === progress
            ? share(capped)
            : `${share(capped)} ${t("explain.columns.capped")}`;
        },
      },
    ];
  }
  if (figure.key === "missedReports") {
    const head = t("explain.columns.missed");
    return [{ key: "missed", head, of: ({ assessment }) => assessment.missedPeriods.length }];
  }
  if (!figure.inNumerator) return [];
  const inNumerator = new Set(figure.inNumerator);
  const head = t("explain.columns.inNumerator");
  const of = ({ code }: ListedItem) =>
    t(inNumerator.has(code) ? "explain.export.yes" : "explain.export.no");
  return [{ key: "inNumerator", head, of }];
}
