"use client";
// Saves what was previewed, as the plan's next version: confirmed by a document, or not yet. Works without script.
import { useActionState } from "react";
import {
  faultAt,
  faultWords,
  messageOf,
  refusedBy,
  type RefusalWords,
} from "@/components/status/refused-form";
import { Checkbox } from "@/components/ui/checkbox";
import { Note } from "@/components/ui/note";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextInput } from "@/components/ui/text-input";
import { changeProfileAction } from "@/lib/actions/profiles";

export type SaveFormWords = {
  name: string;
  confirm: string;
  source: string;
  sourceHint: string;
  effectiveOn: string;
  effectiveHint: string;
  save: string;
  pending: string;
  newer: string;
};
type SaveFormProps = {
  words: SaveFormWords;
  refusal: RefusalWords;
  /** What was previewed: the plan, the version it was made against, every field of the set. */
  sent: Readonly<Record<string, string>>;
  /** null: the shipped set keeps its name. */
  proposed: { name: string | null; source: string; effectiveOn: string };
};

export function SaveForm({ words, refusal, sent, proposed }: SaveFormProps) {
  const [state, action] = useActionState(changeProfileAction, null);
  const refused = refusedBy(state?.result);
  const typed = state?.typed;
  const own = new Set(["name", "source", "effectiveOn"]);
  const others = refused?.fields.filter(({ field }) => !own.has(field)) ?? [];
  return (
    <form
      action={action}
      key={JSON.stringify(typed ?? {})}
      noValidate
      className="grid max-w-[34rem] gap-3.5"
    >
      {Object.entries(sent).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      {refused ? (
        <Note tone="ink" role="alert">
          {refused.code === "conflict" ? words.newer : messageOf(refused, refusal)}{" "}
          {others.map((fault) => faultWords(fault, refusal)).join(" ")}
        </Note>
      ) : null}
      {proposed.name === null ? (
        <input type="hidden" name="name" value="default" />
      ) : (
        <TextInput
          name="name"
          label={words.name}
          defaultValue={typed?.name ?? proposed.name}
          error={faultAt(refused, "name", refusal)}
          maxLength={40}
          required
        />
      )}
      <Checkbox name="confirmed" label={words.confirm} defaultChecked={Boolean(typed?.confirmed)} />
      <TextInput
        name="source"
        label={words.source}
        hint={words.sourceHint}
        defaultValue={typed?.source ?? proposed.source}
        error={faultAt(refused, "source", refusal)}
        maxLength={200}
      />
      <TextInput
        name="effectiveOn"
        type="date"
        label={words.effectiveOn}
        hint={words.effectiveHint}
        defaultValue={typed?.effectiveOn ?? proposed.effectiveOn}
        error={faultAt(refused, "effectiveOn", refusal)}
        required
      />
      <SubmitButton variant="primary" pendingLabel={words.pending} className="justify-self-start">
        {words.save}
      </SubmitButton>
    </form>
  );
}
