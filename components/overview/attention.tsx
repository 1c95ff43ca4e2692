// What of these items needs attention most, by name: the worst, else what is silent or late to start, else what is next.
import { StatusLabel } from "@/components/status/status-label";
import { MilestoneLink } from "@/components/status/milestone-link";
import { type ListedItem, milestoneHref, titleOf, type View } from "@/components/status/view";
import type { Status } from "@/lib/domain/milestone/assessment";
import { listWorst } from "@/lib/domain/rollup/worst";

const afterWorst: readonly Status[] = [
  "notReported",
  "shouldHaveStarted",
  "awaiting",
  "dueSoon",
  "onTrack",
  "notStarted",
];

function mostUrgent(items: readonly ListedItem[]): ListedItem | null {
  const worst = listWorst(items.map((item) => item.assessment))[0];
  if (worst) return items.find((item) => item.code === worst.code) ?? null;
  const open = items
    .filter(
      ({ assessment }) =>
        assessment.countedApart === null && afterWorst.includes(assessment.status),
    )
    .sort((a, b) => {
      const rank =
        afterWorst.indexOf(a.assessment.status) - afterWorst.indexOf(b.assessment.status);
      return (
        rank || a.assessment.dueOn.localeCompare(b.assessment.dueOn) || a.code.localeCompare(b.code)
      );
    });
  return open[0] ?? null;
}

export function Attention({ view, items }: { view: View; items: readonly ListedItem[] }) {
  const item = mostUrgent(items);
  if (!item) return <span className="text-ink-3">{view.t("overview.areas.allDone")}</span>;
  return (
    <span className="flex max-w-[26rem] min-w-0 items-baseline gap-3">
      <MilestoneLink href={milestoneHref(view, item.code)} title={titleOf(view, item)} truncate />
      <span className="ml-auto shrink-0 text-xs">
        <StatusLabel t={view.t} assessment={item.assessment} size={16} />
      </span>
    </span>
  );
}
