// Who must approve which extension (product.md 7: the approval level by count is a setting).
import type { FieldFault } from "../errors";
import { APPROVER_LIMIT, checkText, DOCUMENT_LIMIT } from "./check-change";
import type { DeadlineKind } from "./which-change";

/** Of the setting: from which extension of an item on a leader must approve; 1 is every one. Our choice of bounds. */
export const SENIOR_FROM = { min: 1, max: 9 } as const;

export type ApprovalLevel = "manager" | "senior";

/** `nth`: the how manieth extension of the item it is, from 1. A promise lengthens nothing: the manager takes it. */
export function approvalLevel(
  { kind, nth }: { kind: DeadlineKind; nth: number },
  seniorApprovalFrom: number,
): ApprovalLevel {
  return kind === "extension" && nth >= seniorApprovalFrom ? "senior" : "manager";
}

/** The approving leader and the paper are due on the higher level, and are kept where they are given on the other. */
export function checkApproval(
  { approver, document }: { approver: string; document: string },
  level: ApprovalLevel,
): FieldFault[] {
  return [
    ...checkText("approver", approver, APPROVER_LIMIT),
    ...checkText("document", document, DOCUMENT_LIMIT),
  ].filter((fault) => level === "senior" || fault.code !== "required");
}
