import { ButtonLink } from "@/components/ui/button";
import type { AuditQuery } from "@/lib/domain/audit-query";
import type { Locale, Translator } from "@/messages";
import { subjectWords } from "@/messages/audit-words";
import type { AuditEntryRow } from "./audit-list";
import { auditHref } from "./audit-query";

type OnlySubjectProps = {
  t: Translator;
  locale: Locale;
  query: AuditQuery;
  first: AuditEntryRow | null;
};

/** The log was opened at one subject: which, and the way back to all. */
export function OnlySubject({ t, locale, query, first }: OnlySubjectProps) {
  if (!query.subject || !first) return null;
  const { kind, name } = subjectWords(locale, first);
  return (
    <p className="flex flex-wrap items-center gap-2 pb-3 text-sm">
      {t("accounts.audit.onlySubject", { name: [kind, name].filter(Boolean).join(" ") })}
      <ButtonLink href={auditHref(query, { subject: "" })} size="sm">
        {t("common.reset")}
      </ButtonLink>
    </p>
  );
}
