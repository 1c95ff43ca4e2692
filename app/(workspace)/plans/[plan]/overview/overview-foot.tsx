// The foot: rates by both dates, thresholds, the two dates of the page, and the state to copy.
import { CopyWords } from "@/components/overview/copy-words";
import { stateWords } from "@/components/overview/state-words";
import { ProfileLine } from "@/components/status/profile-words";
import { RateLine } from "@/components/status/rate-line";
import { instantWords } from "@/components/status/instant-words";
import { ExportLink } from "@/components/status/export-link";
import { exportHref, type View } from "@/components/status/view";
import type { Overview } from "@/lib/data/overview";
import { rollUp } from "@/lib/domain/rollup/roll-up";
import { inLocale } from "@/messages";

export function OverviewFoot({
  view,
  overview: { board, indicators },
}: {
  view: View;
  overview: Overview;
}) {
  const { t, locale } = view;
  const rolledUp = rollUp(board.items.map((item) => item.assessment));
  const words = stateWords(t, {
    asOf: board.dates.asOf,
    basis: board.issue ? "issued" : board.dates.live ? "live" : "past",
    planTitle: inLocale(locale, board.plan.titleZh, board.plan.titleEn),
    period: board.reporting && board.reporting.owed.length > 0 ? board.reporting.period : null,
    rolledUp,
    indicators,
  });
  return (
    <footer className="mt-9 grid gap-x-10 gap-y-5 border-t border-line-strong pt-4 text-xs leading-[1.7] text-ink-2 lg:grid-cols-3">
      <div>
        <p>
          <RateLine view={view} rolledUp={rolledUp} scope={null} />
        </p>
        <p className="mt-1">
          <ProfileLine view={view} profile={board.profile} />
        </p>
        <p className="mt-1">
          <ExportLink href={exportHref(view, "figures")}>{t("explain.csvAll")}</ExportLink>
        </p>
      </div>
      <p>
        {t("overview.foot.dates", {
          asOf: board.dates.asOf,
          knownBy: instantWords(board.dates.knownBy),
        })}
      </p>
      <section>
        <h2 className="text-xs">
          {t("overview.copy.title")}
          <span className="ml-2 font-normal text-ink-3">
            {t("overview.copy.length", { count: words.length })}
          </span>
        </h2>
        <CopyWords
          words={words}
          label={t("overview.copy.label")}
          copied={t("overview.copy.done")}
          selected={t("overview.copy.selected")}
        />
      </section>
    </footer>
  );
}
