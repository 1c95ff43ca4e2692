// The head of the panel: which item, how it stands, how to the next; and above all else why it came back.
import { Link } from "@/components/ui/link";
import { PaneHead } from "@/components/layout/split-pane";
import { MarksList } from "@/components/status/marks-list";
import { StatusLabel } from "@/components/status/status-label";
import { Icon } from "@/components/ui/icons";
import { Note } from "@/components/ui/note";
import { Tag } from "@/components/ui/tag";
import { kindOn } from "@/lib/domain/deadline/which-change";
import { SHOWN_FROM } from "@/lib/domain/report/unchanged";
import { inLocale } from "@/messages";
import { quarterWords, targetWords } from "@/messages/words";
import { momentWords } from "./fill";
import type { EntryLinks, EntryView, RoundView, Words } from "./report-view";

type EntryHeadProps = Words & { level: 1 | 2; entry: EntryView; links: EntryLinks };

export function EntryHead({ t, locale, level, entry, links }: EntryHeadProps) {
  const Heading = `h${level}` as const;
  const { item, period } = entry;
  const { assessment } = item;
  const target = targetWords(t, locale, assessment.target);
  return (
    <PaneHead>
      <div className="flex flex-wrap items-center gap-x-3 text-xs text-ink-3">
        <Link href={links.list} className="lnk lg:hidden max-sm:py-2">
          <Icon name="chevron-left" size={0.75} className="inline" /> {t("reports.toList")}
        </Link>
        <span className="n max-lg:hidden">{item.code}</span>
        <span>{quarterWords(t, period.code)}</span>
        <Neighbours t={t} links={links} />
        <Link href={links.detail} className="lnk whitespace-nowrap max-sm:py-2">
          {t("reports.openDetail")}
        </Link>
      </div>
      <Heading className="mt-1 text-lg">{inLocale(locale, item.titleZh, item.titleEn)}</Heading>
      <div className="mt-1 flex flex-wrap items-center gap-x-5 gap-y-1 text-sm text-ink-2">
        <StatusLabel t={t} assessment={assessment} />
        <span>
          {t("common.columns.dueOn")} <b className="n">{assessment.dueOn}</b>
        </span>
        {target === t(`domain.kindLong.${assessment.kind}`) ? null : (
          <span>
            {t("common.columns.target")} <b>{target}</b>
          </span>
        )}
        {entry.streak >= SHOWN_FROM ? (
          <Tag>{t("reports.noChange.streak", { n: entry.streak })}</Tag>
        ) : null}
        <MarksList t={t} assessment={assessment} without={["discrepancy", "discrepancyRuled"]} />
        <OtherDate t={t} entry={entry} links={links} />
      </div>
      <ReturnedNote t={t} entry={entry} />
    </PaneHead>
  );
}

/** Late, or soon to be: the way to another date. */
function OtherDate({ t, entry, links }: Pick<EntryHeadProps, "t" | "entry" | "links">) {
  const { assessment } = entry.item;
  const pressing = assessment.status === "overdue" || assessment.status === "dueSoon";
  if (links.otherDate === null || !pressing) return null;
  return (
    <Link href={links.otherDate} className="lnk whitespace-nowrap max-sm:py-2">
      {t(`deadlines.item.${kindOn(assessment) === "extension" ? "ask" : "promise"}`)}
    </Link>
  );
}

function Neighbours({ t, links }: Pick<EntryHeadProps, "t" | "links">) {
  return (
    <span className="ml-auto flex items-center gap-2">
      {links.previous ? (
        <Link
          href={links.previous}
          className="lnk max-sm:py-2"
          aria-label={t("common.previous")}
          title={t("common.previous")}
        >
          <Icon name="chevron-left" size={0.875} />
        </Link>
      ) : null}
      {links.place ? <span className="n">{t("common.of", links.place)}</span> : null}
      {links.next ? (
        <Link
          href={links.next}
          className="lnk max-sm:py-2"
          aria-label={t("common.next")}
          title={t("common.next")}
        >
          <Icon name="chevron-right" size={0.875} />
        </Link>
      ) : null}
    </span>
  );
}

function ReturnedNote({ t, entry }: Pick<EntryHeadProps, "t" | "entry">) {
  const [round] = entry.rounds;
  if (entry.report?.state === "returned" && round?.revoked) return <RevokedNote t={t} {...round} />;
  if (entry.report?.state !== "returned" || round?.outcome !== "returned") return null;
  return (
    <div className="mt-2.5">
      <Note
        tone="ink"
        title={t(round.inUnit ? "reports.returnedByHead" : "reports.returnedByCommission")}
      >
        {round.reason}
        <span className="ml-2 text-xs text-ink-3">
          {round.decidedBy} · {round.decidedAt ? momentWords(round.decidedAt) : ""}
        </span>
      </Note>
    </div>
  );
}

function RevokedNote({ t, revoked }: Pick<EntryHeadProps, "t"> & Pick<RoundView, "revoked">) {
  if (!revoked) return null;
  return (
    <div className="mt-2.5">
      <Note tone="ink" title={t("corrections.item.revokedTitle")}>
        {revoked.reason}
        <span className="ml-2 text-xs text-ink-3">
          {revoked.by} · {momentWords(revoked.at)}
        </span>
      </Note>
    </div>
  );
}
