// Which version of an item's definition a figure used, and the amendments and errata that made its versions.
import "server-only";
import type { Actor } from "../domain/actor";
import { definitionInForce, readDates } from "../domain/milestone/in-force";
import type { LocalDate } from "../domain/milestone/milestone";
import type { ViewDates } from "../domain/view-dates";
import { type Amendment, listAmendments } from "./amendments";
import { asActor, type ReadTx } from "./as-actor";
import { listStoredVersions } from "./definitions";
import type { BoardItem } from "./plan-board";

export type VersionEntry = Pick<Amendment, "id" | "kind" | "number" | "document"> & {
  /** First and last of the versions it made of the item. */
  from: number;
  to: number;
};

/** Amendments and errata of one item put in force by the moment given, for its versions. */
export async function getVersionEntries(
  actor: Actor,
  planId: string,
  milestoneId: string,
  knownBy: Date,
): Promise<VersionEntry[]> {
  return asActor(actor, (tx) => readVersionEntries(tx, planId, milestoneId, knownBy));
}

async function readVersionEntries(
  tx: ReadTx,
  planId: string,
  milestoneId: string,
  knownBy: Date,
): Promise<VersionEntry[]> {
  const rows = await listAmendments(tx, planId, { milestoneId });
  return rows.flatMap(({ id, kind, number, document, decidedAt, items }) => {
    const own = items.find((each) => each.milestoneId === milestoneId);
    if (!own || own.version === null || decidedAt === null || decidedAt > knownBy) return [];
    return [{ id, kind, number, document, from: own.before.version + 1, to: own.version }];
  });
}

export type UsedVersion = {
  version: number;
  effectiveOn: LocalDate;
  document: string | null;
  /** What made it, where an amendment or erratum did. */
  entry: VersionEntry | null;
};

/** The stored version behind the figures of the item at these dates; a ruling's number rests on it. */
export async function getUsedVersion(
  actor: Actor,
  planId: string,
  item: BoardItem,
  dates: ViewDates,
): Promise<UsedVersion> {
  return asActor(actor, async (tx) => {
    const versions = await listStoredVersions(tx, item.id);
    const at = readDates(dates);
    const { version } = definitionInForce({ ...item.facts, definitions: versions }, at);
    const stored = versions.find((each) => each.version === version);
    const entries = await readVersionEntries(tx, planId, item.id, dates.knownBy);
    return {
      version,
      effectiveOn: stored?.effectiveOn ?? item.facts.plan.startsOn,
      document: stored?.document ?? null,
      entry: entries.find(({ from, to }) => version >= from && version <= to) ?? null,
    };
  });
}
