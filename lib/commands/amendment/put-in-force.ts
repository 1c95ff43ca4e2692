// A manager who did not enter it puts an amendment or erratum in force: every item's next version in one transaction,
// or none. Issued quarters keep their figures; all that is computed reads the new version from its day on.
import type { Actor } from "@/lib/domain/actor";
import { toBefore } from "@/lib/domain/amendment/amendment-change";
import {
  type DecideAmendmentInput,
  decideAmendmentInput,
} from "@/lib/domain/amendment/amendment-input";
import { headFaults } from "@/lib/domain/amendment/check-amendment";
import { isPastDue } from "@/lib/domain/amendment/check-item";
import { restate } from "@/lib/domain/amendment/restate";
import { toLocalDate } from "@/lib/domain/calendar";
import type { Clock } from "@/lib/domain/clock";
import { DomainError } from "@/lib/domain/errors";
import { leadInForce } from "@/lib/domain/milestone/in-force";
import type { NotificationAsk } from "@/lib/domain/notification/notification";
import { type AmendmentItem, freezeAmendmentItem } from "@/lib/data/amendments";
import { insertRestated } from "@/lib/data/definitions";
import { listIssues } from "@/lib/data/issues";
import { type AuditedTx, recordChange } from "@/lib/data/record-change";
import { type MovedAmendment, moveAmendment } from "./move-amendment";
import { planFactOf } from "./plan-fact";
import { judgeItem, readStand } from "./stand";

type Decided = ReturnType<typeof decideAmendmentInput.parse>;
type Taken = {
  item: AmendmentItem;
  before: AmendmentItem["before"];
  version: number;
  lead: string | null;
};

/** Throws conflict {items} where the definition moved since it was entered, or invalid where it no longer fits. */
async function takeItem(
  tx: AuditedTx,
  { plan, amendment }: MovedAmendment,
  item: AmendmentItem,
  by: { at: Date; pastDue: boolean },
): Promise<Taken> {
  const { kind, effectiveOn: from } = amendment;
  const today = { asOf: toLocalDate(by.at), knownBy: by.at };
  const stand = await readStand(tx, plan, item.milestone, from);
  const moved = new DomainError("conflict", { params: { items: item.milestone } });
  if (stand.newest !== item.before.version) throw moved;
  const { change, faults } = judgeItem(stand, item.change, { kind, today });
  if (faults.length > 0) throw moved;
  if (isPastDue(change, today.asOf) && !by.pastDue) {
    throw new DomainError("invalid", { fields: [{ field: "pastDue", code: "dueInPast" }] });
  }
  const made = restate(stand.versions, stand.facts.plan, change, { kind, from });
  const version = await insertRestated(tx, stand.milestoneId, made, {
    newest: stand.newest,
    document: amendment.document || amendment.locator,
    acceptedAt: by.at,
  });
  const before = toBefore(stand.standing, stand.newest);
  await freezeAmendmentItem(tx, amendment.id, { milestoneId: stand.milestoneId, before, version });
  return { item, before, version, lead: leadInForce(stand.facts, today)?.organisation ?? null };
}

/** One message to each lead unit, about the first of its items. */
function notices({ plan, amendment, notify }: MovedAmendment, taken: readonly Taken[]) {
  if (notify === null) return [];
  const leads = [...new Set(taken.map(({ lead }) => lead))];
  return leads.flatMap((lead): NotificationAsk[] => {
    const [first, ...rest] = taken.filter((each) => each.lead === lead);
    if (lead === null || !first) return [];
    const { milestoneId, milestone } = first.item;
    return [
      {
        kind: "amendmentInForce",
        planId: plan.id,
        to: { permission: notify, subject: { plan: plan.code, lead }, milestoneId },
        subjectType: "Amendment",
        subjectId: amendment.id,
        params: { milestone, count: rest.length + 1, on: amendment.effectiveOn },
        link: `/plans/${encodeURIComponent(plan.code)}/amendments/${amendment.id}`,
      },
    ];
  });
}

function assertHead(move: MovedAmendment, decided: Decided, issues: Issues) {
  const { amendment, plan } = move;
  const { kind, approvingBody, document, locator, effectiveOn, reason } = amendment;
  const { retroactive, pastDue } = decided;
  const faults = headFaults(
    { kind, approvingBody, document, locator, effectiveOn, reason, retroactive, pastDue },
    { plan: planFactOf(plan), issues },
  );
  if (faults.length > 0) throw new DomainError("invalid", { fields: faults });
}
type Issues = Awaited<ReturnType<typeof listIssues>>;

/**
 * Throws as moveAmendment; conflict {items} too when an item's definition moved since it was entered: the entry stays,
 * to be withdrawn and entered anew. invalid {fields: retroactive, pastDue} where what it touches was not ticked.
 */
export async function putInForce(
  actor: Actor,
  input: DecideAmendmentInput,
  clock: Clock,
): Promise<{ versions: Record<string, number> }> {
  const decided = decideAmendmentInput.parse(input);
  const { amendmentId, expectedVersion } = decided;
  const at = clock();
  return recordChange(actor, at, async (tx) => {
    const ask = { amendmentId, expectedVersion, name: "putInForce", reason: null, at } as const;
    const move = await moveAmendment(tx, actor, ask);
    const { amendment, plan } = move;
    assertHead(move, decided, await listIssues(tx, plan.id));
    const taken: Taken[] = [];
    for (const item of amendment.items) {
      taken.push(await takeItem(tx, move, item, { at, pastDue: decided.pastDue }));
    }
    const { kind, number, document, locator, approvingBody, effectiveOn } = amendment;
    return {
      result: {
        versions: Object.fromEntries(taken.map(({ item, version }) => [item.milestone, version])),
      },
      audit: [
        {
          action: move.audit,
          planId: plan.id,
          subjectType: "Amendment",
          subjectId: amendment.id,
          before: {
            items: taken.map(({ item, before }) => ({ ...before, milestone: item.milestone })),
          },
          after: {
            kind,
            number,
            document,
            locator,
            approvingBody,
            effectiveOn,
            items: taken.map(({ item, version }) => ({
              milestone: item.milestone,
              version,
              ...item.change,
            })),
          },
          reason: amendment.reason,
        },
      ],
      notify: notices(move, taken),
    };
  });
}
