"use client";
import { useActionState } from "react";
import { Note } from "@/components/ui/note";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextInput } from "@/components/ui/text-input";
import { signInAction } from "@/lib/actions/session";

type SignInFormProps = {
  words: { name: string; password: string; submit: string; pending: string };
  /** `tooManyAttempts` holds {minutes} still to be filled in. */
  errors: { signInFailed: string; unavailable: string; tooManyAttempts: string };
  /** What a demonstration fills in for the account chosen. */
  given: { name: string; password: string };
  /** Where to go afterwards. */
  to: string;
};

export function SignInForm({ words, errors, given, to }: SignInFormProps) {
  const [state, action] = useActionState(signInAction, null);
  const refused = state && !state.result.ok ? state.result : null;
  const message = refused && messageOf(refused, errors);
  return (
    // The key empties the form for another account of the demonstration.
    <form action={action} key={given.name} className="grid gap-4">
      <input type="hidden" name="to" value={to} />
      {message ? (
        <Note tone="ink" role="alert">
          {message}
        </Note>
      ) : null}
      <TextInput
        name="name"
        label={words.name}
        defaultValue={state?.name ?? given.name}
        autoComplete="username"
        autoCapitalize="none"
        spellCheck={false}
        maxLength={100}
        required
      />
      <TextInput
        name="password"
        type="password"
        label={words.password}
        defaultValue={given.password}
        autoComplete="current-password"
        maxLength={256}
        required
      />
      <SubmitButton variant="primary" size="lg" pendingLabel={words.pending} className="w-full">
        {words.submit}
      </SubmitButton>
    </form>
  );
}

function messageOf(
  refused: { code: string; params: Readonly<Record<string, string | number>> },
  errors: SignInFormProps["errors"],
): string {
  if (refused.code === "tooManyAttempts") {
    return errors.tooManyAttempts.replace("{minutes}", String(refused.params.minutes ?? 15));
  }
  return refused.code === "unavailable" ? errors.unavailable : errors.signInFailed;
}
