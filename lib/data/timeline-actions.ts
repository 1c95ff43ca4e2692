// Which steps about an item a reader sees (product.md 9): everyone what became a fact and when it was sent, those
// concerned what left the unit, the units at work on it what went on inside.
import type { AuditAction } from "../domain/audit";
import type { ItemReach } from "../domain/correction/correction-rights";

const everyone = [
  "assignment.confirmed",
  "checkpoint.confirmed",
  "definition.confirmed",
  "report.signed",
  "report.accepted",
  "report.acceptanceRevoked",
  "correction.proposed",
  "period.opened",
  "period.closed",
  "period.reopened",
  "period.issued",
  "deadline.granted",
  "amendment.putInForce",
  "closure.verified",
  "closure.reopened",
] as const satisfies readonly AuditAction[];
const concerned = [
  "definition.proposed",
  "definition.refused",
  "definition.withdrawn",
  "report.returned",
  "correction.dropped",
  "review.assigned",
  "signOff.paperRecorded",
  "consultation.opened",
  "consultation.answered",
  "consultation.decided",
  "reminder.sent",
  "notice.issued",
  "notice.acknowledged",
  "notice.replied",
  "notice.sentBack",
  "notice.replyAccepted",
  "notice.closed",
  "notice.handedOver",
  "deadline.signed",
  "deadline.refused",
  "amendment.proposed",
  "amendment.refused",
  "amendment.withdrawn",
  "closure.refused",
  "instruction.given",
  "instruction.replied",
  "instruction.sentBack",
  "instruction.closed",
  "instruction.withdrawn",
  "escalation.marked",
  "escalation.reworded",
  "escalation.ended",
  "attachment.added",
  "attachment.removed",
] as const satisfies readonly AuditAction[];
const unit = [
  "report.drafted",
  "report.sent",
  "report.withdrawn",
  "report.returnedByHead",
  "evidence.attached",
  "evidence.detached",
  "contribution.asked",
  "contribution.answered",
  "contribution.fileAttached",
  "charge.passed",
  "deadline.asked",
  "deadline.returnedByHead",
  "deadline.withdrawn",
] as const satisfies readonly AuditAction[];

export type TimelineAction =
  (typeof everyone)[number] | (typeof concerned)[number] | (typeof unit)[number];

export const seenSteps: Record<ItemReach, readonly TimelineAction[]> = {
  everyone,
  concerned: [...everyone, ...concerned],
  unit: [...everyone, ...concerned, ...unit],
};
