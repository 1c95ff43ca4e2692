// Instructions in a list: whose word, to whom, about what, by when, and how far it is.
import { Cell, DataTable, HeadCell, Row, TableHead } from "@/components/ui/data-table";
import { Link } from "@/components/ui/link";
import { nameOf, type View } from "@/components/status/view";
import { DueWords } from "./due-words";
import { instructionHref, type InstructionRow } from "./instruction-row";

type InstructionTableProps = {
  view: View;
  rows: readonly InstructionRow[];
  /** Titles by code, for the line under the words; without: on the item's own page. */
  titles?: ReadonlyMap<string, string>;
};

export function InstructionTable({ view, rows, titles }: InstructionTableProps) {
  const { t } = view;
  return (
    <DataTable
      caption={t("instructions.register.caption")}
      phone="list"
      className="[&_tbody_td]:py-1.5 [&_tbody_td]:align-top [&_tbody_th]:py-1.5 [&_tbody_th]:align-top"
    >
      <TableHead>
        <HeadCell>{t("instructions.register.columns.text")}</HeadCell>
        <HeadCell>{t("instructions.register.columns.leader")}</HeadCell>
        <HeadCell>{t("instructions.register.columns.given")}</HeadCell>
        <HeadCell>{t("instructions.register.columns.owner")}</HeadCell>
        <HeadCell>{t("instructions.register.columns.due")}</HeadCell>
        <HeadCell>{t("instructions.register.columns.state")}</HeadCell>
      </TableHead>
      <tbody>
        {rows.map((row) => (
          <Row key={row.id}>
            <Cell rowHead phone="title" className="max-w-[30rem] font-normal">
              <Link href={instructionHref(view, row.id)} className="d line-clamp-2">
                {row.text}
              </Link>
              {titles ? (
                <span className="block text-xs leading-[1.6] text-ink-3">
                  {itemWords(view, row.items, titles)}
                </span>
              ) : null}
            </Cell>
            <Cell phone="meta" className="whitespace-nowrap">
              {row.leaderName}
            </Cell>
            <Cell
              phone="meta"
              phoneLabel={t("instructions.register.columns.given")}
              className="whitespace-nowrap"
            >
              <span className="n">{row.givenOn}</span>
              <span className="ml-1.5 text-xs text-ink-3">
                {t(`instructions.mode.${row.mode}`)}
              </span>
            </Cell>
            <Cell phone="meta">{nameOf(view, "organisations", row.unit)}</Cell>
            <Cell phone="meta" phoneLabel={t("instructions.register.columns.due")}>
              <DueWords t={t} dueOn={row.dueOn} daysLeft={row.daysLeft} />
            </Cell>
            <Cell phone="aside" className="whitespace-nowrap">
              {t(`instructions.state.${row.state}`)}
            </Cell>
          </Row>
        ))}
      </tbody>
    </DataTable>
  );
}

function itemWords(
  { t }: View,
  codes: readonly string[],
  titles: ReadonlyMap<string, string>,
): string {
  if (codes.length === 0) return t("instructions.register.general");
  return codes
    .map((code) => `${code} ${titles.get(code) ?? ""}`.trim())
    .join(t("overview.separator"));
}
