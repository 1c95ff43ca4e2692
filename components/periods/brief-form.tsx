"use client";
// The brief being written: figures as they are made, under each the commission's own words. Somebody else's save in
// between is told, and what was typed stays.
import { useActionState } from "react";
import { refusedBy } from "@/components/status/refused-form";
import { Note } from "@/components/ui/note";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextArea } from "@/components/ui/text-area";
import { editBriefAction } from "@/lib/actions/periods";
import type { BriefSection } from "@/lib/domain/period/brief";
import { BriefLinesList } from "./brief-lines";
import { type PeriodFormWords, refusedWords } from "./form-words";

export type WrittenSection = {
  key: BriefSection;
  title: string;
  label: string;
  lines: readonly string[];
  words: string;
};

type BriefFormProps = {
  plan: string;
  period: string;
  version: number;
  sections: readonly WrittenSection[];
  limit: number;
  words: PeriodFormWords & { note: string; saved: string };
};

export function BriefForm({ plan, period, version, sections, limit, words }: BriefFormProps) {
  const [state, action] = useActionState(editBriefAction, null);
  const { whole, at } = refusedWords(refusedBy(state?.result), words);
  return (
    <form action={action} className="grid gap-4" noValidate>
      <input type="hidden" name="plan" value={plan} />
      <input type="hidden" name="period" value={period} />
      <input type="hidden" name="expectedVersion" value={version} />
      {sections.map((section) => (
        <section key={section.key} className="grid max-w-[52rem] gap-2">
          <h3 className="text-base">{section.title}</h3>
          <BriefLinesList lines={section.lines} />
          <TextArea
            id={`brief-${section.key}`}
            name={section.key}
            rows={2}
            maxLength={limit}
            label={section.label}
            note={words.note}
            defaultValue={state?.values[section.key] ?? section.words}
            error={at(`words.${section.key}`)}
          />
        </section>
      ))}
      {whole ? (
        <Note tone="ink" role="alert">
          {whole}
        </Note>
      ) : null}
      {state?.result.ok ? <Note role="status">{words.saved}</Note> : null}
      <SubmitButton variant="strong" pendingLabel={words.pending} className="justify-self-start">
        {words.confirm}
      </SubmitButton>
    </form>
  );
}
