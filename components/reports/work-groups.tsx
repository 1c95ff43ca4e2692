// The groups in the order they should be worked, then what the unit supports.
import { classNames } from "@/components/ui/class-names";
import { EmptyState } from "@/components/ui/empty-state";
import { quarterWords } from "@/messages/words";
import { noChangeWords } from "./no-change-words";
import type { Words } from "./report-view";
import { SupportingList } from "./supporting-list";
import { WorkDesk } from "./work-desk";
import { WorkKeysHelp } from "./work-keys-help";
import { WorkRow } from "./work-row";
import type { WorkLinks, WorkView } from "./work-view";

type WorkGroupsProps = Words & {
  work: WorkView;
  links: WorkLinks;
  current: string | null;
  passing: boolean;
};

export function WorkGroups({ t, locale, work, links, current, passing }: WorkGroupsProps) {
  const words = noChangeWords(t);
  const keys = { plan: work.plan, period: work.period?.code ?? "" };
  return (
    <WorkDesk words={words}>
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
                href={links.entry(row.item.code)}
                current={row.item.code === current}
                keys={keys}
                words={words}
                passing={passing}
              />
            ))}
          </ul>
        </section>
      ))}
      {work.groups.length === 0 ? <NothingToDo t={t} work={work} /> : <WorkKeysHelp t={t} />}
      {work.suggested > 0 ? (
        <p className="mt-3 text-xs text-ink-3">
          {t("reports.suggested", { count: work.suggested })}
        </p>
      ) : null}
      <SupportingList
        t={t}
        locale={locale}
        items={work.supporting}
        open={work.groups.length === 0}
      />
    </WorkDesk>
  );
}

function NothingToDo({ t, work }: Pick<WorkGroupsProps, "t" | "work">) {
  const { nextPeriod, filter } = work;
  const narrowed = filter !== "all";
  return (
    <div className="mt-3">
      <EmptyState
        title={
          narrowed
            ? t("reports.charge.emptyTitle", { filter: t(`reports.charge.filter.${filter}`) })
            : t("reports.empty.title")
        }
        level={2}
      >
        {narrowed
          ? t("reports.charge.empty")
          : nextPeriod
            ? t("reports.empty.next", {
                period: quarterWords(t, nextPeriod.code),
                opensOn: nextPeriod.opensOn,
              })
            : t("reports.empty.noNext")}
      </EmptyState>
    </div>
  );
}
