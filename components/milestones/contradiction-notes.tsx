// 前后不一致 by name, from both ends: what this item claims before an item it rests on has it, and the reverse.
import type { ReactNode } from "react";
import { type ListedItem, milestoneHref, titleOf, type View } from "@/components/status/view";
import { Link } from "@/components/ui/link";
import { Note } from "@/components/ui/note";
import type { Assessment } from "@/lib/domain/milestone/assessment";

type ContradictionNotesProps = {
  view: View;
  item: ListedItem;
  rests: readonly ListedItem[];
  restedOn: readonly ListedItem[];
};

export function ContradictionNotes({ view, item, rests, restedOn }: ContradictionNotesProps) {
  const { t } = view;
  const own = claimWords(view, item.assessment);
  const below = rests.filter(({ code }) => item.assessment.contradicts.includes(code));
  const above = restedOn.filter(({ assessment }) => assessment.contradicts.includes(item.code));
  if (below.length + above.length === 0) return null;
  return (
    <div className="pt-3">
      <Note tone="yellow" title={t("milestones.detail.contradicts.title")}>
        {below.map((other) => (
          <Claim key={other.code} view={view} own={own} other={other} end="rests" />
        ))}
        {above.map((other) => (
          <Claim key={other.code} view={view} own={own} other={other} end="restedOn" />
        ))}
      </Note>
    </div>
  );
}

type ClaimProps = { view: View; own: string; other: ListedItem; end: "rests" | "restedOn" };

function Claim({ view, own, other, end }: ClaimProps) {
  const words = {
    own,
    item: `${other.code} ${titleOf(view, other)}`,
    other: claimWords(view, other.assessment),
    link: recordLink(milestoneHref(view, other.code)),
  };
  return <p>{view.t.rich(`milestones.detail.contradicts.${end}`, words)}</p>;
}

function recordLink(href: string) {
  return (chunks: ReactNode): ReactNode => (
    <Link className="d" href={href}>
      {chunks}
    </Link>
  );
}

function claimWords({ t }: View, { completedOn, forecastOn }: Assessment): string {
  if (completedOn !== null) return t("milestones.detail.contradicts.done", { on: completedOn });
  return forecastOn === null
    ? t("milestones.detail.contradicts.open")
    : t("milestones.detail.contradicts.forecast", { on: forecastOn });
}
