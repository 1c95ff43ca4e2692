// The loaded list of work as its components take it.
import type { WorkView } from "@/components/reports/work-view";
import type { PlanBoard } from "@/lib/data/plan-board";
import type { WorkList } from "@/lib/data/work";
import { daysBetween } from "@/lib/domain/calendar";
import { inLocale, type Locale } from "@/messages";

export function toWorkView(locale: Locale, board: PlanBoard, list: WorkList): WorkView {
  const named = new Map(
    board.organisations.map((unit) => [unit.code, inLocale(locale, unit.nameZh, unit.nameEn)]),
  );
  const plan = board.plan.code;
  const { period } = list;
  const { asOf } = board.dates;
  const open = period?.state === "open" && asOf <= period.graceEndsOn ? period : null;
  const inGrace = open !== null && asOf > open.closesOn;
  const several = list.units.length > 1;
  return {
    plan,
    unitNames: list.units.map((unit) => named.get(unit.code)).join("、"),
    period,
    nextPeriod: list.nextPeriod,
    inGrace,
    daysLeft: open && daysBetween(asOf, inGrace ? open.graceEndsOn : open.closesOn),
    counts: list.counts,
    filter: list.filter,
    groups: list.groups,
    supporting: list.supporting.map((row) => ({
      ...row,
      leadName: named.get(row.item.assessment.lead ?? "") ?? "",
      unitName: several ? (named.get(row.organisation) ?? null) : null,
      href: contributionHref(plan, row.item.code, several ? row.organisation : null),
    })),
    suggested: list.suggested.length,
  };
}

function contributionHref(plan: string, code: string, unit: string | null): string {
  const path = `/plans/${encodeURIComponent(plan)}/work/${encodeURIComponent(code)}/contribution`;
  return unit === null ? path : `${path}?unit=${encodeURIComponent(unit)}`;
}
