import { DefinitionList } from "@/components/ui/definition-list";
import type { Role } from "@/lib/domain/permissions";
import type { Translator } from "@/messages";
import { momentWords } from "@/messages/instants";

type AccountStateProps = {
  t: Translator;
  account: {
    displayName: string;
    active: boolean;
    mustChangePassword: boolean;
    createdAt: Date;
    roles: readonly Role[];
    factor: { since: Date; left: number } | null;
    sessions: readonly unknown[];
    lockedMinutes: number;
  };
};

const dayOf = (at: Date) => momentWords(at).slice(0, 10);

/** How an account stands at the door, in a strip. */
export function AccountState({ t, account }: AccountStateProps) {
  const { active, mustChangePassword, factor, lockedMinutes: minutes } = account;
  const roles = account.roles.map((role) => t(`domain.role.${role}`)).join(", ");
  return (
    <DefinitionList
      layout="band"
      rows={[
        {
          term: t("identity.account.state"),
          detail: active ? t("identity.account.active") : t("identity.account.inactive"),
          ...(mustChangePassword ? { note: t("identity.account.mustChange") } : {}),
        },
        {
          term: t("identity.account.lock"),
          detail:
            minutes > 0
              ? t("identity.account.locked", { minutes })
              : t("identity.account.notLocked"),
        },
        {
          term: t("identity.account.factor"),
          detail: factor
            ? t("identity.account.factorOn", { on: dayOf(factor.since), count: factor.left })
            : t("identity.account.factorOff"),
        },
        {
          term: t("identity.account.sessions"),
          detail: t("identity.account.sessionsCount", { count: account.sessions.length }),
        },
        { term: t("identity.account.roles"), detail: roles || t("identity.account.noRole") },
        { term: t("identity.account.created"), detail: dayOf(account.createdAt) },
      ]}
    />
  );
}
