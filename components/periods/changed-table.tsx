// The items of one kind of change, with their status in either state.
import { Cell, DataTable, HeadCell, Row, TableHead } from "@/components/ui/data-table";
import { MilestoneLink } from "@/components/status/milestone-link";
import {
  leadName,
  type ListedItem,
  milestoneHref,
  titleOf,
  type View,
} from "@/components/status/view";
import type { ChangedItem } from "@/lib/domain/rollup/changed-items";
import { StatusWord } from "./status-word";

type ChangedTableProps = {
  view: View;
  caption: string;
  changed: readonly ChangedItem[];
  items: ReadonlyMap<string, ListedItem>;
};

export function ChangedTable({ view, caption, changed, items }: ChangedTableProps) {
  const { t } = view;
  const withDays = changed.some((each) => each.days !== null);
  return (
    <DataTable caption={caption} layout="fixed" phone="list">
      <TableHead>
        <HeadCell className="w-16">{t("common.columns.code")}</HeadCell>
        <HeadCell>{t("common.columns.milestone")}</HeadCell>
        <HeadCell wide className="w-48">
          {t("common.columns.lead")}
        </HeadCell>
        <HeadCell className="w-36">{t("periods.compare.was")}</HeadCell>
        <HeadCell className="w-36">{t("periods.compare.is")}</HeadCell>
        <HeadCell numeric className="w-24">
          {withDays ? t("periods.compare.later") : null}
        </HeadCell>
      </TableHead>
      <tbody>
        {changed.map(({ code, was, is, days }) => {
          const item = items.get(code);
          return (
            <Row key={code}>
              <Cell muted phone="meta">
                {code}
              </Cell>
              <Cell rowHead phone="title">
                <MilestoneLink
                  href={milestoneHref(view, code)}
                  title={item ? titleOf(view, item) : code}
                />
              </Cell>
              <Cell wide phone="hide">
                {item ? leadName(view, item.assessment) : null}
              </Cell>
              <Cell
                phone="meta"
                phoneLabel={t("periods.compare.was")}
                className="whitespace-nowrap"
              >
                <StatusWord t={t} item={item} status={was} />
              </Cell>
              <Cell phone="meta" phoneLabel={t("periods.compare.is")} className="whitespace-nowrap">
                <StatusWord t={t} item={item} status={is} />
              </Cell>
              <Cell
                numeric
                phone={days === null ? "hide" : "meta"}
                phoneLabel={t("periods.compare.later")}
              >
                {days}
              </Cell>
            </Row>
          );
        })}
      </tbody>
    </DataTable>
  );
}
