// 需市级协调事项 as lines of a quarter's brief, in the commission's words: as many as stand on the leaders' page.
import { type EscalationWords, SHOWN_TO_LEADERS } from "@/lib/domain/escalation/check-escalation";
import type { Translator } from ".";

type Standing = EscalationWords & { title: string; lead: string };

/** The line goes on after it: no full stop of its own, and no line break. */
const inSentence = (text: string) => text.replaceAll(/\s*\n\s*/g, " ").replace(/[。.；;]+$/, "");

export function escalationLines(t: Translator, standing: readonly Standing[]): string[] {
  const rest = standing.length - SHOWN_TO_LEADERS;
  return [
    ...standing.slice(0, SHOWN_TO_LEADERS).map(({ title, lead, ...words }, index) =>
      t("instructions.escalation.brief", {
        number: index + 1,
        title,
        lead,
        cause: inSentence(words.cause),
        remedy: inSentence(words.remedy),
        proposal: inSentence(words.proposal),
      }),
    ),
    ...(rest > 0 ? [t("instructions.escalation.briefMore", { count: rest })] : []),
  ];
}
