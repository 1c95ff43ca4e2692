// What of a request a reader sees, and what stands in the way of a step that the table allows.
import type { ItemReach } from "../correction/correction-rights";
import type { Actor } from "../actor";
import { can, type Subject } from "../permissions";
import { transitionsFrom } from "../workflow";
import {
  type DeadlineState,
  type DeadlineTransitionName,
  deadlineTransitions,
} from "./deadline-transitions";
import {
  type DeadlineKind,
  type DeadlineObstacle,
  type ItemToday,
  kindOn,
  obstacleOf,
} from "./which-change";

/** Inside the unit all moves, those concerned see what its head has signed, others the dates that were granted. */
export function seesChange(
  reach: ItemReach,
  { state, signed }: { state: DeadlineState; signed: boolean },
): boolean {
  if (reach === "unit") return true;
  return reach === "concerned" ? signed : state === "granted";
}

/** `dateMoved`: a rectification of an item whose date an amendment has put into the future. */
export type StepObstacle = Exclude<DeadlineObstacle, "openRequest" | "noLead"> | "dateMoved";

/**
 * What of the item as it stands today forbids to carry the request on: it is done or terminated meanwhile, or no longer
 * late. Giving a request up, returning or refusing it is always open. An extension asked for in time may be signed and
 * granted after the date: the time with others is never the unit's.
 */
export function stepObstacle(
  name: DeadlineTransitionName,
  kind: DeadlineKind,
  item: ItemToday,
): StepObstacle | null {
  if (name === "withdraw" || name === "returnByHead" || name === "refuse") return null;
  const obstacle = obstacleOf(item);
  if (obstacle === "done" || obstacle === "terminated") return obstacle;
  return kind === "rectification" && kindOn(item) === "extension" ? "dateMoved" : null;
}

/** A step the actor has the right to, and what forbids it now; null: nothing. */
export type DeadlineStep = { name: DeadlineTransitionName; why: StepObstacle | "own" | null };

type AskedBy = { askedById: string | null; signedById: string | null };

/** Nobody decides what they asked for or signed. */
export function isOwnRequest(actor: Actor, { askedById, signedById }: AskedBy): boolean {
  return actor.kind === "user" && [askedById, signedById].includes(actor.personId);
}

/** The steps from this state that the actor's rights reach, in the order of the table. */
export function stepsOf(
  actor: Actor,
  change: AskedBy & { state: DeadlineState; kind: DeadlineKind },
  { item, subject }: { item: ItemToday; subject: Subject },
): DeadlineStep[] {
  return transitionsFrom(deadlineTransitions, change.state)
    .filter((row) => can(actor, row.permission, subject))
    .map(({ name, permission }) => ({
      name,
      why:
        permission === "deadline.decide" && isOwnRequest(actor, change)
          ? "own"
          : stepObstacle(name, change.kind, item),
    }));
}

/** Is it this actor's turn? Taking a request back is nobody's turn. */
export function waitsFor(steps: readonly DeadlineStep[]): boolean {
  return steps.some(({ name, why }) => name !== "withdraw" && why !== "own");
}
