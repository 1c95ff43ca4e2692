"use client";
import { useActionState } from "react";
import { faultAt, messageOf, refusedBy, type RefusalWords } from "@/components/status/refused-form";
import { Note } from "@/components/ui/note";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextInput } from "@/components/ui/text-input";
import { linkIdentityAction } from "@/lib/actions/account-office";

type LinkIdentityFormProps = {
  account: string;
  words: { subject: string; hint: string; submit: string; pending: string; done: string };
  refusal: RefusalWords;
};

export function LinkIdentityForm({ account, words, refusal }: LinkIdentityFormProps) {
  const [state, action] = useActionState(linkIdentityAction, null);
  const refused = refusedBy(state?.result);
  const error = faultAt(refused, "subject", refusal);
  return (
    <form action={action} className="grid max-w-[26rem] gap-3" noValidate>
      <input type="hidden" name="account" value={account} />
      {refused && !error ? (
        <Note tone="ink" role="alert">
          {messageOf(refused, refusal)}
        </Note>
      ) : null}
      {state?.result.ok ? <Note role="status">{words.done}</Note> : null}
      <TextInput
        name="subject"
        label={words.subject}
        hint={words.hint}
        error={error}
        defaultValue={refused ? (state?.subject ?? "") : ""}
        autoComplete="off"
        autoCapitalize="none"
        spellCheck={false}
        maxLength={200}
        required
      />
      <SubmitButton pendingLabel={words.pending} className="justify-self-start">
        {words.submit}
      </SubmitButton>
    </form>
  );
}
