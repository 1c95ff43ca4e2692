"use client";
// Accepts several reports at once: all are named, each can be left out, and the reviewer confirms. All or none.
import { useActionState } from "react";
import { Checkbox, CheckboxList } from "@/components/ui/checkbox";
import { Note } from "@/components/ui/note";
import { SubmitButton } from "@/components/ui/submit-button";
import { acceptReportsAction } from "@/lib/actions/reports";
import type { DecisionErrors } from "./decision-words";

type BulkAcceptProps = {
  entries: ReadonlyArray<{ reportId: string; title: string }>;
  words: {
    text: string;
    legend: string;
    confirm: string;
    submit: string;
    pending: string;
    done: string;
  };
  errors: DecisionErrors;
};

export function BulkAccept({ entries, words, errors }: BulkAcceptProps) {
  const [state, action] = useActionState(acceptReportsAction, null);
  return (
    <form action={action} aria-label={words.submit} className="grid gap-2 pb-2">
      <p className="text-xs text-ink-2">{words.text}</p>
      <CheckboxList legend={words.legend}>
        {entries.map(({ reportId, title }) => (
          <Checkbox key={reportId} name="reportIds" value={reportId} label={title} defaultChecked />
        ))}
      </CheckboxList>
      <Checkbox name="confirmed" label={words.confirm} required />
      {state ? (
        <Note tone="ink" role={state.ok ? "status" : "alert"}>
          {state.ok ? words.done : errors[state.code]}
        </Note>
      ) : null}
      <div>
        <SubmitButton variant="primary" pendingLabel={words.pending}>
          {words.submit}
        </SubmitButton>
      </div>
    </form>
  );
}
