// Where the account is signed in now; each can be ended but the one it is read in.
import type { RefusalWords } from "@/components/status/refused-form";
import { Cell, DataTable, HeadCell, Row, TableHead } from "@/components/ui/data-table";
import type { Translator } from "@/messages";
import { momentWords } from "@/messages/instants";
import { EndSessionForm } from "./end-session-form";
import { type SignInMeans, wayWords } from "./way-words";

type OpenSession = SignInMeans & {
  id: string;
  createdAt: Date;
  lastSeenAt: Date;
  address: string | null;
  device: string;
};

type SessionListProps = {
  t: Translator;
  sessions: readonly OpenSession[];
  /** The session it is read in. */
  hereId: string;
  refusal: RefusalWords;
};

export function SessionList({ t, sessions, hereId, refusal }: SessionListProps) {
  return (
    <DataTable caption={t("identity.own.sessions")} phone="list">
      <TableHead>
        <HeadCell>{t("identity.own.device")}</HeadCell>
        <HeadCell>{t("accounts.audit.address")}</HeadCell>
        <HeadCell>{t("identity.own.ways")}</HeadCell>
        <HeadCell>{t("identity.own.since")}</HeadCell>
        <HeadCell>{t("identity.own.seen")}</HeadCell>
        <HeadCell />
      </TableHead>
      <tbody>
        {sessions.map((session) => {
          const device = session.device || t("identity.own.unknownDevice");
          const at = momentWords(session.createdAt);
          return (
            <Row key={session.id}>
              <Cell phone="title" rowHead className="text-left font-semibold">
                {device}
                {session.id === hereId ? (
                  <span className="ml-2 font-normal text-ink-3">{t("identity.own.here")}</span>
                ) : null}
              </Cell>
              <Cell phone="meta" muted>
                {session.address ?? t("accounts.audit.unknownAddress")}
              </Cell>
              <Cell phone="meta" muted>
                {wayWords(t, session)}
              </Cell>
              <Cell phone="meta" className="n">
                {at}
              </Cell>
              <Cell phone="meta" className="n" muted>
                {momentWords(session.lastSeenAt)}
              </Cell>
              <Cell phone="aside" className="text-right">
                {session.id === hereId ? null : (
                  <EndSessionForm
                    sessionId={session.id}
                    words={{
                      end: t("identity.own.end"),
                      endOf: t("identity.own.endOf", { device, at }),
                    }}
                    refusal={refusal}
                  />
                )}
              </Cell>
            </Row>
          );
        })}
      </tbody>
    </DataTable>
  );
}
