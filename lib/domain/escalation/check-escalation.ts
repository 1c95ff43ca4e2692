// 呈报 (product.md 7): what the commission puts before leaders, in its own words.
import type { FieldFault } from "../errors";

export const escalationWords = ["cause", "remedy", "proposal"] as const;
export type EscalationWords = Record<(typeof escalationWords)[number], string>;

/** Characters of each: three items stand on one page beside everything else. Our choice. */
export const ESCALATION_LIMIT = 300;
/** On the leader's page (product.md 8); the rest is a link. */
export const SHOWN_TO_LEADERS = 3;

/** Every word that is missing or too long. Texts are trimmed by the caller. */
export function checkEscalation(words: EscalationWords): FieldFault[] {
  return escalationWords.flatMap((field): FieldFault[] => {
    const text = words[field];
    if (text === "") return [{ field, code: "required" }];
    if (text.length <= ESCALATION_LIMIT) return [];
    return [{ field, code: "tooLong", params: { limit: ESCALATION_LIMIT } }];
  });
}
