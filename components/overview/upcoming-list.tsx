// What falls due in the next 90 days, extensions and promises among it, and the batch after that.
import { StatusLabel } from "@/components/status/status-label";
import { MilestoneLink } from "@/components/status/milestone-link";
import { opensFigure } from "@/components/status/figure-number";
import { nextBatch } from "@/components/status/lead-facts";
import {
  hrefTo,
  type ListedItem,
  milestoneHref,
  scopeParams,
  titleOf,
  type View,
} from "@/components/status/view";
import { Link } from "@/components/ui/link";
import { type ComingDate, comingDates } from "@/lib/domain/rollup/coming";
import { dueOnFigure } from "@/lib/domain/rollup/dated-figures";
import type { Scope } from "@/lib/domain/rollup/scope";

type UpcomingListProps = {
  view: View;
  items: readonly ListedItem[];
  asOf: string;
  until: string;
  scope?: Scope | null;
};
const namedOfBatch = 4;

export function UpcomingList({ view, items, asOf, until, scope = null }: UpcomingListProps) {
  const { t } = view;
  const coming = comingDates(items, { after: asOf, until });
  const batch = nextBatch(items, until);
  const assessments = items.map((item) => item.assessment);
  return (
    <>
      {coming.length === 0 ? (
        <p className="py-2 text-sm text-ink-2">{t("overview.upcoming.none", { until })}</p>
      ) : null}
      <ul>
        {coming.map((dated) => (
          <UpcomingRow key={`${dated.item.code}-${dated.kind}`} view={view} {...dated} />
        ))}
      </ul>
      {batch ? (
        <>
          <p className="border-b border-line pt-3 pb-1.5 text-sm font-semibold">
            {t.rich("overview.upcoming.batch", {
              dueOn: batch.dueOn,
              count: batch.items.length,
              listLink: opensFigure(view, dueOnFigure(assessments, batch.dueOn), scope),
            })}
          </p>
          <ul>
            {batch.items.slice(0, namedOfBatch).map((item) => (
              <UpcomingRow key={item.code} view={view} item={item} on={batch.dueOn} kind="due" />
            ))}
          </ul>
        </>
      ) : null}
      <p className="pt-2 text-xs">
        <Link
          href={hrefTo(view, "schedule", scopeParams(scope))}
          className="lnk max-sm:inline-block max-sm:py-3"
        >
          {t("schedule.toSchedule")}
        </Link>
      </p>
    </>
  );
}

function UpcomingRow({ view, item, on, kind }: ComingDate<ListedItem> & { view: View }) {
  return (
    <li className="grid min-h-(--row-dense) grid-cols-[auto_minmax(0,1fr)_auto] items-center gap-x-3 border-b border-line text-sm max-sm:py-2">
      <span className="n text-ink-2">{on}</span>
      <MilestoneLink href={milestoneHref(view, item.code)} title={titleOf(view, item)} truncate />
      <span className="text-xs">
        {kind === "due" ? (
          <StatusLabel t={view.t} assessment={item.assessment} size={16} />
        ) : (
          view.t(`overview.upcoming.${kind}`)
        )}
      </span>
    </li>
  );
}
