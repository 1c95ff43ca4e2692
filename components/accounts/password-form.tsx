"use client";
import { useActionState } from "react";
import { Note } from "@/components/ui/note";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextInput } from "@/components/ui/text-input";
import { changePasswordAction } from "@/lib/actions/accounts";
import { faultAt, messageOf, refusedBy, type RefusalWords } from "@/components/status/refused-form";

type PasswordFormProps = {
  words: {
    current: string;
    next: string;
    nextHint: string;
    repeat: string;
    submit: string;
    pending: string;
  };
  refusal: RefusalWords;
};

export function PasswordForm({ words, refusal }: PasswordFormProps) {
  const [result, action] = useActionState(changePasswordAction, null);
  const refused = refusedBy(result);
  const field = (name: string) => ({
    name,
    type: "password",
    error: faultAt(refused, name, refusal),
    maxLength: 256,
    required: true,
  });
  return (
    <form action={action} className="grid max-w-[26rem] gap-4" noValidate>
      {refused ? (
        <Note tone="ink" role="alert">
          {messageOf(refused, refusal)}
        </Note>
      ) : null}
      <TextInput {...field("current")} label={words.current} autoComplete="current-password" />
      <TextInput
        {...field("next")}
        label={words.next}
        hint={words.nextHint}
        autoComplete="new-password"
      />
      <TextInput {...field("repeat")} label={words.repeat} autoComplete="new-password" />
      <SubmitButton variant="primary" pendingLabel={words.pending} className="justify-self-start">
        {words.submit}
      </SubmitButton>
    </form>
  );
}
