// The log: one line an entry, before and after folded under it. The verb is the evidence, so it leads.
import { Link } from "@/components/ui/link";
import { Disclosure } from "@/components/ui/disclosure";
import { INSTALLATION_CHAIN } from "@/lib/domain/audit-chain/chained-event";
import { actionWords, jobWords, rolesWords, subjectWords } from "@/messages/audit-words";
import { exactMomentWords, momentWords } from "@/messages/instants";
import type { Locale, Translator } from "@/messages";
import { ChangeList } from "./change-list";
import { changeRows } from "./change-rows";
import { subjectHref } from "./audit-query";

export type AuditEntryRow = {
  id: bigint;
  at: Date;
  businessAt: Date;
  action: string;
  subjectType: string;
  subjectId: string;
  subjectName: string | null;
  actorKind: string;
  actorName: string;
  actorRole: string;
  actorUnit: string;
  before: unknown;
  after: unknown;
  reason: string | null;
  requestId: string;
  address: string | null;
  chain: string;
  chainNumber: bigint;
  hash: string;
};

type AuditListProps = {
  t: Translator;
  locale: Locale;
  /** Code of a plan by its chain. */
  plans: ReadonlyMap<string, string>;
  events: readonly AuditEntryRow[];
};

export function AuditList({ t, locale, plans, events }: AuditListProps) {
  return (
    <ol aria-label={t("accounts.audit.list")} className="border-t border-line-strong text-sm">
      {events.map((event) => (
        <AuditEntry key={String(event.id)} {...{ t, locale, plans, event }} />
      ))}
    </ol>
  );
}

type AuditEntryProps = Omit<AuditListProps, "events"> & { event: AuditEntryRow };

function AuditEntry({ t, locale, plans, event }: AuditEntryProps) {
  const subject = subjectWords(locale, event);
  const byJob = event.actorKind === "system";
  return (
    <li className="grid gap-x-5 gap-y-0.5 border-b border-line py-1.5 sm:grid-cols-[9.5rem_minmax(0,14rem)_minmax(0,1fr)] lg:grid-cols-[9.5rem_14rem_minmax(0,1fr)_minmax(0,1.4fr)]">
      <p className="text-ink-2">
        <time dateTime={event.at.toISOString()} className="n">
          {exactMomentWords(event.at)}
        </time>
        <span className="block text-xs text-ink-3">
          {t("accounts.audit.businessAt")}{" "}
          <span className="n">{momentWords(event.businessAt)}</span>
        </span>
      </p>
      <p className="min-w-0 break-words">
        {byJob ? jobWords(locale, event.actorName) : event.actorName}
        <span className="block text-xs text-ink-3">{actorNote(t, event)}</span>
      </p>
      <div className="min-w-0">
        <p>
          <b>{actionWords(t, event.action)}</b>{" "}
          <Link
            href={subjectHref(`${event.subjectType}:${event.subjectId}`)}
            className="d break-words text-ink-2"
          >
            {[subject.kind, subject.name].filter(Boolean).join(" ")}
          </Link>
        </p>
        {event.reason ? (
          <p className="whitespace-pre-line">
            <span className="text-ink-3">{t("accounts.audit.reason")} </span>
            {event.reason}
          </p>
        ) : null}
      </div>
      <div className="min-w-0 max-lg:sm:col-start-3">
        <Disclosure summary={t("accounts.audit.detail")} className="-mt-1">
          <div className="grid gap-3 pb-2">
            <ChangeList t={t} rows={changeRows(locale, event.before, event.after)} />
            <ChainPlace t={t} plans={plans} event={event} />
          </div>
        </Disclosure>
      </div>
    </li>
  );
}

/** What it is found by again: its request, and its place in the chain. */
function ChainPlace({ t, plans, event }: Omit<AuditEntryProps, "locale">) {
  const { chain, chainNumber, hash, requestId } = event;
  const name = chain === INSTALLATION_CHAIN ? t("audit.installation") : (plans.get(chain) ?? chain);
  return (
    <p className="text-xs break-all text-ink-3">
      {t("audit.search.place", { chain: name, number: String(chainNumber) })}
      {" · "}
      {t("audit.search.hash")} {hash}
      <br />
      {t("accounts.audit.request")} {requestId}
    </p>
  );
}

/** Role and unit as they were then, and the address. */
function actorNote(t: Translator, event: AuditEntryRow): string {
  const note = [rolesWords(t, event.actorRole), event.actorUnit, event.address];
  return note.filter(Boolean).join(" · ");
}
