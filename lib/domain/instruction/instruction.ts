// 批示 (product.md 7): how it was given, and where it stood on a day.
import { daysBetween } from "../calendar";
import type { LocalDate } from "../milestone/milestone";
import { can, type Permission, type Role, type Subject } from "../permissions";
import type { Actor } from "../actor";
import type { InstructionState } from "./instruction-transitions";

export const instructionModes = ["online", "paper", "meeting"] as const;
export type InstructionMode = (typeof instructionModes)[number];

export type ReplyOutcome = "pending" | "accepted" | "sentBack";

/**
 * How somebody of these roles may put an instruction on record: a leader gives it here and now, a secretary writes
 * down what was given on paper or in a meeting.
 */
export function modesOf(roles: readonly Role[]): InstructionMode[] {
  return [
    ...(roles.includes("leader") ? (["online"] as const) : []),
    ...(roles.includes("secretary") ? (["paper", "meeting"] as const) : []),
  ];
}

export type InstructionCourse = {
  state: InstructionState;
  recordedAt: Date;
  endedAt: Date | null;
  replies: readonly { repliedAt: Date; decidedAt: Date | null }[];
};

/** Where it stood by what was known at an instant; null: it was not yet on record. */
export function stateAt(course: InstructionCourse, knownBy: Date): InstructionState | null {
  const { state, recordedAt, endedAt, replies } = course;
  if (recordedAt > knownBy) return null;
  if (endedAt !== null && endedAt <= knownBy) return state;
  const last = replies.findLast((reply) => reply.repliedAt <= knownBy);
  const undecided = last && (last.decidedAt === null || last.decidedAt > knownBy);
  return undecided ? "replied" : "given";
}

/** On the leader's page until answered and closed. */
export const isOpen = (state: InstructionState) => state === "given" || state === "replied";

/** Days left to the due day, negative when it is over; null once the unit has answered or nothing is awaited. */
export function daysLeft(
  { state, dueOn }: { state: InstructionState; dueOn: LocalDate },
  today: LocalDate,
): number | null {
  return state === "given" ? daysBetween(today, dueOn) : null;
}

/** Overdue longest first, then by due day; those that are answered already come last. */
export function byUrgency<T extends { state: InstructionState; dueOn: LocalDate }>(a: T, b: T) {
  if (a.state !== b.state) return a.state === "given" ? -1 : 1;
  return a.dueOn < b.dueOn ? -1 : a.dueOn > b.dueOn ? 1 : 0;
}

/** Whose it is today: the unit it was given to and, once that was merged, its successors; and its items' units. */
export type InstructionSubjects = {
  plan: string;
  owners: readonly string[];
  items: readonly Subject[];
};

/** Rights of the owner's kind (`instruction.answer`) and of the leaders' (`instruction.close`) alike. */
export function mayDo(
  actor: Actor,
  permission: Permission,
  { plan, owners }: Pick<InstructionSubjects, "plan" | "owners">,
): boolean {
  return owners.some((lead) => can(actor, permission, { plan, lead }));
}

/** Product.md 9: the owner, those at work on its items, the commission, leaders and the auditor. */
export function mayRead(actor: Actor, subjects: InstructionSubjects): boolean {
  return (
    mayDo(actor, "supervision.read", subjects) ||
    subjects.items.some((subject) => can(actor, "supervision.read", subject))
  );
}
