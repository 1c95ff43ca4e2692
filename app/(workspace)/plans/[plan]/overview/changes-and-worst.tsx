// What changed since the last quarter's end, and the five worst by name.
import type { ReactNode } from "react";
import { Link } from "@/components/ui/link";
import { ChangesList } from "@/components/overview/changes-list";
import { WorstTable } from "@/components/overview/worst-table";
import { nextBatch } from "@/components/status/lead-facts";
import { hasRecords, opensFigure } from "@/components/status/figure-number";
import { figureListHref, hrefTo, type View } from "@/components/status/view";
import { Section } from "@/components/ui/section";
import type { Overview } from "@/lib/data/overview";
import { changeFigures } from "@/lib/domain/rollup/change-figures";
import { rollUp } from "@/lib/domain/rollup/roll-up";

export function ChangesAndWorst({ view, overview }: { view: View; overview: Overview }) {
  const { t } = view;
  const { board, comparison, worst, texts } = overview;
  const { overdue } = rollUp(board.items.map((item) => item.assessment)).figures;
  const changed = comparison && changeFigures(comparison);
  return (
    <div className="mt-9 grid gap-x-10 gap-y-7 max-sm:mt-7 lg:grid-cols-[minmax(0,22rem)_minmax(0,1fr)]">
      <Section
        title={t("overview.changes.title")}
        note={
          comparison && changed
            ? t.rich("overview.changes.note", {
                asOf: comparison.before.asOf,
                issued: comparison.before.issued ? "yes" : "no",
                count: changed["changes.reviewed"].records.length,
                link: opensFigure(view, changed["changes.reviewed"]),
              })
            : null
        }
        aside={
          comparison ? (
            <Link
              href={hrefTo(view, "compare", { from: comparison.before.period ?? undefined })}
              className="lnk max-sm:inline-block max-sm:py-3"
            >
              {t("overview.changes.all")}
            </Link>
          ) : null
        }
      >
        {comparison && changed ? (
          <>
            <ChangesList view={view} items={board.items} comparison={comparison} />
            <p className="pt-2 text-xs text-ink-3">
              {t.rich("overview.changes.rest", {
                count: changed["changes.notReviewed"].records.length,
                link: opensFigure(view, changed["changes.notReviewed"]),
              })}{" "}
              {board.dates.live ? t("overview.changes.live") : null}
            </p>
          </>
        ) : (
          <p className="py-2 text-sm text-ink-2">{t("overview.changes.none")}</p>
        )}
      </Section>
      <Section
        title={
          worst.length > 0
            ? t("overview.worst.title", { count: worst.length })
            : t("overview.worst.titleNone")
        }
        note={t("overview.worst.note")}
        aside={
          hasRecords(overdue)
            ? t.rich("overview.worst.all", {
                count: overdue.records.length,
                listLink: opensList(figureListHref(view, "overdue")),
                link: opensFigure(view, overdue),
              })
            : null
        }
      >
        <WorstTable
          view={view}
          items={worst}
          texts={texts}
          nextDue={nextBatch(board.items, board.dates.asOf)?.dueOn ?? null}
        />
      </Section>
    </div>
  );
}

/** The words, not the number, lead to the list. */
function opensList(href: string) {
  return (chunks: ReactNode): ReactNode => (
    <Link href={href} className="lnk max-sm:inline-block max-sm:py-3">
      {chunks}
    </Link>
  );
}
