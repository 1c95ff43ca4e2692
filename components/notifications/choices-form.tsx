"use client";
import { useActionState } from "react";
import { faultAt, messageOf, refusedBy, type RefusalWords } from "@/components/status/refused-form";
import { Note } from "@/components/ui/note";
import { Select } from "@/components/ui/select";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextInput } from "@/components/ui/text-input";
import { chooseNotificationsAction } from "@/lib/actions/notifications";
import type { ChoiceWords } from "./choice-words";

export type ChosenWays = Readonly<
  Record<"email" | "gatewayAddress" | "locale" | "mail" | "gateway", string>
>;

type ChoicesFormProps = { chosen: ChosenWays; words: ChoiceWords; refusal: RefusalWords };

export function ChoicesForm({ chosen, words, refusal }: ChoicesFormProps) {
  const [state, action] = useActionState(chooseNotificationsAction, null);
  const refused = refusedBy(state?.result);
  const held = { ...chosen, ...state?.typed };
  return (
    // A form takes its defaults once: what was saved or refused is shown by a new one.
    <form
      key={JSON.stringify(state?.typed)}
      action={action}
      className="grid max-w-[26rem] gap-4"
      noValidate
    >
      {refused ? (
        <Note tone="ink" role="alert">
          {messageOf(refused, refusal)}
        </Note>
      ) : null}
      {state?.result.ok ? <Note role="status">{words.saved}</Note> : null}
      <TextInput
        name="email"
        type="email"
        label={words.email}
        hint={words.emailHint}
        error={faultAt(refused, "email", refusal)}
        defaultValue={held.email}
        autoComplete="email"
        maxLength={254}
      />
      <Select name="mail" label={words.mail} options={words.modes} defaultValue={held.mail} />
      <TextInput
        name="gatewayAddress"
        label={words.gatewayAddress}
        hint={words.gatewayHint}
        error={faultAt(refused, "gatewayAddress", refusal)}
        defaultValue={held.gatewayAddress}
        autoComplete="off"
        maxLength={80}
      />
      <Select
        name="gateway"
        label={words.gateway}
        options={words.modes}
        defaultValue={held.gateway}
      />
      <Select
        name="locale"
        label={words.locale}
        options={words.locales}
        defaultValue={held.locale}
      />
      <SubmitButton variant="primary" pendingLabel={words.pending} className="justify-self-start">
        {words.submit}
      </SubmitButton>
    </form>
  );
}
