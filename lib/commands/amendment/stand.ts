// An item as a change of it is judged: its stored versions, the one the change is made to, and what is known of it.
import { withFreshCodes } from "@/lib/domain/definition/fresh-codes";
import { type AmendmentChange, realChange } from "@/lib/domain/amendment/amendment-change";
import type { AmendmentKind } from "@/lib/domain/amendment/amendment-input";
import { itemFaults } from "@/lib/domain/amendment/check-item";
import { standingOn } from "@/lib/domain/amendment/restate";
import { DomainError, type FieldFault } from "@/lib/domain/errors";
import type { MilestoneFacts } from "@/lib/domain/milestone/facts";
import type { TwoDates } from "@/lib/domain/milestone/in-force";
import type { LocalDate } from "@/lib/domain/milestone/milestone";
import type { ReadTx } from "@/lib/data/as-actor";
import { getOpenDefinition, listStoredVersions, type StoredVersion } from "@/lib/data/definitions";
import type { PlanHead } from "@/lib/data/plan-facts";

export type Stand = {
  milestoneId: string;
  facts: MilestoneFacts;
  versions: StoredVersion[];
  newest: number;
  standing: StoredVersion;
};

/** Throws notFound. */
export async function readStand(
  tx: ReadTx,
  plan: PlanHead,
  milestone: string,
  from: LocalDate,
): Promise<Stand> {
  const { milestoneId, newest, facts } = await getOpenDefinition(tx, plan, milestone);
  const versions = await listStoredVersions(tx, milestoneId);
  const standing = standingOn(versions, facts.plan, from);
  if (versions.length === 0) throw new DomainError("notFound");
  return { milestoneId, facts, versions, newest: newest.version, standing };
}

/** Criteria that were taken out never lend their codes to new ones. */
function withOwnCodes(facts: MilestoneFacts, change: AmendmentChange): AmendmentChange {
  if (change.target?.kind !== "qualitative" || !change.target.criteria) return change;
  const { criteria } = change.target;
  const content = withFreshCodes(facts, {
    kind: "target",
    part: { kind: "qualitative", criteria: criteria },
  });
  const codes =
    content.kind === "target" && "criteria" in content.part ? content.part.criteria : [];
  return {
    ...change,
    target: {
      kind: "qualitative",
      criteria: criteria.map((each, index) => ({ ...each, code: codes[index]?.code ?? each.code })),
    },
  };
}

/** What the change comes to on the item, and what is wrong with it. */
export function judgeItem(
  stand: Stand,
  asked: AmendmentChange,
  { kind, today }: { kind: AmendmentKind; today: TwoDates },
): { change: AmendmentChange; faults: FieldFault[] } {
  const { facts, standing } = stand;
  const change = realChange(standing, withOwnCodes(facts, asked));
  return { change, faults: itemFaults({ kind, facts, standing, change, today }) };
}
