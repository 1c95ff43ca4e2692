// The worst by name: days, since when, lead, cause and remedy in the unit's words, what was promised and by whom. Cause
// and remedy are only for those who may read them; for others the cell says so.
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
import { type PromiseMade, PromiseWords } from "./promise-words";

export type WorstTexts = {
  period: string;
  unit: string;
  signedByName: string | null;
  problems: { problemsText: string; nextText: string } | null;
};
/** What the units said of the items and promised, by the item's code. */
export type Said = {
  texts: ReadonlyMap<string, WorstTexts>;
  promises: ReadonlyMap<string, PromiseMade>;
};
type WorstTableProps = {
  view: View;
  items: readonly ListedItem[];
  said: Said;
  nextDue: string | null;
};

const cellLook = "align-top sm:py-2.5";

export function WorstTable({ view, items, said, nextDue }: WorstTableProps) {
  const { t } = view;
  if (items.length === 0) {
    return (
      <EmptyState title={t("overview.worst.none")}>
        {nextDue ? t("overview.worst.nextDue", { dueOn: nextDue }) : null}
      </EmptyState>
    );
  }
  const allOverdue = items.every((item) => item.assessment.status === "overdue");
  return (
    <DataTable
      caption={t("overview.worst.caption")}
      density="base"
      layout="fixed"
      phone="list"
      className="[--table-min:46rem]"
    >
      <TableHead>
        <HeadCell className={allOverdue ? "w-20" : "w-32"}>{t("overview.worst.days")}</HeadCell>
        <HeadCell>{t("common.columns.milestone")}</HeadCell>
        <HeadCell className="w-24">{t("overview.worst.since")}</HeadCell>
        <HeadCell className="w-28">{t("common.columns.lead")}</HeadCell>
        <HeadCell>{t("overview.worst.cause")}</HeadCell>
        <HeadCell>{t("overview.worst.remedy")}</HeadCell>
        <HeadCell className="w-36">{t("overview.worst.promise")}</HeadCell>
      </TableHead>
      <tbody>
        {items.map((item) => (
          <WorstRow key={item.code} view={view} item={item} said={said} />
        ))}
      </tbody>
    </DataTable>
  );
}

function WorstRow({
  view,
  item,
  said,
}: Pick<WorstTableProps, "view" | "said"> & { item: ListedItem }) {
  const { t } = view;
  const { assessment } = item;
  const texts = said.texts.get(item.code) ?? null;
  const inWords = (label: "cause" | "remedy", text: string | undefined) => (
    <Cell
      phone="meta"
      phoneLabel={t(`overview.worst.${label}`)}
      className={`${cellLook} max-sm:w-full`}
    >
      <UnitWords view={view} texts={texts} text={text} />
    </Cell>
  );
  return (
    <Row>
      <Cell phone="aside" className={`${cellLook} whitespace-nowrap`}>
        {assessment.status === "overdue" ? (
          <span className="text-md font-semibold text-over">
            {assessment.daysLate}
            <span className="ml-1 text-xs sm:sr-only">{t("overview.worst.dayUnit")}</span>
          </span>
        ) : (
          <StatusLabel t={t} assessment={assessment} />
        )}
      </Cell>
      <Cell rowHead phone="title" className={cellLook}>
        <MilestoneLink href={milestoneHref(view, item.code)} title={titleOf(view, item)} />
      </Cell>
      <Cell
        phone="meta"
        phoneLabel={t("overview.worst.since")}
        className={`${cellLook} n whitespace-nowrap text-ink-2 max-sm:order-1`}
      >
        {assessment.dueOn}
      </Cell>
      <Cell phone="meta" className={cellLook}>
        {leadName(view, assessment)}
        {assessment.suggestedOwner ? (
          <span className="ml-1 text-xs text-ink-3">{t("domain.confirmation.suggested")}</span>
        ) : null}
      </Cell>
      {inWords("cause", texts?.problems?.problemsText)}
      {inWords("remedy", texts?.problems?.nextText)}
      <Cell
        phone="meta"
        phoneLabel={t("overview.worst.promise")}
        className={`${cellLook} max-sm:w-full`}
      >
        <PromiseWords
          view={view}
          assessment={assessment}
          promise={said.promises.get(item.code) ?? null}
          report={texts}
        />
      </Cell>
    </Row>
  );
}

type UnitWordsProps = { view: View; texts: WorstTexts | null; text: string | undefined };

function UnitWords({ view: { t }, texts, text }: UnitWordsProps) {
  if (texts?.problems && text)
    return (
      <span className="sm:line-clamp-4 print:line-clamp-none" title={text}>
        {text}
      </span>
    );
  const reason = texts ? (texts.problems ? "notSaid" : "hidden") : "noReport";
  return <span className="text-ink-3">{t(`overview.worst.${reason}`)}</span>;
}
