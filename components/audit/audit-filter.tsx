import { Button, ButtonLink } from "@/components/ui/button";
import { Disclosure } from "@/components/ui/disclosure";
import { FilterSelect, type SelectOption } from "@/components/ui/select";
import { TextInput } from "@/components/ui/text-input";
import { auditActions } from "@/lib/domain/audit";
import { type AuditQuery, rareNames } from "@/lib/domain/audit-query";
import { INSTALLATION_CHAIN } from "@/lib/domain/audit-chain/chained-event";
import type { Locale, Translator } from "@/messages";
import { actionWords, subjectKinds } from "@/messages/audit-words";

type AuditFilterProps = {
  t: Translator;
  locale: Locale;
  query: AuditQuery;
  plans: readonly SelectOption[];
};

const wide = "max-sm:col-span-2 max-sm:max-w-none";

/** A plain GET form: the filter is in the address and can be passed on. */
export function AuditFilter({ t, locale, query, plans }: AuditFilterProps) {
  const all = { value: "", label: t("common.all") };
  const outside = { value: INSTALLATION_CHAIN, label: t("audit.installation") };
  const actions = auditActions.map((action) => ({ value: action, label: actionWords(t, action) }));
  return (
    <form method="get" className="no-print pb-3">
      <div className="flex flex-wrap items-end gap-2 max-sm:grid max-sm:grid-cols-2">
        <FilterSelect
          name="plan"
          size="md"
          label={t("common.links.plans")}
          options={[all, ...plans, outside]}
          defaultValue={query.plan}
          className={`max-w-64 ${wide}`}
        />
        <WordInput name="item" label={t("audit.search.item")} value={query.item} short />
        <FilterSelect
          name="action"
          size="md"
          label={t("accounts.audit.action")}
          options={[all, ...actions]}
          defaultValue={query.action}
          className={`max-w-56 ${wide}`}
        />
        <WordInput name="person" label={t("accounts.audit.person")} value={query.person} short />
        <DayInput name="from" label={t("accounts.audit.from")} value={query.from} />
        <DayInput name="to" label={t("accounts.audit.to")} value={query.to} />
        {query.subject ? <input type="hidden" name="subject" value={query.subject} /> : null}
        <Button type="submit" variant="strong">
          {t("common.filter")}
        </Button>
        <ButtonLink href="/admin/audit" variant="quiet">
          {t("common.reset")}
        </ButtonLink>
      </div>
      <RareFields t={t} locale={locale} query={query} />
    </form>
  );
}

function RareFields({ t, locale, query }: Omit<AuditFilterProps, "plans">) {
  const all = { value: "", label: t("common.all") };
  const kinds = Object.entries(subjectKinds(locale)).map(([value, label]) => ({ value, label }));
  const count = rareNames.filter((name) => query[name] !== "").length;
  return (
    <Disclosure
      summary={count > 0 ? t("audit.search.moreCount", { count }) : t("audit.search.more")}
      open={count > 0}
      className="mt-1"
    >
      <div className="flex flex-wrap items-end gap-2 pb-1 max-sm:grid max-sm:grid-cols-2">
        <FilterSelect
          name="kind"
          size="md"
          label={t("audit.search.kind")}
          options={[all, ...kinds]}
          defaultValue={query.kind}
          className={`max-w-56 ${wide}`}
        />
        <WordInput name="unit" label={t("audit.search.unit")} value={query.unit} />
        <WordInput name="address" label={t("audit.search.address")} value={query.address} />
        <WordInput name="request" label={t("audit.search.request")} value={query.request} />
      </div>
    </Disclosure>
  );
}

type WordInputProps = { name: string; label: string; value: string; short?: boolean };

function WordInput({ name, label, value, short = false }: WordInputProps) {
  return (
    <TextInput
      name={name}
      aria-label={label}
      placeholder={label}
      defaultValue={value}
      maxLength={100}
      className={short ? "w-28 max-sm:w-full" : "w-44 max-sm:col-span-2 max-sm:w-full"}
    />
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
