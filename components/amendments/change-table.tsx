// Before and after of one item, side by side.
import { Cell, DataTable, HeadCell, Row, TableHead } from "@/components/ui/data-table";
import type { Translator } from "@/messages";
import type { AmendedRow } from "@/messages/amendment-words";

type ChangeTableProps = { t: Translator; code: string; rows: readonly AmendedRow[] };

export function ChangeTable({ t, code, rows }: ChangeTableProps) {
  return (
    <DataTable caption={t("amendments.detail.changesCaption", { code })} reachable>
      <TableHead>
        <HeadCell className="w-28">{t("amendments.detail.part")}</HeadCell>
        <HeadCell className="w-[42%]">{t("amendments.detail.before")}</HeadCell>
        <HeadCell>{t("amendments.detail.after")}</HeadCell>
      </TableHead>
      <tbody>
        {rows.map((row) => (
          <Row key={row.part}>
            <Cell rowHead muted className="text-left font-normal">
              {row.label}
            </Cell>
            <Cell className="py-1.5 whitespace-pre-line">
              <del className="bg-del px-0.5">{row.before}</del>
            </Cell>
            <Cell className="py-1.5 whitespace-pre-line">
              <ins className="bg-ins px-0.5 font-semibold">{row.after}</ins>
            </Cell>
          </Row>
        ))}
      </tbody>
    </DataTable>
  );
}
