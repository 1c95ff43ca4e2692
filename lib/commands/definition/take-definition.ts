// What every way to confirm shares: the content is checked against the definition as it stands, and becomes its next
// version or its yearly targets.
import { checkContent } from "@/lib/domain/definition/check-content";
import type { DefinitionContent } from "@/lib/domain/definition/proposal";
import type { AuditEntry } from "@/lib/domain/audit";
import { toLocalDate } from "@/lib/domain/calendar";
import { DomainError } from "@/lib/domain/errors";
import { standingPoints } from "@/lib/domain/definition/checkpoint-faults";
import {
  type ConfirmedBy,
  insertConfirmedCheckpoints,
  insertNextVersion,
  type OpenDefinition,
} from "@/lib/data/definitions";
import type { AuditedTx } from "@/lib/data/record-change";

export type Taken = { version: number; entry: AuditEntry };

const notBefore = () =>
  new DomainError("invalid", { fields: [{ field: "effectiveOn", code: "beforeAnother" }] });

/**
 * Writes what was confirmed and says what to log. Throws wrongState (terminated) or invalid {fields: part, points…,
 * weight, cadence, effectiveOn}: what is confirmed now never takes effect before what it replaces.
 */
export async function takeDefinition(
  tx: AuditedTx,
  planId: string,
  open: OpenDefinition,
  content: DefinitionContent,
  by: ConfirmedBy,
): Promise<Taken> {
  const { newest, facts, milestoneId } = open;
  if (newest.terminated) throw new DomainError("wrongState");
  const known = { asOf: toLocalDate(by.acceptedAt), knownBy: by.acceptedAt };
  const checked = checkContent(facts, content, known);
  if (!checked.ok) throw new DomainError("invalid", { fields: checked.faults });
  const { document, effectiveOn } = by;
  const subject = { planId, subjectType: "Milestone", subjectId: milestoneId };
  const common = { milestone: facts.code, document, effectiveOn };
  if (checked.change.kind === "points") {
    const { points } = checked.change;
    const days = new Set(points.map(({ on }) => on));
    const replaced = standingPoints(facts, by.acceptedAt).filter(({ on }) => days.has(on));
    if (replaced.some((each) => each.effectiveOn > effectiveOn)) throw notBefore();
    await insertConfirmedCheckpoints(tx, milestoneId, points, by);
    const before = replaced.map(({ on, value }) => ({ on, value }));
    return {
      version: newest.version,
      entry: {
        ...subject,
        action: "checkpoint.confirmed",
        ...(before.length > 0 ? { before: { points: before } } : {}),
        after: { ...common, points },
      },
    };
  }
  if (effectiveOn < newest.effectiveOn) throw notBefore();
  const { differs } = checked.change;
  const version = await insertNextVersion(tx, open, differs, by);
  const stood = { target: newest.target, weight: newest.weight, cadence: newest.cadence };
  const before = Object.fromEntries(Object.entries(stood).filter(([name]) => name in differs));
  return {
    version,
    entry: {
      ...subject,
      action: "definition.confirmed",
      before: { version: newest.version, ...before },
      after: { ...common, version, ...differs },
    },
  };
}
