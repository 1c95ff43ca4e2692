"use client";
// A year's notice taken in: tried first, then loaded as it was looked at.
import { useActionState } from "react";
import {
  faultAt,
  fill,
  messageOf,
  refusedBy,
  type RefusalWords,
} from "@/components/status/refused-form";
import { Note } from "@/components/ui/note";
import { Select, type SelectOption } from "@/components/ui/select";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextInput } from "@/components/ui/text-input";
import { loadCalendarAction } from "@/lib/actions/calendar";
import type { Messages } from "@/messages";
import { FileFaults } from "./file-faults";
import { LoadPreview } from "./load-preview";

type LoadFormProps = {
  /** The first says that none is chosen. */
  years: readonly SelectOption[];
  kinds: Messages["calendar"]["kind"];
  words: Messages["calendar"]["load"];
  refusal: RefusalWords;
};

export function LoadForm({ years, kinds, words, refusal }: LoadFormProps) {
  const [state, action] = useActionState(loadCalendarAction, null);
  const refused = refusedBy(state?.result);
  const fileFault = faultAt(refused, "file", refusal);
  const value = state?.result.ok ? state.result.value : null;
  const done = state?.loaded && value && "added" in value && typeof value.added === "number";
  return (
    <div className="grid gap-4">
      <form action={action} className="grid gap-4" noValidate>
        <p className="text-xs text-ink-2">{words.hint}</p>
        <Select name="year" label={words.year} options={years} />
        <TextInput
          name="file"
          type="file"
          accept=".json,.csv,.xlsx"
          label={words.file}
          hint={words.fileHint}
          error={fileFault}
          className="[&_input]:py-1.5"
        />
        <SubmitButton pendingLabel={words.pending} className="justify-self-start">
          {words.try}
        </SubmitButton>
      </form>
      {refused && refused.code !== "invalid" ? (
        <Note tone="ink" role="alert">
          {messageOf(refused, refusal)}
        </Note>
      ) : null}
      {refused?.code === "invalid" && !fileFault ? (
        <FileFaults {...{ refused, words, refusal }} />
      ) : null}
      {done ? (
        <Note role="status">
          {fill(words.done, { added: Number(value.added), altered: Number(value.altered) })}
        </Note>
      ) : null}
      {value && "same" in value ? (
        <form action={action} className="grid gap-3">
          <input type="hidden" name="intent" value="load" />
          <input type="hidden" name="days" value={state?.days ?? ""} />
          <LoadPreview change={value} kinds={kinds} words={words} />
        </form>
      ) : null}
    </div>
  );
}
