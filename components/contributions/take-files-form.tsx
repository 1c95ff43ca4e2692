"use client";
// Takes a unit's files into the report's evidence, under the unit's name.
import { useActionState } from "react";
import { fill, messageOf, refusedBy } from "@/components/status/refused-form";
import { SubmitButton } from "@/components/ui/submit-button";
import { takeFilesAction } from "@/lib/actions/contributions";
import type { TakeWords } from "./section-words";

type TakeFilesFormProps = { fields: Readonly<Record<string, string>>; words: TakeWords };

export function TakeFilesForm({ fields, words }: TakeFilesFormProps) {
  const [state, action] = useActionState(takeFilesAction, null);
  const refused = refusedBy(state);
  const own = { report: words.saveFirst, files: words.takenAlready };
  const field = refused?.fields[0]?.field;
  return (
    <form action={action} className="inline-flex flex-wrap items-center gap-2">
      {Object.entries(fields).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <SubmitButton size="sm" variant="quiet">
        {words.takeFiles}
      </SubmitButton>
      <span role="status" className="text-xs text-ink-2">
        {state?.ok ? fill(words.taken, { n: state.value.taken }) : null}
        {refused
          ? field === "report" || field === "files"
            ? own[field]
            : messageOf(refused, words)
          : null}
      </span>
    </form>
  );
}
