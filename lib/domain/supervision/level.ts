// 督办级别: how far the chase of an item has gone (product.md 7), from its trail alone. A level is never lowered while the
// item is open: a reply that was accepted ends its notice, not the record that one was needed.
import { missedPromises } from "../deadline/missed-promise";
import { readDates, type TwoDates } from "../milestone/in-force";
import { toLocalDate } from "../calendar";
import type { LocalDate } from "../milestone/milestone";
import { type TrailFacts, trailAt } from "./trail";

/** Lowest first. */
export const supervisionLevels = ["none", "reminded", "letter", "order", "inspection"] as const;
export type SupervisionLevel = (typeof supervisionLevels)[number];

export type LevelReason =
  | { code: "remindedTimes"; params: { count: number } }
  | { code: "noticed"; params: { kind: "letter" | "order"; number: string } }
  | { code: "handedOver"; params: { number: string } }
  | { code: "promisesMissed"; params: { count: number } };

export type LevelFacts = TrailFacts & {
  /** 整改时限, each from the moment it was taken. */
  promises: readonly { setAt: Date; dueOn: LocalDate }[];
  /** The plan's date in force. */
  dueOn: LocalDate;
  completedOn: LocalDate | null;
};

/**
 * The level at two dates with its reasons, the gravest step first. The steps taken give the level: a reminder, a
 * 工作提示函, a 督办单, the hand-over to the inspection office. Each 整改时限 that was missed raises it by one, up to the top.
 */
export function supervisionLevel(
  facts: LevelFacts,
  at: TwoDates,
): { level: SupervisionLevel; reasons: LevelReason[] } {
  const dates = readDates(at);
  const trail = trailAt(facts, dates);
  const reasons: LevelReason[] = [];
  const handed = trail.notices.filter((notice) => notice.handedOver);
  for (const { year, number } of handed)
    reasons.push({ code: "handedOver", params: { number: `${year}-${number}` } });
  for (const kind of ["order", "letter"] as const) {
    const last = trail.notices.findLast((notice) => notice.kind === kind);
    if (last)
      reasons.push({ code: "noticed", params: { kind, number: `${last.year}-${last.number}` } });
  }
  if (trail.reminders > 0)
    reasons.push({ code: "remindedTimes", params: { count: trail.reminders } });
  const missed = missedOf(facts, dates);
  if (missed > 0) reasons.push({ code: "promisesMissed", params: { count: missed } });
  const step = levelOfStep(reasons[0]);
  const top = supervisionLevels.length - 1;
  const raised = Math.min(supervisionLevels.indexOf(step) + missed, top);
  return { level: supervisionLevels[raised] ?? "inspection", reasons };
}

function levelOfStep(gravest: LevelReason | undefined): SupervisionLevel {
  if (gravest?.code === "handedOver") return "inspection";
  if (gravest?.code === "noticed") return gravest.params.kind;
  return gravest?.code === "remindedTimes" ? "reminded" : "none";
}

function missedOf({ promises, dueOn, completedOn }: LevelFacts, dates: TwoDates): number {
  const made = promises.filter(
    ({ setAt }) => setAt <= dates.knownBy && toLocalDate(setAt) <= dates.asOf,
  );
  return missedPromises(made, dueOn, { ...dates, completedOn }).length;
}
