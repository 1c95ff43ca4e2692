// How an item stands on the definition bench, and in what order the bench is worked: what blocks assessment first.
import type { Assessment, Status } from "../milestone/assessment";
import { checkpointsInForce } from "../milestone/expected";
import type { MilestoneFacts } from "../milestone/facts";
import { definitionInForce, readDates, type TwoDates } from "../milestone/in-force";
import type { Cadence } from "../milestone/milestone";
import { type PartState, targetState } from "./parts";

export type BenchState = {
  target: PartState;
  /** Counted as commission.definitionMissing: open, and nothing confirmed to measure against. */
  blocking: boolean;
  /** Yearly targets in force at the dates. */
  confirmedPoints: number;
  suggestedPoints: number;
  /** Counted as noCheckpoint: open, a line could be drawn, and no confirmed target lies on it. */
  lacksPoints: boolean;
  /** No line of expected progress can be drawn: a limit, or nothing to measure against. */
  noLine: boolean;
  weight: number;
  cadence: Cadence;
};

type Assessed = Pick<
  Assessment,
  "status" | "countedApart" | "noCheckpoint" | "definitionMissing" | "expectedBasis"
>;

const closed: readonly Status[] = ["doneOnTime", "doneLate", "terminated"];

/** Throws RangeError for facts without any definition. */
export function benchState(
  facts: MilestoneFacts,
  assessment: Assessed,
  dates: TwoDates,
): BenchState {
  const at = readDates(dates);
  const { target, weight, cadence } = definitionInForce(facts, at);
  const first = facts.definitions.find((each) => each.version === 1)?.target ?? target;
  const { status, countedApart, noCheckpoint, definitionMissing, expectedBasis } = assessment;
  const state = targetState(target, first);
  // The roll-up counts what is open and not counted apart; the bench counts the same items.
  const counted = countedApart === null && !closed.includes(status);
  return {
    target: definitionMissing && state !== "suggested" ? "missing" : state,
    blocking: counted && definitionMissing,
    confirmedPoints: checkpointsInForce(facts, "confirmed", at).length,
    suggestedPoints: checkpointsInForce(facts, "suggested", at).length,
    lacksPoints: counted && noCheckpoint,
    noLine: !noCheckpoint && expectedBasis !== "confirmed",
    weight,
    cadence,
  };
}

export const benchFilters = [
  "all",
  "blocking",
  "proposed",
  "lacksPoints",
  "confirmed",
  "weighted",
] as const;
export type BenchFilter = (typeof benchFilters)[number];

/** The parts of a bench item the filters look at. */
export type Benched = { state: BenchState; openProposals: number };

export function fitsBench(benched: Benched, filter: BenchFilter): boolean {
  const { state, openProposals } = benched;
  switch (filter) {
    case "all":
      return true;
    case "blocking":
      return state.blocking;
    case "proposed":
      return openProposals > 0;
    case "lacksPoints":
      return state.lacksPoints;
    case "confirmed":
      return state.target === "confirmed";
    case "weighted":
      return state.weight !== 1;
  }
}

export const benchGroups = ["blocking", "proposed", "lacksPoints", "rest"] as const;
export type BenchGroup = (typeof benchGroups)[number];

/** The first that applies. */
export function groupOf({ state, openProposals }: Benched): BenchGroup {
  if (state.blocking) return "blocking";
  if (openProposals > 0) return "proposed";
  return state.lacksPoints ? "lacksPoints" : "rest";
}
