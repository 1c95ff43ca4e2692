// What passing an item and taking over somebody's work share: old posts end, new ones begin, the log and the people
// are told.
import type { Actor } from "@/lib/domain/actor";
import type { AuditEntry } from "@/lib/domain/audit";
import type { NotificationAsk } from "@/lib/domain/notification/notification";
import { type Charge, endCharges, insertCharges, type Writer } from "@/lib/data/charges";
import type { AuditedTx, Change } from "@/lib/data/record-change";
import { authorOf } from "../report/author";

export type ChargeChange = {
  milestone: { id: string; code: string };
  before: Charge | null;
  /** Nobody and no office: the item is everybody's of the unit again. */
  after: { office: string; person: Writer | null; backup: Writer | null };
};

type ChangeAsk = {
  plan: { id: string; code: string };
  organisationId: string;
  changes: readonly ChargeChange[];
  note: string;
  at: Date;
};

type Post = Pick<Charge, "office" | "person" | "backup">;

const isHeld = ({ office, person, backup }: Post) =>
  office !== "" || person !== null || backup !== null;

/** One entry for each item. Throws conflict when a post was changed first. */
export async function changeCharges(
  tx: AuditedTx,
  actor: Actor,
  { plan, organisationId, changes, note, at }: ChangeAsk,
): Promise<Change<{ passed: number }>> {
  const by = authorOf(actor).name;
  await endCharges(tx, { ids: changes.flatMap(({ before }) => before?.id ?? []), by, at });
  const begun = changes.filter(({ after }) => isHeld(after));
  const rows = await insertCharges(
    tx,
    begun.map(({ milestone, after }) => ({
      milestoneId: milestone.id,
      office: after.office,
      personId: after.person?.id ?? null,
      backupId: after.backup?.id ?? null,
      note,
    })),
    { planId: plan.id, organisationId, by, at },
  );
  const idOf = new Map(rows.map((row) => [row.milestoneId, row.id]));
  const audit = changes.map(({ milestone, before, after }): AuditEntry => ({
    action: "charge.passed",
    planId: plan.id,
    subjectType: "Charge",
    subjectId: idOf.get(milestone.id) ?? before?.id ?? milestone.id,
    before: before && postWords(before),
    after: { milestone: milestone.code, ...postWords(after) },
    reason: note || null,
  }));
  return { result: { passed: changes.length }, audit, notify: tellAll(plan, changes, by) };
}

function postWords({ office, person, backup }: Post) {
  return {
    office,
    person: person?.displayName ?? null,
    backup: backup?.displayName ?? null,
  };
}

/** Each new holder once, however many items it is. */
function tellAll(
  plan: ChangeAsk["plan"],
  changes: readonly ChargeChange[],
  by: string,
): NotificationAsk[] {
  const items = new Map<string, string[]>();
  for (const { milestone, before, after } of changes) {
    const had = [before?.person?.id, before?.backup?.id];
    for (const person of [after.person, after.backup]) {
      if (!person || had.includes(person.id)) continue;
      items.set(person.id, [...(items.get(person.id) ?? []), milestone.code]);
    }
  }
  const work = `/plans/${encodeURIComponent(plan.code)}/work`;
  return [...items].map(([personId, codes]) => ({
    kind: "itemPassed",
    planId: plan.id,
    to: { personIds: [personId] },
    subjectType: "Plan",
    subjectId: plan.id,
    params: { milestone: codes[0] ?? "", count: codes.length, by },
    link:
      codes.length === 1 ? `${work}/${encodeURIComponent(codes[0] ?? "")}` : `${work}?charge=mine`,
  }));
}
