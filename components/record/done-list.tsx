// What was done to the item that day, in the order it was done, by whom as the log froze them.
import { Cell, DataTable, HeadCell, Row, TableHead } from "@/components/ui/data-table";
import { EmptyState } from "@/components/ui/empty-state";
import { Link } from "@/components/ui/link";
import { Tag } from "@/components/ui/tag";
import { toLocalMinute } from "@/lib/domain/local-time";
import type { Locale, Translator } from "@/messages";
import { actionWords, jobWords, rolesWords } from "@/messages/audit-words";

export type DoneAct = {
  id: string;
  at: Date;
  action: string;
  actorKind: string;
  actorName: string;
  actorRole: string;
  actorUnit: string;
  /** "Milestone:id" */
  subject: string;
  held: boolean;
};
type DoneListProps = {
  t: Translator;
  locale: Locale;
  acts: readonly DoneAct[];
  /** The reader may open the log. */
  linked: boolean;
};

const top = "[&_tbody_td]:py-1.5 [&_tbody_td]:align-top [&_tbody_th]:py-1.5 [&_tbody_th]:align-top";

export function DoneList({ t, locale, acts, linked }: DoneListProps) {
  if (acts.length === 0) {
    return (
      <EmptyState title={t("audit.record.nothing")}>{t("audit.record.nothingText")}</EmptyState>
    );
  }
  return (
    <DataTable caption={t("audit.record.done")} phone="list" className={top}>
      <TableHead>
        <HeadCell className="w-40">{t("audit.record.at")}</HeadCell>
        <HeadCell className="w-56">{t("audit.record.act")}</HeadCell>
        <HeadCell>{t("audit.record.by")}</HeadCell>
        {linked ? <HeadCell className="w-20">{t("audit.record.log")}</HeadCell> : null}
      </TableHead>
      <tbody>
        {acts.map((act) => (
          <Act key={act.id} {...{ t, locale, act, linked }} />
        ))}
      </tbody>
    </DataTable>
  );
}

type ActProps = Omit<DoneListProps, "acts"> & { act: DoneAct };

function Act({ t, locale, act, linked }: ActProps) {
  const byPerson = act.actorKind === "user";
  const note = [byPerson ? rolesWords(t, act.actorRole) : "", act.actorUnit].filter(Boolean);
  return (
    <Row>
      <Cell phone="meta" muted className="whitespace-nowrap">
        <time dateTime={act.at.toISOString()} className="n">
          {toLocalMinute(act.at)}
        </time>
      </Cell>
      <Cell rowHead phone="title" className="font-semibold">
        {actionWords(t, act.action)}
      </Cell>
      <Cell phone="meta">
        {byPerson ? act.actorName : jobWords(locale, act.actorName)}
        <span className="ml-2 text-xs text-ink-3">{note.join(" · ")}</span>
        {act.held ? null : (
          <span className="ml-2">
            <Tag tone="solid">{t("audit.record.notHeld")}</Tag>
          </span>
        )}
      </Cell>
      {linked ? (
        <Cell phone="aside">
          <Link className="lnk" href={`/admin/audit?subject=${encodeURIComponent(act.subject)}`}>
            {t("audit.record.logLink")}
          </Link>
        </Cell>
      ) : null}
    </Row>
  );
}
