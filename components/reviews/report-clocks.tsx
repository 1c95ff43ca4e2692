// The commission's clock on a report, in which round it is, and whose it is to review.
import type { ReactNode } from "react";
import type { ItemReviewer } from "@/lib/domain/review/queue-query";
import type { ReviewItem, Words } from "./review-item";

type ReportClocksProps = Pick<Words, "t"> & { entry: ReviewItem; open: boolean };

const strong = (chunks: ReactNode) => <b className="text-ink">{chunks}</b>;

export function ReportClocks({ t, entry, open }: ReportClocksProps) {
  const { clock, ball, reviewer } = entry;
  const { dueOn, daysLeft } = clock;
  const key = clock.late ? (daysLeft < 0 ? "late" : "lateOff") : daysLeft > 0 ? "left" : "today";
  return (
    <div className="mt-1 flex flex-wrap gap-x-6 gap-y-1 text-sm text-ink-2">
      {open ? (
        <span className={clock.late ? "text-sev" : undefined}>
          {t.rich(`reviews.clock.${key}`, { dueOn, days: Math.abs(daysLeft), b: strong })}
        </span>
      ) : null}
      {ball.firstSentOn && ball.round > 1 ? (
        <span>
          {t("reviews.clock.rounds", {
            round: ball.round,
            firstOn: ball.firstSentOn,
            days: ball.runningDays,
            returned: ball.timesReturned,
          })}
        </span>
      ) : null}
      <Reviewers t={t} reviewer={reviewer} />
    </div>
  );
}

function Reviewers({ t, reviewer }: Pick<Words, "t"> & { reviewer: ItemReviewer | null }) {
  if (!reviewer) return null;
  const named = ({ name, holds }: ItemReviewer["person"]) =>
    holds ? name : `${name}（${t("reviews.clock.lapsed")}）`;
  return (
    <span>
      {t.rich("reviews.clock.reviewer", {
        name: named(reviewer.person),
        b: strong,
      })}
      {reviewer.backup ? (
        <span className="ml-2">{t("reviews.clock.backup", { name: named(reviewer.backup) })}</span>
      ) : null}
    </span>
  );
}
