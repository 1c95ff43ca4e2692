import { DefinitionList } from "@/components/ui/definition-list";
import { Section } from "@/components/ui/section";
import type { UserActor } from "@/lib/domain/actor";
import type { Translator } from "@/messages";

type OwnIdentityProps = {
  t: Translator;
  actor: UserActor;
  /** Of the city's single sign-on. */
  identities: readonly { subject: string }[];
};

/** Who is signed in, and with which roles for which unit. */
export function OwnIdentity({ t, actor, identities }: OwnIdentityProps) {
  const held = actor.grants.map((grant) =>
    [t(`domain.role.${grant.role}`), grant.organisationName].filter(Boolean).join(" · "),
  );
  return (
    <Section title={t("accounts.own.who")}>
      <DefinitionList
        rows={[
          { term: t("accounts.manage.displayName"), detail: actor.displayName },
          { term: t("accounts.manage.name"), detail: actor.name },
          {
            term: t("accounts.grants.role"),
            detail: held.length > 0 ? [...new Set(held)].join(", ") : t("accounts.own.noRole"),
          },
          ...identities.map(({ subject }) => ({ term: t("identity.own.sso"), detail: subject })),
        ]}
      />
    </Section>
  );
}
