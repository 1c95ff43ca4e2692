// The one table of items: code, title with its marks, kind, lead, date, status. In plan order it is grouped by area and
// task; on a phone each item is two lines.
import { DataTable, GroupRow, HeadCell, TableHead } from "@/components/ui/data-table";
import { type ListedItem, nameOf, type View } from "@/components/status/view";
import { ItemRow } from "./item-row";
import { SortHead, type Sorting } from "./sort-head";

type ItemsTableProps = {
  view: View;
  caption: string;
  items: readonly ListedItem[];
  /** Groups within the list: the whole list by task, an area by task. */
  grouped?: boolean;
  sorting?: Sorting;
};

const columns = 8;

export function ItemsTable({ view, caption, items, grouped = false, sorting }: ItemsTableProps) {
  const { t } = view;
  return (
    <DataTable caption={caption} layout="fixed" phone="list">
      <TableHead>
        <HeadCell className="w-20">{t("common.columns.code")}</HeadCell>
        <HeadCell>{t("common.columns.milestone")}</HeadCell>
        <HeadCell wide className="w-28">
          {t("common.columns.kind")}
        </HeadCell>
        <HeadCell className="w-48">{t("common.columns.lead")}</HeadCell>
        <HeadCell wide className="w-28">
          {t("common.columns.place")}
        </HeadCell>
        <HeadCell wide numeric className="w-28">
          {t("common.columns.reading")}
        </HeadCell>
        <SortHead t={t} name="due" sorting={sorting} className="w-28">
          {t("common.columns.dueOn")}
        </SortHead>
        <SortHead t={t} name="status" sorting={sorting} className="w-44">
          {t("common.columns.status")}
        </SortHead>
      </TableHead>
      <tbody>
        {items.map((item, index) => {
          const before = items[index - 1];
          const starts = grouped && (before?.area !== item.area || before.task !== item.task);
          return [
            starts ? (
              <GroupRow
                key={`group-${item.area}-${item.task}`}
                columns={columns}
                title={groupTitle(view, item)}
                note={groupNote(view, items, item)}
              />
            ) : null,
            <ItemRow key={item.code} view={view} item={item} />,
          ];
        })}
      </tbody>
    </DataTable>
  );
}

function groupTitle(view: View, item: ListedItem): string {
  const area = nameOf(view, "areas", item.area);
  return item.task ? `${item.task} ${nameOf(view, "tasks", item.task)}` : area;
}

function groupNote(view: View, items: readonly ListedItem[], { area, task }: ListedItem): string {
  const count = items.filter((item) => item.area === area && item.task === task).length;
  const words = view.t("domain.unit.item", { count });
  const oneArea = items.every((item) => item.area === area);
  return task && !oneArea ? `${nameOf(view, "areas", area)} · ${words}` : words;
}
