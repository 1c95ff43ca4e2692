"use client";
import { useActionState } from "react";
import { faultAt, messageOf, refusedBy, type RefusalWords } from "@/components/status/refused-form";
import { Disclosure } from "@/components/ui/disclosure";
import { Note } from "@/components/ui/note";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextInput } from "@/components/ui/text-input";
import { resetPasswordAction } from "@/lib/actions/account-office";

type ResetPasswordFormProps = {
  account: string;
  words: {
    title: string;
    text: string;
    field: string;
    hint: string;
    submit: string;
    pending: string;
    done: string;
  };
  refusal: RefusalWords;
};

/** The password is never given back: it is typed again. */
export function ResetPasswordForm({ account, words, refusal }: ResetPasswordFormProps) {
  const [result, action] = useActionState(resetPasswordAction, null);
  const refused = refusedBy(result);
  const error = faultAt(refused, "password", refusal);
  return (
    <Disclosure look="bar" summary={words.title} open={result !== null} className="-mt-px">
      <form action={action} className="grid max-w-[26rem] gap-3 pb-1" noValidate>
        <input type="hidden" name="account" value={account} />
        <p className="text-sm leading-[1.7] text-ink-2">{words.text}</p>
        {result && !error ? (
          <Note tone={refused ? "ink" : "grey"} role={refused ? "alert" : "status"}>
            {refused ? messageOf(refused, refusal) : words.done}
          </Note>
        ) : null}
        <TextInput
          name="password"
          type="password"
          label={words.field}
          hint={words.hint}
          error={error}
          autoComplete="new-password"
          maxLength={256}
          required
        />
        <SubmitButton variant="strong" pendingLabel={words.pending} className="justify-self-start">
          {words.submit}
        </SubmitButton>
      </form>
    </Disclosure>
  );
}
