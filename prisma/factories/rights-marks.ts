// Words that must stay inside, one of each kind, and who may read them: the permission and the units it is asked of.
// Any answer that holds a mark in front of somebody else is a leak.
import type { Permission } from "@/lib/domain/permissions";

/** Whose it is: the first unit and its supporting unit, the first unit alone, the third unit, the supporting one, or the plan. */
export type MarkOf = "own" | "lead" | "others" | "supporting" | "plan";
export type MarkRule = { any: readonly Permission[]; of: MarkOf };

const concerned: MarkRule = { any: ["report.readProblems"], of: "own" };
const chase: MarkRule = { any: ["supervision.read"], of: "own" };
const insideUnit: MarkRule = { any: ["report.readDraft"], of: "own" };

export const marks = {
  "zq-item": { any: ["plan.read"], of: "plan" },
  "zq-problems": concerned,
  "zq-coordination": concerned,
  "zq-next": concerned,
  "zq-returned": concerned,
  "zq-back-in-unit": insideUnit,
  "zq-draft": insideUnit,
  "zq-draft-file": insideUnit,
  "zq-with-head": insideUnit,
  "zq-sent": concerned,
  "zq-others": { any: ["report.readProblems"], of: "others" },
  "zq-correction": concerned,
  "zq-evidence": { any: ["evidence.read"], of: "own" },
  "zq-scan": { any: ["evidence.read"], of: "lead" },
  "zq-contribution": insideUnit,
  "zq-contributed-file": insideUnit,
  "zq-reminder": chase,
  "zq-notice": chase,
  "zq-reply": chase,
  "zq-sent-back": chase,
  "zq-notice-file": chase,
  "zq-notice-draft": { any: ["notice.send"], of: "plan" },
  // The log names every file that was put anywhere, and is the auditor's whole (product.md 10).
  "zq-notice-draft-file": { any: ["notice.send", "audit.read"], of: "plan" },
  "zq-deadline": chase,
  "zq-deadline-file": chase,
  "zq-deadline-inside": insideUnit,
  "zq-instruction": chase,
  "zq-answer": chase,
  "zq-instruction-file": chase,
  "zq-amendment": { any: ["amendment.propose", "audit.read"], of: "plan" },
  "zq-amendment-file": { any: ["amendment.propose", "audit.read"], of: "plan" },
  "zq-escalation": concerned,
  "zq-closure": chase,
  "zq-closure-file": { any: ["evidence.read"], of: "own" },
  "zq-comment": { any: ["report.readProblems", "consultation.answer"], of: "supporting" },
  "zq-proposal": { any: ["report.readProblems", "definition.propose"], of: "own" },
  "zq-figure": { any: ["report.readProblems"], of: "lead" },
  "zq-briefing": { any: ["briefing.draft", "briefing.issue"], of: "plan" },
  "zq-charge": { any: ["charge.pass", "report.readProblems"], of: "own" },
  "zq-discrepancy": { any: ["discrepancy.readRegister"], of: "plan" },
} as const satisfies Record<string, MarkRule>;
export type Mark = keyof typeof marks;
