// The list of my work as both pages show it: beside the panel on a desk, alone on a phone.
import { WorkGroups } from "@/components/reports/work-groups";
import { WorkHead } from "@/components/reports/work-head";
import type { WorkView } from "@/components/reports/work-view";
import { daysBetween } from "@/lib/domain/calendar";
import type { PlanBoard } from "@/lib/data/plan-board";
import type { WorkList } from "@/lib/data/work";
import { inLocale, type Locale, type Translator } from "@/messages";

type WorkPaneProps = {
  t: Translator;
  locale: Locale;
  board: PlanBoard;
  list: WorkList;
  current: string | null;
  level: 1 | 2;
};

export function WorkPane({ t, locale, board, list, current, level }: WorkPaneProps) {
  const base = `/plans/${encodeURIComponent(board.plan.code)}`;
  const work = toView(locale, board, list);
  return (
    <div className="px-(--gutter) pt-[1.125rem] pb-12">
      <WorkHead t={t} work={work} level={level} />
      <WorkGroups
        t={t}
        locale={locale}
        work={work}
        current={current}
        hrefOf={(code) => `${base}/work/${encodeURIComponent(code)}`}
        detailOf={(code) => `${base}/milestones/${encodeURIComponent(code)}`}
      />
    </div>
  );
}

function toView(locale: Locale, board: PlanBoard, list: WorkList): WorkView {
  const named = new Map(
    board.organisations.map((unit) => [unit.code, inLocale(locale, unit.nameZh, unit.nameEn)]),
  );
  const { period } = list;
  const { asOf } = board.dates;
  const open = period?.state === "open" && asOf <= period.graceEndsOn ? period : null;
  const inGrace = open !== null && asOf > open.closesOn;
  return {
    unitNames: list.units.map((unit) => named.get(unit.code)).join("、"),
    period,
    nextPeriod: list.nextPeriod,
    inGrace,
    daysLeft: open && daysBetween(asOf, inGrace ? open.graceEndsOn : open.closesOn),
    counts: list.counts,
    groups: list.groups,
    supporting: list.supporting.map((item) => ({
      ...item,
      leadName: named.get(item.assessment.lead ?? "") ?? "",
    })),
    suggested: list.suggested.length,
  };
}
