// A and B post of each item in a unit, as the unit has set them.
import { milestoneHref, titleOf, type ListedItem, type View } from "@/components/status/view";
import { Cell, DataTable, HeadCell, Row, TableHead } from "@/components/ui/data-table";
import { MilestoneLink } from "@/components/status/milestone-link";
import { toLocalDate } from "@/lib/domain/calendar";

export type PostRow = {
  item: ListedItem;
  office: string;
  person: string | null;
  backup: string | null;
  startedAt: Date;
};

export function PostTable({
  view,
  unit,
  posts,
}: {
  view: View;
  /** Its name. */
  unit: string;
  posts: readonly PostRow[];
}) {
  const { t } = view;
  const orDash = (words: string | null) => words || t("common.dash");
  if (posts.length === 0) {
    return <p className="py-2 text-sm text-ink-2">{t("assignments.posts.none", { unit })}</p>;
  }
  return (
    <DataTable caption={t("assignments.posts.caption", { unit })} phone="list">
      <TableHead>
        <HeadCell>{t("common.columns.milestone")}</HeadCell>
        <HeadCell>{t("assignments.posts.office")}</HeadCell>
        <HeadCell>{t("assignments.posts.person")}</HeadCell>
        <HeadCell>{t("assignments.posts.backup")}</HeadCell>
        <HeadCell>{t("assignments.posts.since")}</HeadCell>
      </TableHead>
      <tbody>
        {posts.map(({ item, office, person, backup, startedAt }) => (
          <Row key={item.code}>
            <Cell rowHead phone="title">
              <MilestoneLink
                href={milestoneHref(view, item.code)}
                code={item.code}
                title={titleOf(view, item)}
              />
            </Cell>
            <Cell muted phone="meta">
              {orDash(office)}
            </Cell>
            <Cell phone="meta" phoneLabel={t("assignments.posts.person")}>
              {orDash(person)}
            </Cell>
            <Cell muted phone="meta" phoneLabel={t("assignments.posts.backup")}>
              {orDash(backup)}
            </Cell>
            <Cell muted phone="meta">
              {toLocalDate(startedAt)}
            </Cell>
          </Row>
        ))}
      </tbody>
    </DataTable>
  );
}
