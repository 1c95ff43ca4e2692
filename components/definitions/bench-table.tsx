// The bench: a row an item, what stands of each part and what is proposed; what blocks assessment stands first.
import { KindLabel } from "@/components/status/kind-label";
import { hrefTo, leadName, titleOf, type View } from "@/components/status/view";
import { Cell, DataTable, GroupRow, HeadCell, Row, TableHead } from "@/components/ui/data-table";
import { Link } from "@/components/ui/link";
import { Tag } from "@/components/ui/tag";
import { toLocalDate } from "@/lib/domain/calendar";
import { pointsStateWords, targetStateWords } from "@/messages/definition-words";
import { numberWords } from "@/messages/words";
import { type BenchRow, inGroups } from "./bench-query";

type BenchTableProps = { view: View; rows: readonly BenchRow[]; own: readonly string[] };
const COLUMNS = 8;

export function BenchTable({ view, rows, own }: BenchTableProps) {
  const { t } = view;
  return (
    <DataTable
      caption={t("definitions.caption")}
      layout="fixed"
      phone="list"
      className="[--table-min:58rem]"
    >
      <TableHead>
        <HeadCell className="w-[4.5rem]">{t("common.columns.code")}</HeadCell>
        <HeadCell>{t("common.columns.milestone")}</HeadCell>
        <HeadCell wide className="w-[4.5rem]">
          {t("common.columns.kind")}
        </HeadCell>
        <HeadCell className="w-[9rem]">{t("common.columns.lead")}</HeadCell>
        <HeadCell className="w-[9rem]">{t("definitions.columns.target")}</HeadCell>
        <HeadCell className="w-[9rem]">{t("definitions.columns.points")}</HeadCell>
        <HeadCell numeric wide className="w-[3.5rem]">
          {t("definitions.columns.weight")}
        </HeadCell>
        <HeadCell wide className="w-[6rem] pl-3">
          {t("definitions.columns.cadence")}
        </HeadCell>
        <HeadCell className="w-[10rem]">{t("definitions.columns.proposal")}</HeadCell>
      </TableHead>
      {inGroups(rows, own).map(({ group, own: isOwn, rows: members }) => (
        <tbody key={`${group}-${isOwn}`}>
          <GroupRow
            title={groupTitle(view, group, isOwn, own.length > 0)}
            note={t("definitions.groupCount", { count: members.length })}
            columns={COLUMNS}
          />
          {members.map((row) => (
            <BenchTableRow key={row.item.code} view={view} row={row} />
          ))}
        </tbody>
      ))}
    </DataTable>
  );
}

function groupTitle(
  { t }: View,
  name: Parameters<typeof groupKey>[0],
  own: boolean,
  split: boolean,
) {
  const group = t(groupKey(name));
  if (!split) return group;
  return t(own ? "definitions.ownGroup" : "definitions.otherGroup", { group });
}

const groupKey = <G extends ReturnType<typeof inGroups>[number]["group"]>(group: G) =>
  `definitions.group.${group}` as const;

function BenchTableRow({ view, row }: { view: View; row: BenchRow }) {
  const { t } = view;
  const { item, state, proposals } = row;
  const title = titleOf(view, item);
  return (
    <Row>
      <Cell muted phone="meta">
        {item.code}
      </Cell>
      <Cell rowHead truncate phone="title" title={title}>
        <Link
          href={hrefTo(view, `definitions/${encodeURIComponent(item.code)}`)}
          className="hover:text-brand hover:underline max-sm:block max-sm:py-0.5"
        >
          {title}
        </Link>
      </Cell>
      <Cell wide muted phone="hide">
        <KindLabel t={t} kind={item.assessment.kind} />
      </Cell>
      <Cell truncate muted phone="meta" title={leadName(view, item.assessment)}>
        {leadName(view, item.assessment)}
      </Cell>
      <Cell strong={state.blocking} phone="meta" phoneLabel={t("definitions.columns.target")}>
        {targetStateWords(t, item.assessment.target, state)}
      </Cell>
      <Cell muted={!state.lacksPoints} phone="meta" phoneLabel={t("definitions.columns.points")}>
        {pointsStateWords(t, state)}
      </Cell>
      <Cell numeric wide strong={state.weight !== 1} muted={state.weight === 1} phone="hide">
        {numberWords(state.weight)}
      </Cell>
      <Cell wide muted phone="hide" className="pl-3">
        {t(`definitions.cadence.${state.cadence}`)}
      </Cell>
      <Cell phone="meta">
        <span className="flex flex-wrap gap-1">
          {proposals.map(({ kind, proposedAt }) => (
            <Tag key={kind} title={toLocalDate(proposedAt)}>
              {t(`definitions.proposalKind.${kind}`)} {toLocalDate(proposedAt).slice(5)}
            </Tag>
          ))}
        </span>
      </Cell>
    </Row>
  );
}
