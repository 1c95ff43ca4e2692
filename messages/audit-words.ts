// Codes of the log put into words. Verbs stand under their code with a line for the dot; a key may not hold one.
import { type AuditAction, auditActions } from "@/lib/domain/audit";
import { differences } from "@/lib/domain/audit-chain/chain-walk";
import { type ChainedEvent, INSTALLATION_CHAIN } from "@/lib/domain/audit-chain/chained-event";
import { type Role, roles } from "@/lib/domain/permissions";
import { type Locale, messages, type Translator, translator } from ".";
import { exactMomentWords } from "./instants";

type Dashed<Action extends string> = Action extends `${infer Noun}.${infer Verb}`
  ? `${Noun}_${Verb}`
  : never;

/** What was done; an action of a later version prints as its code. */
export function actionWords(t: Translator, action: string): string {
  const known = auditActions.find((each) => each === action);
  if (!known) return action;
  return t(`accounts.verbs.${known.replace(".", "_") as Dashed<AuditAction>}`);
}

type Words = Readonly<Record<string, string>>;

export function subjectKinds(locale: Locale): Words {
  const { unknown: _, ...kinds } = messages[locale].accounts.subjects;
  return { ...kinds, ...messages[locale].audit.subjects };
}

/** What it was done to: the kind, and the name where there is one. */
export function subjectWords(
  locale: Locale,
  subject: { subjectType: string; subjectId: string; subjectName: string | null },
): { kind: string; name: string | null } {
  if (subject.subjectId === "unknown")
    return { kind: messages[locale].accounts.subjects.unknown, name: null };
  const kind = subjectKinds(locale)[subject.subjectType] ?? subject.subjectType;
  return { kind, name: subject.subjectName };
}

/** Who acted where no person did: the sign-in page, the demo's own maker, a named job. */
export function jobWords(locale: Locale, job: string): string {
  const jobs: Words = { ...messages[locale].accounts.jobs, ...messages[locale].audit.jobs };
  return jobs[job] ?? job;
}

const isRole = (text: string): text is Role => roles.some((role) => role === text);

/** The roles held then, as the log freezes them: "reporter, head". */
export function rolesWords(t: Translator, actorRole: string): string {
  const held = actorRole.split(", ");
  return held.flatMap((role) => (isRole(role) ? [t(`domain.role.${role}`)] : [])).join(", ");
}

/** What a check found, by its codes; one of a later version prints as it is. */
export function differsWords(t: Translator, differs: readonly string[]): string {
  const words = differs.map((code) => {
    const known = differences.find((each) => each === code);
    return known ? t(`audit.differs.${known}`) : code;
  });
  return words.join(t("audit.and"));
}

const columns = [
  "chain",
  "number",
  "at",
  "businessAt",
  "action",
  "actionCode",
  "kind",
  "subject",
  "subjectId",
  "person",
  "role",
  "unit",
  "address",
  "reason",
  "before",
  "after",
  "request",
  "hash",
] as const;

export const logHead = (locale: Locale): string[] =>
  columns.map((column) => messages[locale].audit.columns[column]);

/** A line of the table to be read. What can be checked is the other file. */
export function logRow(locale: Locale, event: ChainedEvent, subjectName: string | null): string[] {
  const t = translator(locale);
  const { kind, name } = subjectWords(locale, { ...event, subjectName });
  const byPerson = event.actorKind === "user";
  const cells: Record<(typeof columns)[number], string> = {
    chain: event.chain === INSTALLATION_CHAIN ? t("audit.installation") : event.chain,
    number: event.chainNumber,
    at: exactMomentWords(new Date(event.at)),
    businessAt: exactMomentWords(new Date(event.businessAt)),
    action: actionWords(t, event.action),
    actionCode: event.action,
    kind,
    subject: name ?? "",
    subjectId: event.subjectId,
    person: byPerson ? event.actorName : jobWords(locale, event.actorName),
    role: byPerson ? rolesWords(t, event.actorRole) : "",
    unit: event.actorUnit,
    address: event.address ?? "",
    reason: event.reason ?? "",
    before: event.before ?? "",
    after: event.after ?? "",
    request: event.requestId,
    hash: event.hash,
  };
  return columns.map((column) => cells[column]);
}
