// The five worst by name: days, lead, cause and remedy in the unit's words, its promise. Cause and remedy are only for
// those who may read them; for others the cell says so.
import { Cell, DataTable, HeadCell, Row, TableHead } from "@/components/ui/data-table";
import { EmptyState } from "@/components/ui/empty-state";
import { MilestoneLink } from "@/components/status/milestone-link";
import { StatusLabel } from "@/components/status/status-label";
import {
  leadName,
  type ListedItem,
  milestoneHref,
  titleOf,
  type View,
} from "@/components/status/view";

export type WorstTexts = { problems: { problemsText: string; nextText: string } | null };
type WorstTableProps = {
  view: View;
  items: readonly ListedItem[];
  texts: ReadonlyMap<string, WorstTexts>;
  nextDue: string | null;
};

export function WorstTable({ view, items, texts, nextDue }: WorstTableProps) {
  const { t } = view;
  if (items.length === 0) {
    return (
      <EmptyState title={t("overview.worst.none")}>
        {nextDue ? t("overview.worst.nextDue", { dueOn: nextDue }) : null}
      </EmptyState>
    );
  }
  return (
    <DataTable caption={t("overview.worst.caption")} density="base" layout="fixed" phone="list">
      <TableHead>
        <HeadCell className="w-24">{t("overview.worst.days")}</HeadCell>
        <HeadCell>{t("common.columns.milestone")}</HeadCell>
        <HeadCell className="w-36">{t("common.columns.lead")}</HeadCell>
        <HeadCell>{t("overview.worst.cause")}</HeadCell>
        <HeadCell>{t("overview.worst.remedy")}</HeadCell>
        <HeadCell className="w-28">{t("overview.worst.promise")}</HeadCell>
      </TableHead>
      <tbody>
        {items.map((item) => (
          <WorstRow key={item.code} view={view} item={item} texts={texts.get(item.code) ?? null} />
        ))}
      </tbody>
    </DataTable>
  );
}

function WorstRow({
  view,
  item,
  texts,
}: {
  view: View;
  item: ListedItem;
  texts: WorstTexts | null;
}) {
  const { t } = view;
  const { assessment } = item;
  const said = (text: string | undefined) => {
    if (!texts) return <span className="text-ink-3">{t("overview.worst.noReport")}</span>;
    if (!texts.problems) return <span className="text-ink-3">{t("overview.worst.hidden")}</span>;
    return text ? (
      <span title={text}>{text}</span>
    ) : (
      <span className="text-ink-3">{t("overview.worst.notSaid")}</span>
    );
  };
  const isOverdue = assessment.status === "overdue";
  return (
    <Row>
      <Cell phone="aside" className="align-top whitespace-nowrap sm:py-2.5">
        {isOverdue ? (
          <span className="text-md font-semibold text-over">
            {assessment.daysLate}
            <span className="ml-1 text-xs sm:sr-only">{t("overview.worst.dayUnit")}</span>
          </span>
        ) : (
          <StatusLabel t={t} assessment={assessment} />
        )}
      </Cell>
      <Cell rowHead phone="title" className="align-top sm:py-2.5">
        <MilestoneLink href={milestoneHref(view, item.code)} title={titleOf(view, item)} />
      </Cell>
      <Cell phone="meta" className="align-top sm:py-2.5">
        {leadName(view, assessment)}
        {assessment.suggestedOwner ? (
          <span className="ml-1 text-xs text-ink-3">{t("domain.confirmation.suggested")}</span>
        ) : null}
      </Cell>
      <Cell
        phone="meta"
        phoneLabel={t("overview.worst.cause")}
        className="align-top max-sm:w-full sm:py-2.5"
      >
        {said(texts?.problems?.problemsText)}
      </Cell>
      <Cell
        phone="meta"
        phoneLabel={t("overview.worst.remedy")}
        className="align-top max-sm:w-full sm:py-2.5"
      >
        {said(texts?.problems?.nextText)}
      </Cell>
      <Cell
        phone="meta"
        phoneLabel={t("overview.worst.promise")}
        className="align-top whitespace-nowrap sm:py-2.5"
      >
        {assessment.rectificationDueOn ?? assessment.forecastOn ?? t("common.dash")}
      </Cell>
    </Row>
  );
}
