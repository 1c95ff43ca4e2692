import { ConfirmStep } from "@/components/status/confirm-step";
import { unlinkIdentityAction } from "@/lib/actions/account-office";
import type { RefusalWords } from "@/components/status/refused-form";
import type { Translator } from "@/messages";
import { momentWords } from "@/messages/instants";
import { LinkIdentityForm } from "./link-identity-form";

type IdentityListProps = {
  t: Translator;
  account: string;
  identities: readonly { id: string; subject: string; createdAt: Date; createdByName: string }[];
  refusal: RefusalWords;
};

/** Whom the single sign-on means by this account, and a form for one more. */
export function IdentityList({ t, account, identities, refusal }: IdentityListProps) {
  return (
    <div className="grid gap-4">
      {identities.length === 0 ? (
        <p className="text-sm text-ink-2">{t("identity.account.noIdentity")}</p>
      ) : (
        <ul className="border-t border-line-strong text-sm">
          {identities.map(({ id, subject, createdAt, createdByName: by }) => (
            <li key={id} className="border-b border-line py-2">
              <p className="font-mono break-all">{subject}</p>
              <p className="text-xs text-ink-3">
                {t("identity.account.linkedBy", { by, on: momentWords(createdAt).slice(0, 10) })}
              </p>
              <ConfirmStep
                action={unlinkIdentityAction}
                ask={{ account, identityId: id }}
                words={{
                  step: t("identity.account.unlink"),
                  stepOf: t("identity.account.unlinkOf", { subject }),
                  text: t("identity.account.unlinkText"),
                  confirm: t("identity.account.confirm"),
                }}
                refusal={refusal}
              />
            </li>
          ))}
        </ul>
      )}
      <LinkIdentityForm
        account={account}
        words={{
          subject: t("identity.account.subject"),
          hint: t("identity.account.identitiesText"),
          submit: t("identity.account.link"),
          pending: t("identity.account.pending"),
          done: t("identity.account.linkDone"),
        }}
        refusal={refusal}
      />
    </div>
  );
}
