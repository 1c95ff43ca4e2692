"use client";
// Two steps: open, read what happens, give the reason and confirm. What was typed stays when it is refused.
import { useActionState } from "react";
import { Disclosure } from "@/components/ui/disclosure";
import { Note } from "@/components/ui/note";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextArea } from "@/components/ui/text-area";
import { messageOf, refusedBy, type RefusalWords } from "@/components/status/refused-form";
import { revokeAcceptanceAction } from "@/lib/actions/reviews";

type RevokeFormProps = {
  report: { id: string; version: number };
  words: {
    summary: string;
    text: string;
    reason: string;
    reasonNote: string;
    submit: string;
    pending: string;
    required: string;
  };
  refusal: RefusalWords;
};

export function RevokeForm({ report, words, refusal }: RevokeFormProps) {
  const [state, action] = useActionState(revokeAcceptanceAction, null);
  const refused = refusedBy(state?.result);
  const missing = refused?.fields.some(({ field }) => field === "reason") ?? false;
  return (
    <Disclosure summary={words.summary} open={refused !== null} className="no-print mt-3">
      <form action={action} aria-label={words.summary} className="grid gap-2.5 pb-2">
        <input type="hidden" name="reportId" value={report.id} />
        <input type="hidden" name="version" value={report.version} />
        <p className="text-xs leading-[1.7] text-ink-2">{words.text}</p>
        <TextArea
          id="revoke-reason"
          name="reason"
          rows={3}
          maxLength={2000}
          label={words.reason}
          note={words.reasonNote}
          error={missing ? words.required : undefined}
          defaultValue={state?.reason ?? ""}
        />
        {refused && !missing ? (
          <Note tone="ink" role="alert">
            {messageOf(refused, refusal)}
          </Note>
        ) : null}
        <div>
          <SubmitButton variant="strong" pendingLabel={words.pending}>
            {words.submit}
          </SubmitButton>
        </div>
      </form>
    </Disclosure>
  );
}
