// What changed since the last quarter's end, and the worst by name: on the leader's page and on that of every scope.
import type { ReactNode } from "react";
import { Link } from "@/components/ui/link";
import { ChangesList } from "@/components/overview/changes-list";
import { WorstTable } from "@/components/overview/worst-table";
import { nextBatch } from "@/components/status/lead-facts";
import { hasRecords, opensFigure } from "@/components/status/figure-number";
import { figureListHref, hrefTo, type View } from "@/components/status/view";
import { Disclosure } from "@/components/ui/disclosure";
import { Section } from "@/components/ui/section";
import type { ScopeReading } from "@/lib/data/overview";
import { changeFigures } from "@/lib/domain/rollup/change-figures";
import { rollUp } from "@/lib/domain/rollup/roll-up";

type PartProps = { view: View; reading: ScopeReading };

/** On a phone the worst come first and the changes fold. */
export function ChangesAndWorst({ view, reading }: PartProps) {
  const { t } = view;
  return (
    <div className="mt-9 grid gap-x-10 gap-y-7 max-sm:mt-7 max-sm:gap-y-4 lg:grid-cols-[minmax(0,20rem)_minmax(0,1fr)]">
      <Section
        className="max-sm:hidden"
        title={t("overview.changes.title")}
        note={<ChangesNote view={view} reading={reading} />}
        aside={<CompareLink view={view} reading={reading} />}
      >
        <Changes view={view} reading={reading} />
      </Section>
      <Worst view={view} reading={reading} />
      <Disclosure look="bar" className="sm:hidden" summary={t("overview.changes.title")}>
        <p className="text-xs text-ink-3">
          <ChangesNote view={view} reading={reading} />
        </p>
        <Changes view={view} reading={reading} />
        <CompareLink view={view} reading={reading} />
      </Disclosure>
    </div>
  );
}

function ChangesNote({ view, reading: { comparison, scope } }: PartProps) {
  if (!comparison) return null;
  const { "changes.reviewed": reviewed } = changeFigures(comparison);
  return view.t.rich("overview.changes.note", {
    asOf: comparison.before.asOf,
    issued: comparison.before.issued ? "yes" : "no",
    count: reviewed.records.length,
    link: opensFigure(view, reviewed, scope),
  });
}

function CompareLink({ view, reading: { comparison } }: PartProps) {
  if (!comparison) return null;
  return (
    <Link
      href={hrefTo(view, "compare", { from: comparison.before.period ?? undefined })}
      className="lnk text-xs max-sm:inline-block max-sm:py-3"
    >
      {view.t("overview.changes.all")}
    </Link>
  );
}

function Changes({ view, reading: { board, items, comparison, scope } }: PartProps) {
  const { t } = view;
  if (!comparison) return <p className="py-2 text-sm text-ink-2">{t("overview.changes.none")}</p>;
  const { "changes.notReviewed": notReviewed } = changeFigures(comparison);
  return (
    <>
      <ChangesList view={view} items={items} comparison={comparison} scope={scope} />
      <p className="pt-2 text-xs text-ink-3">
        {t.rich("overview.changes.rest", {
          count: notReviewed.records.length,
          link: opensFigure(view, notReviewed, scope),
        })}{" "}
        {board.dates.live ? t("overview.changes.live") : null}
      </p>
    </>
  );
}

function Worst({ view, reading }: PartProps) {
  const { t } = view;
  const { board, items, worst, alsoOverdue, texts, promises, scope } = reading;
  const { overdue } = rollUp(items.map((item) => item.assessment)).figures;
  const said = { texts, promises };
  return (
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
              listLink: opensList(figureListHref(view, "overdue", scope)),
              link: opensFigure(view, overdue, scope),
            })
          : null
      }
    >
      <WorstTable
        view={view}
        items={worst}
        said={said}
        nextDue={nextBatch(items, board.dates.asOf)?.dueOn ?? null}
      />
      {alsoOverdue.length > 0 ? (
        <Disclosure
          className="no-print"
          summary={t("overview.worst.also", { count: alsoOverdue.length })}
        >
          <WorstTable view={view} items={alsoOverdue} said={said} nextDue={null} />
        </Disclosure>
      ) : null}
    </Section>
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
