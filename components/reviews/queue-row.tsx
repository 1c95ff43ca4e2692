import { Link } from "@/components/ui/link";
import { classNames } from "@/components/ui/class-names";
import { inLocale } from "@/messages";
import { readingWords } from "@/messages/words";
import type { ReviewItem, Words } from "./review-item";

type QueueRowProps = Words & { entry: ReviewItem; href: string; current: boolean };

/** One report of the queue in three lines: who and when, which item, what changed and what is odd. */
export function QueueRow({ t, locale, entry, href, current }: QueueRowProps) {
  const { item, organisation, findings, round } = entry;
  return (
    <li className="border-b border-line">
      <Link
        href={href}
        aria-current={current ? "page" : undefined}
        className={classNames(
          "block px-7 py-2.5 text-xs text-ink-2 -outline-offset-2 max-sm:px-4 max-sm:py-3",
          current ? "bg-surface shadow-[inset_3px_0_0_var(--color-brand)]" : "hover:bg-hover",
        )}
      >
        <span className="flex gap-2">
          <span className="n text-ink-3">{entry.code}</span>
          <span className="trunc min-w-0">
            {inLocale(locale, organisation.nameZh, organisation.nameEn)}
          </span>
          <span
            className={classNames("n ml-auto", entry.clock.late ? "text-sev" : "text-ink-3")}
            title={t("reviews.queue.clockTitle", { dueOn: entry.clock.dueOn })}
          >
            {clockWords(t, entry)}
          </span>
        </span>
        <span className="my-0.5 block text-sm font-semibold text-ink">
          {inLocale(locale, item.titleZh, item.titleEn)}
        </span>
        <span className="flex flex-wrap gap-x-2.5">
          <span>{changeWords({ t, locale }, entry)}</span>
          <span>
            {entry.files.length > 0
              ? t("reviews.queue.files", { count: entry.files.length })
              : t("reviews.queue.noFiles")}
          </span>
          {round > 1 ? (
            <span>{t("reviews.queue.rounds", { round, days: entry.ball.runningDays })}</span>
          ) : null}
          {entry.correctionReason !== null ? <span>{t("reviews.queue.correction")}</span> : null}
          {entry.own ? <span>{t("reviews.queue.own")}</span> : null}
          {entry.reviewer ? (
            <span className="text-ink-3">{reviewerName(entry.reviewer)}</span>
          ) : null}
          {findings.warnings.length > 0 ? (
            <span className="text-sev">{t("reviews.queue.warned")}</span>
          ) : null}
          {findings.flags.map((flag) => (
            <span key={flag} className="text-sev">
              {t(`reviews.flag.${flag}`)}
            </span>
          ))}
        </span>
      </Link>
    </li>
  );
}

/** How long the commission still has, in working days. */
function clockWords(t: Words["t"], { clock }: ReviewItem): string {
  const { daysLeft, late } = clock;
  if (late) {
    return daysLeft < 0 ? t("reviews.queue.late", { days: -daysLeft }) : t("reviews.queue.lateOff");
  }
  return daysLeft > 0
    ? t("reviews.queue.daysLeft", { days: daysLeft })
    : t("reviews.queue.dueToday");
}

/** Who has the role today speaks first. */
function reviewerName({ person, backup }: NonNullable<ReviewItem["reviewer"]>): string {
  return person.holds || !backup?.holds ? person.name : backup.name;
}

/** "7/11 → 8/11", or that nothing changed. */
export function changeWords(
  { t, locale }: Words,
  { draft, previous, preview, on, findings }: ReviewItem,
): string {
  const now = draft.reading
    ? readingWords(t, locale, preview.target, draft.reading, on)
    : t("common.dash");
  if (!previous?.draft.reading) return `${now} · ${t("reviews.queue.first")}`;
  const before = readingWords(t, locale, preview.target, previous.draft.reading, previous.on);
  if (findings.unchanged) return `${now} · ${t("reviews.queue.unchanged")}`;
  return before === now ? now : `${before} → ${now}`;
}
