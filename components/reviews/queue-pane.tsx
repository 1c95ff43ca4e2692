// The queue: how many wait, which of them are shown, the clean ones to accept together, and the list itself.
import { Link } from "@/components/ui/link";
import { EmptyState } from "@/components/ui/empty-state";
import { inLocale, messages } from "@/messages";
import { BulkAccept } from "./bulk-accept";
import { decisionErrors } from "./decision-words";
import { QueueFilters, type QueueView } from "./queue-filters";
import { queueHref } from "./queue-link";
import { QueueRow } from "./queue-row";
import type { ReviewItem, Words } from "./review-item";

type QueuePaneProps = Words & {
  queue: readonly ReviewItem[];
  view: QueueView;
  chosen: string | null;
  /** Path of the queue: /plans/x/reviews. */
  base: string;
  /** The page's own heading, or a part of a page that is about one report. */
  level: 1 | 2;
  /** May accept; may say who reviews what. */
  rights: { reviews: boolean; assigns: boolean };
};

export function QueuePane({ t, locale, queue, view, chosen, base, level, rights }: QueuePaneProps) {
  const Heading = `h${level}` as const;
  const clean = queue.filter((entry) => entry.findings.clean && !entry.own);
  return (
    <>
      <div className="border-b border-line px-7 pt-4 pb-2.5 max-sm:px-4">
        <div className="flex items-baseline gap-3">
          <Heading className="text-md">
            {t("reviews.queue.heading", { count: view.waiting })}
          </Heading>
          {rights.assigns ? (
            <Link href={`${base}/assign`} className="lnk ml-auto text-xs max-sm:py-3">
              {t("reviews.queue.posts")}
            </Link>
          ) : null}
        </div>
        <QueueFilters t={t} view={view} base={base} />
        {view.query.show === "clean" ? (
          <p className="mt-1.5 text-xs leading-[1.7] text-ink-2">{t("reviews.queue.cleanText")}</p>
        ) : null}
        {rights.reviews ? (
          <BulkAccept
            entries={clean.map(({ reportId, version, code, item }) => ({
              value: `${reportId}|${version}`,
              title: `${code} ${inLocale(locale, item.titleZh, item.titleEn)}`,
            }))}
            words={{
              ...messages[locale].reviews.bulk,
              summary: t("reviews.bulk.summary", { count: clean.length }),
            }}
            errors={decisionErrors(t)}
          />
        ) : null}
      </div>
      {queue.length === 0 && view.waiting > 0 ? (
        <div className="px-7 max-sm:px-4">
          <EmptyState
            title={t("reviews.queue.noneTitle")}
            level={3}
            action={
              <Link href={`${base}?whose=all`} className="lnk">
                {t("reviews.queue.showAll")}
              </Link>
            }
          >
            {t("reviews.queue.noneText", { count: view.waiting })}
          </EmptyState>
        </div>
      ) : null}
      <ol aria-label={t("reviews.queue.label")}>
        {queue.map((entry) => (
          <QueueRow
            key={entry.reportId}
            t={t}
            locale={locale}
            entry={entry}
            href={queueHref(base, view.query, entry.reportId)}
            current={entry.reportId === chosen}
          />
        ))}
      </ol>
    </>
  );
}
