"use client";
import { useActionState } from "react";
import { Note } from "@/components/ui/note";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextInput } from "@/components/ui/text-input";
import { createAccountAction } from "@/lib/actions/accounts";
import { faultAt, messageOf, refusedBy, type RefusalWords } from "@/components/status/refused-form";

type AccountFormProps = {
  words: {
    name: string;
    nameHint: string;
    displayName: string;
    displayNameHint: string;
    password: string;
    passwordHint: string;
    submit: string;
    pending: string;
    /** Holds {name}. */
    created: string;
  };
  refusal: RefusalWords;
};

/** The password is never given back: it is typed again. */
export function AccountForm({ words, refusal }: AccountFormProps) {
  const [state, action] = useActionState(createAccountAction, null);
  const refused = refusedBy(state?.result);
  const typed = refused ? state?.typed : undefined;
  return (
    <form action={action} className="grid gap-4" noValidate>
      {refused ? (
        <Note tone="ink" role="alert">
          {messageOf(refused, refusal)}
        </Note>
      ) : null}
      {state?.result.ok ? (
        <Note role="status">{words.created.replace("{name}", state.typed.name ?? "")}</Note>
      ) : null}
      <TextInput
        name="name"
        label={words.name}
        hint={words.nameHint}
        error={faultAt(refused, "name", refusal)}
        defaultValue={typed?.name ?? ""}
        autoComplete="off"
        autoCapitalize="none"
        maxLength={60}
        required
      />
      <TextInput
        name="displayName"
        label={words.displayName}
        hint={words.displayNameHint}
        error={faultAt(refused, "displayName", refusal)}
        defaultValue={typed?.displayName ?? ""}
        autoComplete="off"
        maxLength={100}
        required
      />
      <TextInput
        name="password"
        type="password"
        label={words.password}
        hint={words.passwordHint}
        error={faultAt(refused, "password", refusal)}
        autoComplete="new-password"
        maxLength={256}
        required
      />
      <SubmitButton variant="primary" pendingLabel={words.pending} className="justify-self-start">
        {words.submit}
      </SubmitButton>
    </form>
  );
}
