// Extensions and rectifications (product.md 7): both stand beside the plan's date, neither moves it.
import { maxDate, toLocalDate } from "../calendar";
import { missedPromises } from "../deadline/missed-promise";
import type { ExtensionFact, MilestoneFacts } from "./facts";
import { isKnown, type TwoDates } from "./in-force";
import type { LocalDate } from "./milestone";

export type WorkingDates = {
  workingDueOn: LocalDate;
  extensionInForce: boolean;
  extensions: number;
  rectificationDueOn: LocalDate | null;
  /** Promises made so far: the second and the third are counted, never forgotten. */
  rectifications: number;
  /** Of those, the ones whose day ended while the item was not done. */
  promisesMissed: number;
};

/** Asked for by asOf, granted by knownBy; oldest decision first. */
function granted(facts: MilestoneFacts, { asOf, knownBy }: TwoDates): ExtensionFact[] {
  return facts.extensions
    .filter(
      (extension) =>
        extension.outcome === "granted" &&
        isKnown(extension.decidedAt, knownBy) &&
        toLocalDate(extension.requestedAt) <= asOf,
    )
    .sort((a, b) => {
      const decided = (a.decidedAt?.getTime() ?? 0) - (b.decidedAt?.getTime() ?? 0);
      return decided || (a.toDueOn < b.toDueOn ? -1 : 1);
    });
}

type Standing = { dueOn: LocalDate; completedOn: LocalDate | null };

/**
 * The working date is the last one granted, never before the plan's own date. `dueOn` is the plan's date in force,
 * `completedOn` the day of completion at these dates.
 */
export function workingDates(
  facts: MilestoneFacts,
  { dueOn, completedOn }: Standing,
  at: TwoDates,
): WorkingDates {
  const extensions = granted(facts, at);
  const last = extensions.at(-1);
  const workingDueOn = last ? maxDate(dueOn, last.toDueOn) : dueOn;
  const promises = facts.rectifications
    .filter((r) => isKnown(r.setAt, at.knownBy) && toLocalDate(r.setAt) <= at.asOf)
    .sort((a, b) => a.setAt.getTime() - b.setAt.getTime() || (a.dueOn < b.dueOn ? -1 : 1));
  return {
    workingDueOn,
    extensionInForce: last !== undefined && at.asOf <= workingDueOn,
    extensions: extensions.length,
    rectificationDueOn: promises.at(-1)?.dueOn ?? null,
    rectifications: promises.length,
    promisesMissed: missedPromises(promises, dueOn, { ...at, completedOn }).length,
  };
}
