// What can be done to an account, and why one would: only what has an effect as it stands.
import type { RefusalWords } from "@/components/status/refused-form";
import type { AccountStep } from "@/lib/actions/account-office";
import type { Translator } from "@/messages";
import { ResetPasswordForm } from "./reset-password-form";
import { StepForm } from "./step-form";

type AccountStepsProps = {
  t: Translator;
  account: {
    name: string;
    active: boolean;
    factor: unknown;
    sessions: readonly unknown[];
    lockedMinutes: number;
  };
  refusal: RefusalWords;
};

function stepsOf(account: AccountStepsProps["account"]): AccountStep[] {
  const { active, factor, sessions, lockedMinutes } = account;
  return [
    ...(lockedMinutes > 0 ? (["unlock"] as const) : []),
    ...(sessions.length > 0 ? (["endSessions"] as const) : []),
    ...(factor ? (["resetFactor"] as const) : []),
    active ? "disable" : "enable",
  ];
}

export function AccountSteps({ t, account, refusal }: AccountStepsProps) {
  const shared = {
    confirm: t("identity.account.confirm"),
    pending: t("identity.account.pending"),
    done: t("identity.account.done"),
  };
  return (
    <div className="grid">
      <ResetPasswordForm
        account={account.name}
        words={{
          title: t("identity.account.reset"),
          text: t("identity.account.resetText"),
          field: t("identity.account.resetField"),
          hint: t("accounts.manage.passwordHint"),
          submit: t("identity.account.resetSubmit"),
          pending: t("identity.account.pending"),
          done: t("identity.account.resetDone"),
        }}
        refusal={refusal}
      />
      {stepsOf(account).map((step) => (
        <StepForm
          key={step}
          account={account.name}
          step={step}
          words={{
            title: t(`identity.account.${step}`),
            text: t(`identity.account.${step}Text`),
            ...shared,
          }}
          refusal={refusal}
        />
      ))}
    </div>
  );
}
