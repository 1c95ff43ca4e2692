// People and the roles they hold: one block a person, one line a role.
import { ConfirmStep } from "@/components/status/confirm-step";
import { endGrantAction } from "@/lib/actions/accounts";
import type { Role } from "@/lib/domain/permissions";
import { inLocale, type Locale, type Translator } from "@/messages";
import type { RefusalWords } from "@/components/status/refused-form";

export type Holder = {
  id: string;
  name: string;
  displayName: string;
  grants: readonly {
    id: string;
    role: Role;
    plan: { titleZh: string; titleEn: string } | null;
    organisation: { nameZh: string; nameEn: string } | null;
    startsOn: string;
    endsOn: string | null;
    ended: boolean;
    deputyFor: string | null;
  }[];
};

type HolderListProps = {
  t: Translator;
  locale: Locale;
  holders: readonly Holder[];
  /** Nobody changes their own roles. */
  ownId: string;
  refusal: RefusalWords;
};

export function HolderList({ t, locale, holders, ownId, refusal }: HolderListProps) {
  return (
    <ul aria-label={t("accounts.grants.list")} className="border-t border-line-strong text-sm">
      {holders.map((holder) => (
        <li
          key={holder.id}
          className="grid gap-x-6 gap-y-1 border-b border-line py-2.5 sm:grid-cols-[13rem_1fr]"
        >
          <p className="min-w-0">
            <b className="break-words">{holder.displayName}</b>{" "}
            <span className="text-xs break-words text-ink-3">{holder.name}</span>
          </p>
          {holder.grants.length === 0 ? (
            <p className="text-ink-3">{t("accounts.grants.noGrant")}</p>
          ) : (
            <ul className="grid min-w-0 gap-1">
              {holder.grants.map((grant) => (
                <GrantLine
                  key={grant.id}
                  {...{ t, locale, holder, grant, refusal }}
                  own={holder.id === ownId}
                />
              ))}
            </ul>
          )}
        </li>
      ))}
    </ul>
  );
}

type GrantLineProps = {
  t: Translator;
  locale: Locale;
  holder: Holder;
  grant: Holder["grants"][number];
  refusal: RefusalWords;
  own: boolean;
};

function GrantLine({ t, locale, holder, grant, refusal, own }: GrantLineProps) {
  const role = t(`domain.role.${grant.role}`);
  const { organisation, plan } = grant;
  const scope = [
    organisation && inLocale(locale, organisation.nameZh, organisation.nameEn),
    plan ? inLocale(locale, plan.titleZh, plan.titleEn) : t("accounts.grants.everywhere"),
    grant.deputyFor ? t("accounts.grants.deputyFor", { head: grant.deputyFor }) : null,
  ];
  return (
    <li className="grid min-w-0 gap-x-4 sm:grid-cols-[7rem_minmax(0,1fr)_auto_6rem] sm:items-baseline">
      <span className="font-semibold">{role}</span>
      <span className="min-w-0 text-ink-2">{scope.filter(Boolean).join(" · ")}</span>
      <span className="n text-ink-2">
        {grant.startsOn} – {grant.endsOn ?? t("accounts.grants.open")}
      </span>
      {own || grant.ended ? (
        <span />
      ) : (
        <ConfirmStep
          action={endGrantAction}
          ask={{ grantId: grant.id }}
          refusal={refusal}
          words={{
            step: t("accounts.grants.end"),
            stepOf: t("accounts.grants.endOf", { name: holder.displayName, role }),
            text: t("accounts.grants.endText"),
            confirm: t("accounts.grants.confirmEnd"),
          }}
        />
      )}
    </li>
  );
}
