"use client";
import { useActionState } from "react";
import {
  faultAt,
  fill,
  messageOf,
  refusedBy,
  type RefusalWords,
} from "@/components/status/refused-form";
import { Checkbox } from "@/components/ui/checkbox";
import { Note } from "@/components/ui/note";
import { Select } from "@/components/ui/select";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextArea } from "@/components/ui/text-area";
import { TextInput } from "@/components/ui/text-input";
import { changeMessageSettingsAction } from "@/lib/actions/notifications";
import type { SettingWords } from "./setting-words";

export type SettingValues = Readonly<
  Record<"digestAt" | "useGateway" | "url" | "method" | "headers" | "body", string>
>;

type SettingsFormProps = {
  version: number;
  values: SettingValues;
  words: SettingWords;
  refusal: RefusalWords;
};

const methods = ["POST", "PUT"].map((value) => ({ value, label: value }));

export function SettingsForm({ version, values, words, refusal }: SettingsFormProps) {
  const [state, action] = useActionState(changeMessageSettingsAction, null);
  const refused = refusedBy(state?.result);
  // What was saved is what the page now has; what was refused is what was typed.
  const held = refused && state ? { ...values, ...state.typed } : values;
  const at = (name: keyof SettingValues) => ({
    name,
    label: words.labels[name],
    hint: words.hints[name],
    error: faultAt(refused, name, refusal) ?? faultAt(refused, `gateway.${name}`, refusal),
    defaultValue: held[name],
  });
  return (
    <form
      key={`${version} ${JSON.stringify(held)}`}
      action={action}
      className="grid max-w-[40rem] gap-4"
      noValidate
    >
      <input type="hidden" name="expectedVersion" value={version} />
      {refused ? (
        <Note tone="ink" role="alert">
          {messageOf(refused, refusal)}
        </Note>
      ) : null}
      {state?.result.ok ? (
        <Note role="status">{fill(words.saved, { version: state.result.value.version })}</Note>
      ) : null}
      <TextInput {...at("digestAt")} type="time" className="max-w-40" required />
      <Checkbox
        name="useGateway"
        value="1"
        label={words.labels.useGateway}
        note={words.useGatewayNote}
        defaultChecked={held.useGateway !== ""}
      />
      <div className="grid gap-4 sm:grid-cols-[minmax(0,1fr)_8rem]">
        <TextInput {...at("url")} type="url" autoComplete="off" maxLength={500} />
        <Select {...at("method")} options={methods} />
      </div>
      <TextArea {...at("headers")} rows={2} maxLength={2000} spellCheck={false} />
      <TextArea {...at("body")} rows={5} maxLength={4000} spellCheck={false} />
      <SubmitButton variant="primary" pendingLabel={words.pending} className="justify-self-start">
        {words.submit}
      </SubmitButton>
    </form>
  );
}
