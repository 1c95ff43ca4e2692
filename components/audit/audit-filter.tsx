import { Button, ButtonLink } from "@/components/ui/button";
import { FilterSelect, type SelectOption } from "@/components/ui/select";
import { TextInput } from "@/components/ui/text-input";
import { auditActions } from "@/lib/domain/audit";
import type { Translator } from "@/messages";
import { actionWords } from "./audit-words";
import type { AuditQuery } from "./audit-query";

type AuditFilterProps = { t: Translator; query: AuditQuery; plans: readonly SelectOption[] };

/** A plain GET form: the filter is in the address and can be passed on. */
export function AuditFilter({ t, query, plans }: AuditFilterProps) {
  const all = { value: "", label: t("common.all") };
  const actions = auditActions.map((action) => ({ value: action, label: actionWords(t, action) }));
  return (
    <form
      method="get"
      className="no-print flex flex-wrap items-end gap-2 pb-3 max-sm:grid max-sm:grid-cols-2"
    >
      <FilterSelect
        name="plan"
        size="md"
        label={t("common.links.plans")}
        options={[all, ...plans]}
        defaultValue={query.plan}
        className="max-w-64 max-sm:col-span-2 max-sm:max-w-none"
      />
      <FilterSelect
        name="action"
        size="md"
        label={t("accounts.audit.action")}
        options={[all, ...actions]}
        defaultValue={query.action}
        className="max-w-56 max-sm:col-span-2 max-sm:max-w-none"
      />
      <TextInput
        name="person"
        aria-label={t("accounts.audit.person")}
        placeholder={t("accounts.audit.person")}
        defaultValue={query.person}
        maxLength={100}
        className="w-36 max-sm:col-span-2 max-sm:w-full"
      />
      <DayInput name="from" label={t("accounts.audit.from")} value={query.from} />
      <DayInput name="to" label={t("accounts.audit.to")} value={query.to} />
      {query.subject ? <input type="hidden" name="subject" value={query.subject} /> : null}
      <Button type="submit" variant="strong">
        {t("common.filter")}
      </Button>
      <ButtonLink href="/admin/audit" variant="quiet">
        {t("common.reset")}
      </ButtonLink>
    </form>
  );
}

function DayInput({ name, label, value }: { name: string; label: string; value: string }) {
  return (
    <label className="flex items-center gap-1.5 text-sm text-ink-2 max-sm:col-span-2">
      <span className="shrink-0">{label}</span>
      <TextInput
        name={name}
        type="date"
        defaultValue={value}
        className="w-36 max-sm:w-auto max-sm:flex-1"
      />
    </label>
  );
}
