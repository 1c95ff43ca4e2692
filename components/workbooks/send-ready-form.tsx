"use client";
// One button for every draft that is complete; those that were refused are named with the reason.
import { useActionState } from "react";
import { Note } from "@/components/ui/note";
import { SubmitButton } from "@/components/ui/submit-button";
import { sendReadyAction } from "@/lib/actions/workbooks";
import type { DraftWords } from "./form-words";

type SendReadyFormProps = {
  /** "id version" of each. */
  reports: readonly string[];
  titles: Readonly<Record<string, string>>;
  submit: string;
  words: DraftWords;
};

export function SendReadyForm({ reports, titles, submit, words }: SendReadyFormProps) {
  const [state, action] = useActionState(sendReadyAction, null);
  const result = state?.result;
  const refused = result?.ok ? result.value.refused : [];
  return (
    <div className="grid justify-items-start gap-2 pb-2 empty:hidden">
      {state?.summary ? <Note role="status">{state.summary}</Note> : null}
      {result && !result.ok ? (
        <Note tone="ink" role="alert">
          {words.codes[result.code] ?? result.code}
        </Note>
      ) : null}
      {refused.length > 0 ? (
        <Note tone="ink" role="alert" title={words.refused}>
          <ul className="list-disc pl-4">
            {refused.map(({ reportId, code }) => (
              <li key={reportId}>
                {titles[reportId] ?? ""} {words.codes[code] ?? code}
              </li>
            ))}
          </ul>
        </Note>
      ) : null}
      {reports.length > 0 ? (
        <form action={action}>
          {reports.map((report) => (
            <input key={report} type="hidden" name="report" value={report} />
          ))}
          <SubmitButton variant="primary" pendingLabel={words.pending}>
            {submit}
          </SubmitButton>
        </form>
      ) : null}
    </div>
  );
}
