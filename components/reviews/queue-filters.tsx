// What part of the queue is shown, whose, and in which order: links, so that each view has an address.
import { Link } from "@/components/ui/link";
import { reviewSorts } from "@/lib/domain/report/review-flags";
import {
  type QueueOwner,
  queueOwners,
  type QueueQuery,
  type QueueShow,
  queueShows,
} from "@/lib/domain/review/queue-query";
import { queueHref } from "./queue-link";
import type { Words } from "./review-item";

export type QueueView = {
  query: QueueQuery;
  /** Whose part is shown, also where the address does not say. */
  owner: QueueOwner;
  counts: Readonly<Record<QueueShow, number>>;
  /** All that waits on the plan. */
  waiting: number;
  /** Somebody is in charge of something in the queue, so that it can be told apart. */
  assigned: boolean;
};

type QueueFiltersProps = Pick<Words, "t"> & {
  view: QueueView;
  /** Path of the queue: /plans/x/reviews. */
  base: string;
};

export function QueueFilters({ t, view, base }: QueueFiltersProps) {
  const { query, owner, counts } = view;
  const to = (change: Partial<QueueQuery>) => queueHref(base, { ...query, ...change });
  return (
    <>
      <Choices
        label={t("reviews.queue.filter")}
        choices={queueShows.map((show) => ({
          href: to({ show }),
          words: t(`reviews.queue.show.${show}`, { count: counts[show] }),
          current: show === query.show,
          pressing: show === "late" && counts.late > 0,
        }))}
      />
      {view.assigned || query.whose ? (
        <Choices
          label={t("reviews.queue.whose")}
          choices={queueOwners.map((whose) => ({
            href: to({ whose }),
            words: t(`reviews.queue.owner.${whose}`),
            current: whose === owner,
          }))}
        />
      ) : null}
      <Choices
        label={t("reviews.queue.sort")}
        choices={reviewSorts.map((sort) => ({
          href: to({ sort }),
          words: t(`reviews.queue.${sort}`),
          current: sort === query.sort,
        }))}
      />
    </>
  );
}

type Choice = { href: string; words: string; current: boolean; pressing?: boolean };

function Choices({ label, choices }: { label: string; choices: readonly Choice[] }) {
  return (
    <nav aria-label={label} className="mt-1 flex flex-wrap gap-x-3.5 text-xs">
      {choices.map(({ href, words, current, pressing = false }) => (
        <Link
          key={href}
          href={href}
          aria-current={current ? "true" : undefined}
          className={`${pressing ? "text-sev" : "text-ink-2"} py-0.5 hover:text-ink aria-[current]:font-semibold aria-[current]:text-ink max-sm:py-3`}
        >
          {words}
        </Link>
      ))}
    </nav>
  );
}
