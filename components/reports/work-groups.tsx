// The groups in the order they should be worked, then what the unit supports.
import { Link } from "@/components/ui/link";
import { StatusMark } from "@/components/charts/status-mark";
import { classNames } from "@/components/ui/class-names";
import { Disclosure } from "@/components/ui/disclosure";
import { EmptyState } from "@/components/ui/empty-state";
import { inLocale } from "@/messages";
import { quarterWords, statusWords } from "@/messages/words";
import type { Words } from "./report-view";
import { WorkRow } from "./work-row";
import type { WorkView } from "./work-view";

type WorkGroupsProps = Words & {
  work: WorkView;
  hrefOf: (code: string) => string;
  /** The item's own page, for what the unit only supports. */
  detailOf: (code: string) => string;
  current: string | null;
};

export function WorkGroups({ t, locale, work, hrefOf, detailOf, current }: WorkGroupsProps) {
  return (
    <>
      {work.groups.map(({ group, rows }) => (
        <section key={group} aria-labelledby={`group-${group}`} className="mt-4">
          <h2
            id={`group-${group}`}
            className="border-b border-line-strong pb-1 text-sm font-semibold"
          >
            <span className={classNames(group === "overdue" && "text-over")}>
              {t(`reports.group.${group}`)}
            </span>
            <span className="ml-2 text-xs font-normal text-ink-3">
              {t(`reports.groupNote.${group}`, { count: rows.length })}
            </span>
          </h2>
          <ul>
            {rows.map((row) => (
              <WorkRow
                key={row.item.code}
                t={t}
                locale={locale}
                row={row}
                href={hrefOf(row.item.code)}
                current={row.item.code === current}
              />
            ))}
          </ul>
        </section>
      ))}
      {work.groups.length === 0 ? <NothingToDo t={t} work={work} /> : null}
      {work.suggested > 0 ? (
        <p className="mt-3 text-xs text-ink-3">
          {t("reports.suggested", { count: work.suggested })}
        </p>
      ) : null}
      {work.supporting.length > 0 ? (
        <Disclosure
          className="mt-4"
          look="bar"
          open={work.groups.length === 0}
          summary={t("reports.supporting.title")}
          note={t("reports.supporting.note", { count: work.supporting.length })}
        >
          <ul>
            {work.supporting.map((item) => (
              <li key={item.code} className="border-b border-line text-sm">
                <Link
                  href={detailOf(item.code)}
                  className="grid min-h-(--row-dense) grid-cols-[1.25rem_minmax(0,1fr)_auto] items-center gap-x-2 py-1 hover:bg-hover"
                >
                  <StatusMark
                    kind={item.assessment.kind}
                    status={item.assessment.status}
                    severe={item.assessment.severe}
                    title={statusWords(t, item.assessment)}
                  />
                  <span className="truncate max-sm:line-clamp-2 max-sm:whitespace-normal">
                    {inLocale(locale, item.titleZh, item.titleEn)}
                  </span>
                  <span className="text-xs text-ink-3 max-sm:hidden">
                    {t("reports.supporting.ledBy", { name: item.leadName })}
                  </span>
                </Link>
              </li>
            ))}
          </ul>
        </Disclosure>
      ) : null}
    </>
  );
}

function NothingToDo({ t, work }: Pick<WorkGroupsProps, "t" | "work">) {
  const { nextPeriod } = work;
  return (
    <div className="mt-3">
      <EmptyState title={t("reports.empty.title")} level={2}>
        {nextPeriod
          ? t("reports.empty.next", {
              period: quarterWords(t, nextPeriod.code),
              opensOn: nextPeriod.opensOn,
            })
          : t("reports.empty.noNext")}
      </EmptyState>
    </div>
  );
}
