// What every step of a contribution shares: the item as it is asked for in a period, while its lead still writes.
import { z } from "zod";
import type { Actor } from "@/lib/domain/actor";
import { DomainError } from "@/lib/domain/errors";
import { isSentState } from "@/lib/domain/report/work-list";
import type { AuditedTx } from "@/lib/data/record-change";
import { mustBeAllowed } from "@/lib/data/scope";
import { readUnits, type Unit } from "@/lib/data/units";
import { type DraftPlace, getDraftPlace, mustBeWritable } from "../report/write-draft";

export const itemInput = z.object({ plan: z.string(), milestone: z.string(), period: z.string() });
export const unitInput = itemInput.extend({ organisation: z.string().min(1) });
export type UnitInput = z.infer<typeof unitInput>;

/** Throws wrongState once the lead has sent the report, periodClosed or periodIssued when its period takes no more. */
export function mustBeOpen({ period, report }: DraftPlace): void {
  if (isSentState(report?.state ?? null)) throw new DomainError("wrongState");
  mustBeWritable(period, report);
}

/**
 * The place for the named supporting unit. Throws notFound, notOwed, notAllowed (not the actor's unit, or one that does
 * not support the item) and as mustBeOpen.
 */
export async function getUnitPlace(
  tx: AuditedTx,
  actor: Actor,
  input: UnitInput,
): Promise<DraftPlace & { unit: Unit }> {
  const place = await getDraftPlace(tx, actor, input);
  const { organisation } = input;
  const supports = place.subject.supporting.includes(organisation);
  if (!supports) throw new DomainError("notAllowed");
  // The unit's own right alone: the lead writes in its report, not in the rows of others.
  mustBeAllowed(actor, "report.contribute", {
    plan: place.subject.plan,
    lead: null,
    supporting: [organisation],
  });
  mustBeOpen(place);
  const unit = (await readUnits(tx, [organisation])).get(organisation);
  if (!unit) throw new DomainError("notFound");
  return { ...place, unit };
}

/** What the log and the inbox say of where it happened. */
export function placeWords(place: DraftPlace, organisation: string) {
  return { milestone: place.milestone, period: place.period.code, unit: organisation };
}

export function contributionPath(place: DraftPlace): string {
  const [plan, item] = [place.subject.plan, place.milestone].map(encodeURIComponent);
  return `/plans/${plan}/work/${item}/contribution?period=${place.period.code}`;
}

export function entryPath(place: DraftPlace): string {
  const [plan, item] = [place.subject.plan, place.milestone].map(encodeURIComponent);
  return `/plans/${plan}/work/${item}?period=${place.period.code}`;
}
