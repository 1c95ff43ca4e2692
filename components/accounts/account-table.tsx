import { Cell, DataTable, HeadCell, Row, TableHead } from "@/components/ui/data-table";
import { Link } from "@/components/ui/link";
import { momentWords } from "@/messages/instants";
import type { Translator } from "@/messages";

export type AccountRow = {
  name: string;
  displayName: string;
  active: boolean;
  mustChangePassword: boolean;
  createdAt: Date;
};

function stateWords(t: Translator, row: AccountRow): string {
  if (!row.active) return t("accounts.manage.inactive");
  return row.mustChangePassword ? t("accounts.manage.mustChange") : t("accounts.manage.active");
}

export function AccountTable({ t, rows }: { t: Translator; rows: readonly AccountRow[] }) {
  return (
    <DataTable caption={t("accounts.manage.list")} phone="list">
      <TableHead>
        <HeadCell>{t("accounts.manage.name")}</HeadCell>
        <HeadCell>{t("accounts.manage.displayName")}</HeadCell>
        <HeadCell>{t("accounts.manage.state")}</HeadCell>
        <HeadCell numeric>{t("accounts.manage.createdOn")}</HeadCell>
      </TableHead>
      <tbody>
        {rows.map((row) => (
          <Row key={row.name}>
            <Cell rowHead phone="title" className="text-left font-semibold">
              <Link href={`/admin/accounts/${encodeURIComponent(row.name)}`} className="lnk">
                {row.name}
              </Link>
            </Cell>
            <Cell phone="meta">{row.displayName}</Cell>
            <Cell phone="meta" muted>
              {stateWords(t, row)}
            </Cell>
            <Cell numeric phone="aside" muted>
              {momentWords(row.createdAt).slice(0, 10)}
            </Cell>
          </Row>
        ))}
      </tbody>
    </DataTable>
  );
}
