// What is missing in who leads what: an item nobody can report on, or that nobody answers for.
import type { Owners } from "./owners";

export const gapKinds = [
  "noLead",
  "suggested",
  "noLeader",
  "noReporter",
  "noHead",
  "noGrant",
  "merged",
] as const;
export type GapKind = (typeof gapKinds)[number];

/** A unit with who can act for it today and, after a merger, what it became. */
export type UnitFacts = {
  code: string;
  reporters: number;
  heads: number;
  successors: readonly string[];
};

/**
 * The gaps of one item, in the order of gapKinds. noLead, suggested, noLeader (分管领导), noReporter and noHead are of
 * the lead; noGrant is a supporting unit for which nobody has an account; merged is any of its units.
 */
export function findGaps(owners: Owners, units: ReadonlyMap<string, UnitFacts>): GapKind[] {
  const { lead, supporting } = owners;
  const leading = lead === null ? null : units.get(lead);
  const all = [lead, ...supporting].flatMap((code) =>
    code === null ? [] : (units.get(code) ?? []),
  );
  const helping = supporting.flatMap((code) => units.get(code) ?? []);
  const applies: Record<GapKind, boolean> = {
    noLead: lead === null,
    suggested: lead !== null && owners.state === "suggested",
    noLeader: lead !== null && owners.leaderInCharge === null,
    noReporter: lead !== null && (leading?.reporters ?? 0) === 0,
    noHead: lead !== null && (leading?.heads ?? 0) === 0,
    noGrant: helping.some((unit) => unit.reporters + unit.heads === 0),
    merged: all.some((unit) => unit.successors.length > 0),
  };
  return gapKinds.filter((kind) => applies[kind]);
}
