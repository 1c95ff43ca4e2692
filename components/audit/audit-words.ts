// Codes of the log put into words. Verbs stand under their code with a line for the dot; a key may not hold one.
import { type AuditAction, auditActions } from "@/lib/domain/audit";
import { type Locale, messages, type Translator } from "@/messages";

type Dashed<Action extends string> = Action extends `${infer Noun}.${infer Verb}`
  ? `${Noun}_${Verb}`
  : never;

/** What was done; an action of a later version prints as its code. */
export function actionWords(t: Translator, action: string): string {
  const known = auditActions.find((each) => each === action);
  if (!known) return action;
  return t(`accounts.verbs.${known.replace(".", "_") as Dashed<AuditAction>}`);
}

/** What it was done to: the kind, and the name where there is one. */
export function subjectWords(
  locale: Locale,
  subject: { subjectType: string; subjectId: string; subjectName: string | null },
): { kind: string; name: string | null } {
  const kinds: Readonly<Record<string, string>> = messages[locale].accounts.subjects;
  if (subject.subjectId === "unknown")
    return { kind: messages[locale].accounts.subjects.unknown, name: null };
  return { kind: kinds[subject.subjectType] ?? subject.subjectType, name: subject.subjectName };
}

/** Who acted where no person did: the sign-in page, the demo's own maker, a named job. */
export function jobWords(locale: Locale, job: string): string {
  const jobs: Readonly<Record<string, string>> = messages[locale].accounts.jobs;
  return jobs[job] ?? job;
}
