// What changed since the last quarter's end, and the five worst by name.
import { Link } from "@/components/ui/link";
import { ChangesList } from "@/components/overview/changes-list";
import { WorstTable } from "@/components/overview/worst-table";
import { nextBatch } from "@/components/status/lead-facts";
import { figureHref, type View } from "@/components/status/view";
import { Section } from "@/components/ui/section";
import type { Overview } from "@/lib/data/overview";

export function ChangesAndWorst({ view, overview }: { view: View; overview: Overview }) {
  const { t } = view;
  const { board, comparison, worst, texts } = overview;
  const overdue = board.items.filter(
    ({ assessment }) => assessment.status === "overdue" && assessment.countedApart === null,
  );
  return (
    <div className="mt-9 grid gap-x-10 gap-y-7 max-sm:mt-7 lg:grid-cols-[minmax(0,22rem)_minmax(0,1fr)]">
      <Section
        title={t("overview.changes.title")}
        note={
          comparison
            ? t("overview.changes.note", {
                asOf: comparison.dates.asOf,
                count: comparison.reviewed,
              })
            : null
        }
      >
        {comparison ? (
          <>
            <ChangesList view={view} items={board.items} changes={comparison.changes} />
            <p className="pt-2 text-xs text-ink-3">
              {t("overview.changes.rest", { count: comparison.changes.notReviewed.length })}{" "}
              {t("overview.changes.live")}
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
          overdue.length > 0 ? (
            <Link
              href={figureHref(view, "overdue")}
              className="lnk max-sm:inline-block max-sm:py-3"
            >
              {t("overview.worst.all", { count: overdue.length })}
            </Link>
          ) : null
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
