// The queue: how many wait, in which order, the clean ones to accept together, and the list itself.
import { Link } from "@/components/ui/link";
import { Disclosure } from "@/components/ui/disclosure";
import { type ReviewSort, reviewSorts } from "@/lib/domain/report/review-flags";
import { inLocale } from "@/messages";
import { BulkAccept } from "./bulk-accept";
import { decisionWords } from "./decision-words";
import { QueueRow } from "./queue-row";
import type { ReviewItem, Words } from "./review-item";

type QueuePaneProps = Words & {
  queue: readonly ReviewItem[];
  chosen: string | null;
  sort: ReviewSort;
  /** Path of the queue: /plans/x/reviews. */
  base: string;
  /** The page's own heading, or a part of a page that is about one report. */
  level: 1 | 2;
};

export function queueHref(base: string, sort: ReviewSort, reportId?: string): string {
  const path = reportId ? `${base}/${reportId}` : base;
  return sort === "risk" ? path : `${path}?sort=${sort}`;
}

export function QueuePane({ t, locale, queue, chosen, sort, base, level }: QueuePaneProps) {
  const Heading = `h${level}` as const;
  const clean = queue.filter((entry) => entry.findings.clean && !entry.own);
  return (
    <>
      <div className="border-b border-line px-7 pt-4 pb-2.5 max-sm:px-4">
        <Heading className="text-md">{t("reviews.queue.heading", { count: queue.length })}</Heading>
        <nav aria-label={t("reviews.queue.sort")} className="mt-1 flex flex-wrap gap-x-3.5 text-xs">
          {reviewSorts.map((each) => (
            <Link
              key={each}
              href={queueHref(base, each, chosen ?? undefined)}
              aria-current={each === sort ? "true" : undefined}
              className="text-ink-2 hover:text-ink aria-[current]:font-semibold aria-[current]:text-ink max-sm:py-3"
            >
              {t(`reviews.queue.${each}`)}
            </Link>
          ))}
        </nav>
        {clean.length > 0 ? (
          <Disclosure summary={t("reviews.bulk.summary", { count: clean.length })} className="mt-1">
            <BulkAccept
              entries={clean.map(({ reportId, code, item }) => ({
                reportId,
                title: `${code} ${inLocale(locale, item.titleZh, item.titleEn)}`,
              }))}
              words={{
                text: t("reviews.bulk.text"),
                legend: t("reviews.bulk.legend"),
                confirm: t("reviews.bulk.confirm"),
                submit: t("reviews.bulk.submit"),
                pending: t("reviews.bulk.pending"),
                done: t("reviews.bulk.done"),
              }}
              errors={decisionWords(t).errors}
            />
          </Disclosure>
        ) : null}
      </div>
      <ol aria-label={t("reviews.queue.label")}>
        {queue.map((entry) => (
          <QueueRow
            key={entry.reportId}
            t={t}
            locale={locale}
            entry={entry}
            href={queueHref(base, sort, entry.reportId)}
            current={entry.reportId === chosen}
          />
        ))}
      </ol>
    </>
  );
}
