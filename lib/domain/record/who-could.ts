// Who could change an item on a day: every grant in force at some moment of it, asked by today's table of rights.
import type { LocalDate } from "../milestone/milestone";
import { grantReaches, type Role, type Subject } from "../permissions";
import { type ItemRightName, itemRightNames, itemRights } from "./item-rights";

export type DatedGrant = {
  personId: string;
  name: string;
  role: Role;
  /** Codes; null: any unit, any plan. */
  organisation: string | null;
  plan: string | null;
  /** The head in whose place it was held. */
  deputyFor: string | null;
  startsOn: LocalDate;
  /** First day on which it no longer held. */
  endsOn: LocalDate | null;
};
export type CouldGroup = { right: ItemRightName; holders: DatedGrant[] };

/** `subjects`: the units at work on the item in the course of the day, one for each change of them. */
export function whoCould(
  grants: readonly DatedGrant[],
  subjects: readonly Subject[],
): CouldGroup[] {
  return itemRightNames.map((right) => ({
    right,
    holders: grants.filter((grant) =>
      itemRights[right].permissions.some((permission) =>
        subjects.some((subject) => grantReaches(grant, permission, subject)),
      ),
    ),
  }));
}

export type Holding = { grant: DatedGrant; rights: ReadonlySet<ItemRightName> };

/** The same by person: each grant once with all that it let do, in the order the grants came. */
export function byHolder(groups: readonly CouldGroup[], grants: readonly DatedGrant[]): Holding[] {
  return grants.flatMap((grant) => {
    const rights = groups.filter(({ holders }) => holders.includes(grant));
    return rights.length > 0 ? [{ grant, rights: new Set(rights.map(({ right }) => right)) }] : [];
  });
}

/** Each person once, and each unit; a grant for no unit belongs to none. */
export function countCould(groups: readonly CouldGroup[]): { people: number; units: number } {
  const holders = groups.flatMap((group) => group.holders);
  return {
    people: new Set(holders.map(({ personId }) => personId)).size,
    units: new Set(holders.flatMap(({ organisation }) => organisation ?? [])).size,
  };
}

/** Whether somebody who acted held the right by this reckoning; jobs of the system hold none and need none. */
export function heldRight(
  groups: readonly CouldGroup[],
  act: { right: ItemRightName | null; personId: string | null },
): boolean {
  if (act.right === null || act.personId === null) return true;
  const group = groups.find(({ right }) => right === act.right);
  return group?.holders.some(({ personId }) => personId === act.personId) ?? false;
}
