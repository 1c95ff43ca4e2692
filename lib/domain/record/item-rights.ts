// What can be done to an item, by the permissions that let one do it and the verbs of the log that say it was done. For
// the question who could change it on a day, and who did.
import type { AuditAction } from "../audit";
import type { Permission } from "../permissions";

type ItemRight = { permissions: readonly Permission[]; done: readonly AuditAction[] };

export const itemRights = {
  report: {
    permissions: ["report.edit", "report.send", "report.contribute", "evidence.attach"],
    done: [
      "report.drafted",
      "report.sent",
      "report.withdrawn",
      "evidence.attached",
      "evidence.detached",
      "contribution.asked",
      "contribution.saved",
      "contribution.answered",
      "contribution.fileAttached",
      "contribution.fileDetached",
      "workbook.imported",
    ],
  },
  sign: {
    permissions: ["report.sign", "signOff.recordPaper"],
    done: ["report.signed", "report.returnedByHead", "signOff.paperRecorded"],
  },
  review: {
    permissions: ["report.review", "report.revoke"],
    done: ["report.accepted", "report.returned", "report.acceptanceRevoked"],
  },
  correct: {
    permissions: ["report.correct"],
    done: ["correction.proposed", "correction.dropped"],
  },
  deadline: {
    permissions: ["deadline.ask", "deadline.sign", "deadline.decide"],
    done: [
      "deadline.asked",
      "deadline.signed",
      "deadline.returnedByHead",
      "deadline.withdrawn",
      "deadline.granted",
      "deadline.refused",
    ],
  },
  definition: {
    permissions: ["definition.propose", "definition.confirm", "discrepancy.rule"],
    done: [
      "definition.proposed",
      "definition.confirmed",
      "definition.refused",
      "definition.withdrawn",
      "checkpoint.confirmed",
      "discrepancy.ruled",
    ],
  },
  assignment: {
    permissions: ["assignment.confirm", "charge.pass", "review.assign"],
    done: [
      "assignment.confirmed",
      "charge.passed",
      "review.assigned",
      "consultation.opened",
      "consultation.answered",
      "consultation.decided",
      "consultation.closed",
    ],
  },
  amendment: {
    permissions: ["amendment.propose", "amendment.confirm", "plan.load"],
    done: [
      "amendment.proposed",
      "amendment.putInForce",
      "amendment.refused",
      "amendment.withdrawn",
      "plan.loaded",
      "plan.updated",
      "plan.started",
    ],
  },
  closure: {
    permissions: ["closure.decide"],
    done: ["closure.verified", "closure.refused", "closure.reopened"],
  },
  chase: {
    permissions: ["reminder.send", "notice.send", "notice.answer", "instruction.give"],
    done: [
      "reminder.sent",
      "notice.drafted",
      "notice.issued",
      "notice.acknowledged",
      "notice.replied",
      "notice.sentBack",
      "notice.replyAccepted",
      "notice.closed",
      "notice.withdrawn",
      "notice.handedOver",
      "instruction.given",
      "instruction.replied",
      "instruction.sentBack",
      "instruction.closed",
      "instruction.withdrawn",
      "escalation.marked",
      "escalation.reworded",
      "escalation.ended",
    ],
  },
  period: {
    permissions: ["period.manage", "period.issue"],
    done: ["period.opened", "period.closed", "period.reopened", "period.issued"],
  },
} as const satisfies Record<string, ItemRight>;
export type ItemRightName = keyof typeof itemRights;
export const itemRightNames = Object.keys(itemRights) as ItemRightName[];

/** To which of them an act belongs; null: it changes nothing about the item (a paper taken out, a file opened). */
export function rightOf(action: string): ItemRightName | null {
  const found = itemRightNames.find((name) =>
    itemRights[name].done.some((verb) => verb === action),
  );
  return found ?? null;
}
