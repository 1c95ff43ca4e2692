"use client";
import { useActionState } from "react";
import { faultAt, messageOf, refusedBy, type RefusalWords } from "@/components/status/refused-form";
import { Checkbox, CheckboxList } from "@/components/ui/checkbox";
import { Note } from "@/components/ui/note";
import { Section } from "@/components/ui/section";
import { SubmitButton } from "@/components/ui/submit-button";
import { changeSignInSettingsAction } from "@/lib/actions/account-office";
import { SettingNumber } from "./setting-number";
import type { SecurityWords } from "./security-words";

type SecurityFormProps = {
  version: number;
  values: Readonly<
    Record<"idleMinutes" | "longestHours" | "passwordDays" | "passwordKinds", number>
  >;
  chosen: readonly string[];
  roles: readonly { role: string; label: string }[];
  words: SecurityWords;
  refusal: RefusalWords;
};

export function SecurityForm({
  version,
  values,
  chosen,
  roles,
  words,
  refusal,
}: SecurityFormProps) {
  const [state, action] = useActionState(changeSignInSettingsAction, null);
  const refused = refusedBy(state?.result);
  const asked = refused ? (state?.roles ?? []) : chosen;
  const number = (name: keyof typeof values, suffix: string, hint?: string) => (
    <SettingNumber
      name={name}
      label={words[name]}
      suffix={suffix}
      hint={hint}
      value={refused ? (state?.typed[name] ?? "") : String(values[name])}
      error={faultAt(refused, name, refusal)}
    />
  );
  return (
    // The key fills the form anew once another version is in force.
    <form action={action} key={version} className="grid gap-9" noValidate>
      <input type="hidden" name="expectedVersion" value={version} />
      {refused ? (
        <Note tone="ink" role="alert">
          {messageOf(refused, refusal)}
        </Note>
      ) : null}
      {state?.result.ok ? <Note role="status">{words.saved}</Note> : null}
      <Section title={words.session} note={words.sessionHint}>
        <div className="grid gap-5 pt-1 sm:grid-cols-2">
          {number("idleMinutes", words.minutes)}
          {number("longestHours", words.hours)}
        </div>
      </Section>
      <Section title={words.password}>
        <div className="grid gap-5 pt-1 sm:grid-cols-2">
          {number("passwordDays", words.days, words.passwordDaysHint)}
          {number("passwordKinds", words.kinds, words.passwordKindsHint)}
        </div>
        <p className="mt-4 text-sm leading-[1.7] text-ink-2">{words.passwordFixed}</p>
      </Section>
      <Section title={words.factor}>
        <p className="mb-2 text-sm leading-[1.7] text-ink-2">{words.factorHint}</p>
        <CheckboxList legend={<span className="sr-only">{words.factor}</span>} columns={2}>
          {roles.map(({ role, label }) => (
            <Checkbox
              key={role}
              name="factorRoles"
              value={role}
              label={label}
              defaultChecked={asked.includes(role)}
            />
          ))}
        </CheckboxList>
      </Section>
      <SubmitButton variant="primary" pendingLabel={words.pending} className="justify-self-start">
        {words.submit}
      </SubmitButton>
    </form>
  );
}
