// The days of one item: its own deadlines, the yearly targets and the start still ahead, the report owed just now.
import { daysBetween, yearOf } from "../calendar";
import { checkpointsInForce } from "../milestone/expected";
import type { PeriodFact } from "../milestone/facts";
import { isKnown, type TwoDates } from "../milestone/in-force";
import type { LocalDate } from "../milestone/milestone";
import { hasOpened } from "../milestone/periods-owed";
import { isSent } from "../milestone/reports-known";
import { assessedDates, isOpenItem } from "./assessed-dates";
import type { ItemEntry, ScheduledItem } from "./entry";

type Day = { kind: ItemEntry["kind"]; on: LocalDate; part?: string; period?: string };

/** Confirmed ones alone: a suggested yearly target asks nothing of anybody. */
function checkpointDays({ facts, assessment }: ScheduledItem, at: TwoDates): Day[] {
  return checkpointsInForce(facts, "confirmed", at)
    .filter(({ on }) => on >= at.asOf && on < assessment.dueOn)
    .map(({ on }) => ({ kind: "checkpoint", on, part: String(yearOf(on)) }));
}

/** A start that has passed is listed while the item should have started and has not. */
function startDays({ assessment }: ScheduledItem, { asOf }: TwoDates): Day[] {
  const { startsOn, status } = assessment;
  if (startsOn === null) return [];
  return startsOn >= asOf || status === "shouldHaveStarted"
    ? [{ kind: "start", on: startsOn }]
    : [];
}

/** The closing day while it lasts, then the last day of grace (product.md 6). */
function reportDueOn(
  { closesOn, graceEndsOn }: Pick<PeriodFact, "closesOn" | "graceEndsOn">,
  asOf: LocalDate,
): LocalDate {
  return asOf <= closesOn ? closesOn : graceEndsOn;
}

function reportDays({ facts }: ScheduledItem, at: TwoDates): Day[] {
  const owed = new Set(
    facts.obligations.filter((each) => isKnown(each.createdAt, at.knownBy)).map((o) => o.period),
  );
  return facts.periods
    .filter((period) => owed.has(period.code) && hasOpened(period, at))
    .filter((period) => period.graceEndsOn >= at.asOf)
    .filter(
      ({ code }) =>
        !facts.reports.some((report) => report.period === code && isSent(report, at.knownBy)),
    )
    .map((period) => ({
      kind: "report",
      on: reportDueOn(period, at.asOf),
      part: period.code,
      period: period.code,
    }));
}

/** Every day of an item at the two dates; none of one that was terminated. */
export function itemEntries<I extends ScheduledItem>(item: I, at: TwoDates): ItemEntry<I>[] {
  const { assessment } = item;
  if (assessment.status === "terminated") return [];
  const open = isOpenItem(assessment);
  const days: Day[] = [
    ...assessedDates(assessment),
    ...(open ? [...checkpointDays(item, at), ...startDays(item, at), ...reportDays(item, at)] : []),
  ];
  return days.map(({ kind, on, part, period }) => ({
    key: [kind, item.code, ...(part ? [part] : [])].join(":"),
    kind,
    on,
    days: daysBetween(at.asOf, on),
    lead: assessment.lead,
    open,
    item,
    period: period ?? null,
    times: kind === "rectified" ? assessment.rectifications : null,
  }));
}
