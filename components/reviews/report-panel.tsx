// The report under review: which item, how it stands once accepted, what to notice, and the comparison.
import { Link } from "@/components/ui/link";
import type { ReactNode } from "react";
import { StatusLabel } from "@/components/status/status-label";
import { PaneBody, PaneHead } from "@/components/layout/split-pane";
import { toShortMinute } from "@/lib/domain/local-time";
import { inLocale } from "@/messages";
import { signatureWords } from "@/messages/signature-words";
import { Comparison } from "./comparison";
import { EarlierRounds } from "./earlier-rounds";
import { type Contradiction, Notices } from "./notices";
import { ReportClocks } from "./report-clocks";
import type { PastRound, ReviewItem, Words } from "./review-item";

type ReportPanelProps = Words & {
  entry: ReviewItem;
  level: 1 | 2;
  /** Area and task, and the item's own page. */
  place: { trail: string; index: number; total: number; href: string; queueHref: string };
  contradictions: readonly Contradiction[];
  earlier: readonly PastRound[];
  /** Not decided yet: the commission's clock runs. */
  open: boolean;
  /** The reading in its kind's own form. */
  reading: ReactNode;
};

export function ReportPanel({
  t,
  locale,
  entry,
  level,
  place,
  contradictions,
  earlier,
  open,
  reading,
}: ReportPanelProps) {
  const Heading = `h${level}` as const;
  const unit = inLocale(locale, entry.organisation.nameZh, entry.organisation.nameEn);
  return (
    <>
      <PaneHead>
        <div className="mb-1 flex flex-wrap gap-x-3 text-xs text-ink-3">
          <Link href={place.queueHref} className="lnk inline-block lg:hidden max-sm:py-2">
            {t("reviews.report.back")}
          </Link>
          <span>{`${entry.code}　${place.trail}`}</span>
          {place.index > 0 ? (
            <span
              className="ml-auto"
              aria-label={t("reviews.report.place", { index: place.index, total: place.total })}
            >
              {t("common.of", { index: place.index, total: place.total })}
            </span>
          ) : null}
        </div>
        <Heading className="text-lg">
          <Link
            href={place.href}
            className="hover:text-brand"
            title={t("reviews.report.milestone")}
          >
            {inLocale(locale, entry.item.titleZh, entry.item.titleEn)}
          </Link>
        </Heading>
        <div className="mt-1 flex flex-wrap gap-x-6 gap-y-1 text-sm text-ink-2">
          <span>
            <span className="sr-only">{t("reviews.report.asOfAccepted")}</span>
            <StatusLabel t={t} assessment={entry.preview} />
          </span>
          <span>
            {t("reviews.report.due")} <b className="text-ink">{entry.preview.dueOn}</b>
          </span>
          <span>
            {t("reviews.report.sentBy", {
              unit,
              at: toShortMinute(entry.sentAt),
              head: entry.signature ? signatureWords(t, entry.signature) : t("common.dash"),
            })}
          </span>
        </div>
        <ReportClocks t={t} entry={entry} open={open} />
      </PaneHead>
      <PaneBody className="max-w-[80rem]">
        <Notices t={t} locale={locale} entry={entry} contradictions={contradictions} />
        <div className="mt-4">{reading}</div>
        <div className="mt-3">
          <Comparison t={t} locale={locale} entry={entry} />
        </div>
        <EarlierRounds t={t} rounds={earlier} />
      </PaneBody>
    </>
  );
}
