// One's own sign-ins, refused ones too: whoever did not do it will see it.
import { Cell, DataTable, HeadCell, Row, TableHead } from "@/components/ui/data-table";
import { EmptyState } from "@/components/ui/empty-state";
import { momentWords } from "@/messages/instants";
import type { Translator } from "@/messages";

export type SignInEvent = {
  key: string;
  at: Date;
  verb: string;
  address: string | null;
  device: string;
  /** Password, single sign-on, with which factor; empty where nobody signed in. */
  way: string;
};

export function SignInHistory({ t, events }: { t: Translator; events: readonly SignInEvent[] }) {
  if (events.length === 0) return <EmptyState title={t("accounts.own.historyEmpty")} />;
  return (
    <DataTable caption={t("accounts.own.history")} phone="list">
      <TableHead>
        <HeadCell>{t("accounts.audit.at")}</HeadCell>
        <HeadCell>{t("accounts.audit.what")}</HeadCell>
        <HeadCell>{t("identity.own.ways")}</HeadCell>
        <HeadCell>{t("identity.own.device")}</HeadCell>
        <HeadCell>{t("accounts.audit.address")}</HeadCell>
      </TableHead>
      <tbody>
        {events.map((event) => (
          <Row key={event.key}>
            <Cell phone="title" className="n">
              <time dateTime={event.at.toISOString()}>{momentWords(event.at)}</time>
            </Cell>
            <Cell phone="meta">{event.verb}</Cell>
            <Cell phone="meta" muted>
              {event.way}
            </Cell>
            <Cell phone="meta" muted>
              {event.device}
            </Cell>
            <Cell phone="meta" muted>
              {event.address ?? t("accounts.audit.unknownAddress")}
            </Cell>
          </Row>
        ))}
      </tbody>
    </DataTable>
  );
}
