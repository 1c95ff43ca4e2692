// Entries in a list: which paper, from when, which items, where it is.
import { hrefTo, type ListedItem, titleOf, type View } from "@/components/status/view";
import { Cell, DataTable, HeadCell, Row, TableHead } from "@/components/ui/data-table";
import { Link } from "@/components/ui/link";
import { Tag } from "@/components/ui/tag";
import type { AmendmentKind } from "@/lib/domain/amendment/amendment-input";
import type { AmendmentState } from "@/lib/domain/amendment/amendment-transitions";
import { toLocalDate } from "@/lib/domain/calendar";

export type RegisterEntry = {
  amendment: {
    id: string;
    kind: AmendmentKind;
    number: number;
    state: AmendmentState;
    approvingBody: string;
    document: string;
    locator: string;
    effectiveOn: string;
    proposedAt: Date;
    proposedByName: string;
    decidedAt: Date | null;
    decidedByName: string | null;
  };
  items: readonly ListedItem[];
};

type RegisterTableProps = { view: View; caption: string; entries: readonly RegisterEntry[] };

export function RegisterTable({ view, caption, entries }: RegisterTableProps) {
  const { t } = view;
  return (
    <DataTable
      caption={caption}
      phone="list"
      className="[&_tbody_td]:py-1.5 [&_tbody_td]:align-top [&_tbody_th]:py-1.5 [&_tbody_th]:align-top"
    >
      <TableHead>
        <HeadCell>{t("amendments.register.columns.number")}</HeadCell>
        <HeadCell>{t("amendments.register.columns.paper")}</HeadCell>
        <HeadCell>{t("amendments.register.columns.effectiveOn")}</HeadCell>
        <HeadCell>{t("amendments.register.columns.items")}</HeadCell>
        <HeadCell>{t("amendments.register.columns.state")}</HeadCell>
      </TableHead>
      <tbody>
        {entries.map((entry) => (
          <EntryRow key={entry.amendment.id} view={view} entry={entry} />
        ))}
      </tbody>
    </DataTable>
  );
}

function EntryRow({ view, entry: { amendment, items } }: { view: View; entry: RegisterEntry }) {
  const { t } = view;
  const { kind, number, approvingBody, document, locator, decidedAt, decidedByName } = amendment;
  const [first] = items;
  return (
    <Row>
      <Cell rowHead phone="title" className="font-normal whitespace-nowrap">
        <Link href={hrefTo(view, `amendments/${amendment.id}`)} className="d">
          {t("amendments.number", { kind, number })}
        </Link>
      </Cell>
      <Cell phone="meta" className="max-w-[18rem]">
        {kind === "erratum" ? (
          locator
        ) : (
          <>
            {approvingBody} <span className="whitespace-nowrap text-ink-2">{document}</span>
          </>
        )}
      </Cell>
      <Cell
        phone="meta"
        phoneLabel={t("amendments.register.columns.effectiveOn")}
        className="n whitespace-nowrap"
      >
        {amendment.effectiveOn}
      </Cell>
      <Cell phone="meta" className="max-w-[26rem]">
        {first ? (
          <>
            <span className="n mr-2 text-xs text-ink-3">{first.code}</span> {titleOf(view, first)}
          </>
        ) : null}{" "}
        {items.length > 1 ? (
          <span className="text-xs text-ink-3">
            {t("amendments.register.more", { count: items.length })}
          </span>
        ) : null}
      </Cell>
      <Cell phone="aside" className="whitespace-nowrap">
        <Tag>{t(`amendments.state.${amendment.state}`)}</Tag>
        <span className="block text-xs text-ink-3 max-sm:hidden">
          {decidedAt && decidedByName
            ? t("amendments.register.decided", { name: decidedByName, on: toLocalDate(decidedAt) })
            : t("amendments.register.entered", {
                name: amendment.proposedByName,
                on: toLocalDate(amendment.proposedAt),
              })}
        </span>
      </Cell>
    </Row>
  );
}
