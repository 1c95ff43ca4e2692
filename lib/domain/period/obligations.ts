// Who owes a report in a period (product.md 6, "Obligations"; 3 for chain, series, indicator and readsFrom).
import { yearOf } from "../calendar";
import type { Cadence, LocalDate } from "../milestone/milestone";
import type { PeriodKind } from "./period-state";

/** A milestone as it stands when the period opens. */
export type Candidate = {
  code: string;
  dueOn: LocalDate;
  startsOn: LocalDate | null;
  cadence: Cadence;
  aspirational: boolean;
  terminated: boolean;
  /** The accepted facts meet its target. */
  done: boolean;
  chain: string | null;
  series: string | null;
  /** Takes its figure from a row of 专栏1. */
  indicator: string | null;
  /** Takes its figure from another milestone. */
  readsFrom: string | null;
  lead: {
    organisation: string;
    state: "suggested" | "confirmed";
    /** The day the confirmation was accepted. */
    confirmedOn: LocalDate;
    startsOn: LocalDate;
  } | null;
};

export type OwingPeriod = {
  code: string;
  kind: PeriodKind;
  endsOn: LocalDate;
  opensOn: LocalDate;
};
export type OwingPlan = { endsOn: LocalDate; reportingFrom: LocalDate | null };
export type Owed = { code: string; organisation: string };

/** An older quarter is loaded as it was: what is done by now may have been under way then. */
const isOpen = (item: Candidate, { kind }: OwingPeriod) =>
  !item.terminated && (!item.done || kind === "backfill");

const readsElsewhere = (item: Candidate) => item.indicator !== null || item.readsFrom !== null;

/**
 * Figures that come out once a year are asked for in the fourth quarter: the default release date is 31 October of
 * the next year. Aspirational items and those due after the plan's end are asked for once a year too. The opening round
 * asks for everything, once.
 */
function isAskedIn(item: Candidate, period: OwingPeriod, plan: OwingPlan): boolean {
  const yearly = item.cadence !== "quarterly" || item.aspirational || item.dueOn > plan.endsOn;
  return !yearly || period.kind === "opening" || period.code.endsWith("Q4");
}

/**
 * "From the first period after confirmation": the first that opens later than the confirming day. For rounds about the
 * time before reporting began whoever is confirmed by now answers.
 */
function hasOwner(item: Candidate, period: OwingPeriod): boolean {
  const { lead } = item;
  if (lead?.state !== "confirmed") return false;
  if (period.kind !== "regular") return true;
  return lead.confirmedOn < period.opensOn && lead.startsOn <= period.endsOn;
}

/** A yearly quota is asked for from its own year on, until it is met. */
const hasBegun = (item: Candidate, period: OwingPeriod) =>
  item.series === null || item.startsOn === null || item.startsOn <= period.endsOn;

/** One reading serves a chain: the first member not yet past its due year gives it, after all of them the last. */
function speaksForChain(item: Candidate, open: readonly Candidate[], period: OwingPeriod): boolean {
  if (item.chain === null) return true;
  const members = open
    .filter((other) => other.chain === item.chain)
    .toSorted((a, b) => (a.dueOn < b.dueOn ? -1 : 1));
  const year = yearOf(period.endsOn);
  const speaker = members.find((member) => yearOf(member.dueOn) >= year) ?? members.at(-1);
  return speaker?.code === item.code;
}

/** The milestones that owe a report in the period, and the unit that owes it, in the order given. */
export function listOwed(
  candidates: readonly Candidate[],
  period: OwingPeriod,
  plan: OwingPlan,
): Owed[] {
  if (plan.reportingFrom === null) return [];
  if (period.kind === "regular" && period.endsOn < plan.reportingFrom) return [];
  const open = candidates.filter((item) => isOpen(item, period) && !readsElsewhere(item));
  return open
    .filter((item) => speaksForChain(item, open, period))
    .filter((item) => hasOwner(item, period))
    .filter((item) => hasBegun(item, period))
    .filter((item) => isAskedIn(item, period, plan))
    .flatMap(({ code, lead }) => (lead ? [{ code, organisation: lead.organisation }] : []));
}
