"use client";
import { useActionState } from "react";
import { faultAt, messageOf, refusedBy, type RefusalWords } from "@/components/status/refused-form";
import { Note } from "@/components/ui/note";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextInput } from "@/components/ui/text-input";
import { signInCodeAction } from "@/lib/actions/session";

type CodeFormProps = {
  words: { code: string; hint: string; submit: string; pending: string };
  refusal: RefusalWords;
};

/** The second step of signing in. The code is never given back. */
export function CodeForm({ words, refusal }: CodeFormProps) {
  const [result, action] = useActionState(signInCodeAction, null);
  const refused = refusedBy(result);
  const error = faultAt(refused, "code", refusal);
  return (
    <form action={action} className="grid gap-4" noValidate>
      {refused && !error ? (
        <Note tone="ink" role="alert">
          {messageOf(refused, refusal)}
        </Note>
      ) : null}
      <TextInput
        name="code"
        label={words.code}
        hint={words.hint}
        error={error}
        size="large"
        inputMode="text"
        autoComplete="one-time-code"
        autoCapitalize="none"
        spellCheck={false}
        maxLength={30}
        required
      />
      <SubmitButton variant="primary" size="lg" pendingLabel={words.pending} className="w-full">
        {words.submit}
      </SubmitButton>
    </form>
  );
}
