"use client";
// How the unit signs, and who answers for it by name and post.
import { useActionState } from "react";
import {
  faultAt,
  fill,
  messageOf,
  refusedBy,
  type RefusalWords,
} from "@/components/status/refused-form";
import { Note } from "@/components/ui/note";
import { RadioList } from "@/components/ui/radio-list";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextInput } from "@/components/ui/text-input";
import { setSignOffModeAction } from "@/lib/actions/signoff";
import { type UnitSignMode, unitSignModes } from "@/lib/domain/signoff/sign-mode";
import type { ModeFormWords } from "./form-words";

type ModeFormProps = {
  plan: string;
  unit: string;
  mode: UnitSignMode;
  setting: { id: string; responsible: string; responsiblePost: string } | null;
  words: ModeFormWords;
  refusal: RefusalWords;
};

export function ModeForm({ plan, unit, mode, setting, words, refusal }: ModeFormProps) {
  const [state, action] = useActionState(setSignOffModeAction, null);
  const refused = refusedBy(state?.result);
  const typed = refused ? state?.typed : undefined;
  const by = refused?.code === "conflict" ? refused.params.by : undefined;
  return (
    // The key lets what was typed stand again after the browser has emptied the form.
    <form
      key={JSON.stringify(typed ?? setting)}
      action={action}
      className="grid max-w-[30rem] gap-3"
      noValidate
    >
      <input type="hidden" name="plan" value={plan} />
      <input type="hidden" name="unit" value={unit} />
      <input type="hidden" name="expectedId" value={setting?.id ?? ""} />
      {refused ? (
        <Note tone="ink" role="alert">
          {by ? fill(words.moved, { by }) : messageOf(refused, refusal)}
        </Note>
      ) : null}
      {state?.result.ok ? <Note role="status">{words.saved}</Note> : null}
      <RadioList
        name="mode"
        legend={words.mode}
        defaultValue={typed?.mode ?? mode}
        options={unitSignModes.map((value) => ({ value, ...words.modes[value] }))}
        error={faultAt(refused, "mode", refusal)}
      />
      <div className="grid gap-3 sm:grid-cols-2">
        <TextInput
          id={`responsible-${unit}`}
          name="responsible"
          label={words.responsible}
          hint={words.responsibleHint}
          error={faultAt(refused, "responsible", refusal)}
          defaultValue={typed?.responsible ?? setting?.responsible ?? ""}
          maxLength={60}
          autoComplete="off"
          required
        />
        <TextInput
          id={`responsiblePost-${unit}`}
          name="responsiblePost"
          label={words.post}
          error={faultAt(refused, "responsiblePost", refusal)}
          defaultValue={typed?.responsiblePost ?? setting?.responsiblePost ?? ""}
          maxLength={100}
          autoComplete="off"
          required
        />
      </div>
      <SubmitButton pendingLabel={words.pending} className="w-fit">
        {words.submit}
      </SubmitButton>
    </form>
  );
}
