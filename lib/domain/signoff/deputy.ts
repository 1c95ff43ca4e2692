// 代签: somebody of the unit signs in place of its head on certain days.
import type { Actor } from "../actor";
import type { FieldFault } from "../errors";
import type { LocalDate } from "../milestone/milestone";
import type { Role } from "../permissions";

type Unit = { plan: string | null; lead?: string | null };

/** The head for whom the actor signs on this unit; null when in one's own right, or not at all. */
export function deputyFor(actor: Actor, { plan, lead }: Unit): string | null {
  if (actor.kind !== "user" || !lead) return null;
  const held = actor.grants.filter(
    (grant) =>
      grant.role === "head" &&
      grant.organisation === lead &&
      (grant.plan === null || grant.plan === plan),
  );
  const standing = held.map((grant) => grant.deputyFor ?? null);
  return standing.includes(null) ? null : (standing[0] ?? null);
}

/** Days of a deputy, both included. */
export type Days = { firstOn: LocalDate; lastOn: LocalDate };

export type DeputyAsk = Days & { today: LocalDate };

/** A grant that touches the person or the unit on these days; `endsOn` is the first day it no longer holds. */
export type HeldGrant = {
  role: Role;
  /** Of the unit in question, and of this plan or of all plans. */
  here: boolean;
  deputyFor: string | null;
  startsOn: LocalDate;
  endsOn: LocalDate | null;
};

const covers = (grant: HeldGrant, { firstOn, lastOn }: Days) =>
  grant.startsOn <= lastOn && (grant.endsOn === null || grant.endsOn > firstOn);

/**
 * What is wrong with a deputy.
 * @param held what the person holds for the unit, under any plan
 * @param standing the unit's deputies of this plan, whoever they are: one at a time
 */
export function findDeputyFaults(
  ask: DeputyAsk,
  held: readonly HeldGrant[],
  standing: readonly (Days & { name: string })[],
): FieldFault[] {
  const faults: FieldFault[] = [];
  if (ask.firstOn < ask.today) faults.push({ field: "firstOn", code: "inPast" });
  if (ask.lastOn < ask.firstOn) faults.push({ field: "lastOn", code: "beforeFrom" });
  if (faults.length > 0) return faults;
  const own = held.filter((grant) => covers(grant, ask) && grant.deputyFor === null);
  if (!own.some(({ role }) => role === "reporter" || role === "head")) {
    faults.push({ field: "person", code: "notOfUnit" });
  } else if (own.some((grant) => grant.role === "head" && grant.here)) {
    faults.push({ field: "person", code: "signsAlready" });
  }
  const taken = standing.find((days) => days.firstOn <= ask.lastOn && days.lastOn >= ask.firstOn);
  if (taken) {
    const { name, firstOn, lastOn } = taken;
    faults.push({ field: "firstOn", code: "daysTaken", params: { name, firstOn, lastOn } });
  }
  return faults;
}
