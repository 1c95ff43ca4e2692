// Whose a file is that is put to a notice, a change of date, an amendment, a closure or an instruction, and who reads it
// (product.md 7 and 9). What is still inside a unit or the commission stays there, with its files.
import type { Actor } from "../actor";
import { can, type Permission, type Subject } from "../permissions";

export const attachmentSubjects = [
  "notice",
  "deadline",
  "amendment",
  "closure",
  "instruction",
] as const;
export type AttachmentSubject = (typeof attachmentSubjects)[number];

/** What a file is put to, as the rights need it. */
export type AttachmentOwner = {
  type: AttachmentSubject;
  /** Of its workflow; of a closure "open". */
  state: string;
  /** The unit it is addressed to or that asks; null where it is nobody's own. */
  unit: string | null;
  /** Who acts for that unit today: its successors where it is no more; absent, itself. */
  acting?: readonly string[];
  plan: string;
  /** Its items, each with the units at work on it today. */
  items: readonly Subject[];
};

/** The audit's subject: of a closure it is the milestone, which has no row of its own. */
export const auditSubjectOf: Record<AttachmentSubject, string> = {
  notice: "Notice",
  deadline: "DeadlineChange",
  amendment: "Amendment",
  closure: "Milestone",
  instruction: "Instruction",
};

type Row = { permission: Permission; states: readonly string[] | "all" };

/** Who may put a file, and while the record is in which state. */
const putting: Record<AttachmentSubject, readonly Row[]> = {
  notice: [
    { permission: "notice.send", states: ["draft", "issued", "acknowledged", "replied"] },
    { permission: "notice.answer", states: ["issued", "acknowledged"] },
  ],
  deadline: [
    { permission: "deadline.ask", states: ["withHead", "returned"] },
    { permission: "deadline.decide", states: ["withCommission", "granted", "refused"] },
  ],
  amendment: [{ permission: "amendment.propose", states: ["proposed", "inForce"] }],
  closure: [
    { permission: "report.edit", states: "all" },
    { permission: "closure.decide", states: "all" },
  ],
  instruction: [
    { permission: "instruction.give", states: ["given", "replied", "closed"] },
    { permission: "instruction.answer", states: ["given"] },
  ],
};

/** Still inside one side: read there alone. */
const inside: Partial<Record<AttachmentSubject, readonly Row[]>> = {
  notice: [{ permission: "notice.send", states: ["draft", "withdrawn"] }],
  deadline: [
    { permission: "deadline.ask", states: ["withHead", "returned", "withdrawn"] },
    { permission: "deadline.sign", states: ["withHead", "returned", "withdrawn"] },
  ],
  amendment: [
    { permission: "amendment.propose", states: ["proposed", "refused", "withdrawn"] },
    { permission: "audit.read", states: ["proposed", "refused", "withdrawn"] },
  ],
};

const reading: Record<AttachmentSubject, Permission> = {
  notice: "supervision.read",
  deadline: "supervision.read",
  instruction: "supervision.read",
  amendment: "plan.read",
  closure: "evidence.read",
};

const covers = ({ states }: Row, state: string) => states === "all" || states.includes(state);

/** Whom a right is asked about: the units named by the record, or the plan's items where none is named. */
function subjectsOf({ plan, unit, acting, items }: AttachmentOwner): readonly Subject[] {
  if (unit !== null) return (acting ?? [unit]).map((lead) => ({ plan, lead }));
  return items.length > 0 ? items : [{ plan }];
}

/** May the actor put a file here, had the record the right state? */
export function mayEverAttach(actor: Actor, owner: AttachmentOwner): boolean {
  return putting[owner.type].some(({ permission }) =>
    subjectsOf(owner).some((subject) => can(actor, permission, subject)),
  );
}

/** May the actor put a file here now? */
export function mayAttach(actor: Actor, owner: AttachmentOwner): boolean {
  return putting[owner.type].some(
    (row) =>
      covers(row, owner.state) &&
      subjectsOf(owner).some((subject) => can(actor, row.permission, subject)),
  );
}

/** May the actor read the files of this? */
export function mayReadAttachments(actor: Actor, owner: AttachmentOwner): boolean {
  const subjects = subjectsOf(owner);
  const held = (inside[owner.type] ?? []).filter((row) => covers(row, owner.state));
  if (held.length > 0) {
    return held.some(({ permission }) =>
      subjects.some((subject) => can(actor, permission, subject)),
    );
  }
  const may = (subject: Subject) => can(actor, reading[owner.type], subject);
  const addressed = owner.unit === null ? [] : [{ plan: owner.plan, lead: owner.unit }];
  if ([...subjects, ...addressed].some(may)) return true;
  // A notice names several items: who is at work on one of them alone is not told of the others.
  if (owner.type === "notice") return owner.items.length > 0 && owner.items.every(may);
  return owner.items.some(may);
}

/** A file is taken off by those who put it: the person, or a colleague of the same unit. */
export function mayTakeOff(
  actor: Actor,
  file: { attachedById: string | null; attachedByUnit: string },
  plan: string,
): boolean {
  if (actor.kind !== "user") return actor.kind === "system";
  return file.attachedById === actor.personId || file.attachedByUnit === unitNameOf(actor, plan);
}

/** The names of the actor's units on this plan; empty for the commission's people without one. */
export function unitNameOf(actor: Actor, plan: string): string {
  if (actor.kind !== "user") return "";
  const names = actor.grants
    .filter((grant) => grant.plan === null || grant.plan === plan)
    .flatMap((grant) => grant.organisationName ?? []);
  return [...new Set(names)].join(", ");
}
