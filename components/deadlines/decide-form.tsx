"use client";
// The commission decides: the date it gives, by whom and by what it is approved, what it adds. All typed stays.
import { useActionState } from "react";
import { fill, refusedBy } from "@/components/status/refused-form";
import { Note } from "@/components/ui/note";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextArea } from "@/components/ui/text-area";
import { TextInput } from "@/components/ui/text-input";
import { decideChangeAction } from "@/lib/actions/deadlines";
import {
  APPROVER_LIMIT,
  DEADLINE_TEXT_LIMIT,
  DOCUMENT_LIMIT,
} from "@/lib/domain/deadline/check-change";
import type { DeadlineKind } from "@/lib/domain/deadline/which-change";
import { type DeadlineFormWords, refusedWords } from "./form-words";

type DecideFormProps = {
  change: { id: string; version: number; kind: DeadlineKind; askedOn: string };
  /** The day a date given must be later than. */
  after: string;
  /** A leader must approve: why, in words; null where the manager decides alone. */
  senior: string | null;
  /** It can no longer be granted, only refused. */
  mayNotGrant: string | null;
  words: DeadlineFormWords;
};

export function DecideForm({ change, after, senior, mayNotGrant, words }: DecideFormProps) {
  const [state, action] = useActionState(decideChangeAction, null);
  const { step } = words;
  const { whole, at } = refusedWords(refusedBy(state?.result), words);
  const values = state?.values;
  const due = senior ? step.required : step.optional;
  return (
    <form
      action={action}
      key={JSON.stringify(state)}
      className="grid max-w-[40rem] gap-3.5"
      noValidate
    >
      <input type="hidden" name="changeId" value={change.id} />
      <input type="hidden" name="expectedVersion" value={change.version} />
      {whole ? (
        <Note tone="ink" role="alert">
          {whole}
        </Note>
      ) : null}
      {mayNotGrant ? (
        <Note>{mayNotGrant}</Note>
      ) : (
        <>
          {senior ? <Note tone="yellow">{senior}</Note> : null}
          <TextInput
            name="decidedOn"
            type="date"
            className="max-w-48"
            label={
              change.kind === "extension" ? step.decidedOnExtension : step.decidedOnRectification
            }
            note={step.required}
            hint={fill(step.decidedOnHint, { after })}
            error={at("decidedOn")}
            defaultValue={values?.decidedOn ?? change.askedOn}
          />
          <div className="grid gap-3.5 sm:grid-cols-2">
            <TextInput
              name="approver"
              maxLength={APPROVER_LIMIT}
              label={step.approver}
              note={due}
              error={at("approver")}
              defaultValue={values?.approver}
            />
            <TextInput
              name="document"
              maxLength={DOCUMENT_LIMIT}
              label={step.document}
              note={due}
              error={at("document")}
              defaultValue={values?.document}
            />
          </div>
        </>
      )}
      <TextArea
        name="reason"
        rows={2}
        maxLength={DEADLINE_TEXT_LIMIT}
        label={step.decisionReason}
        hint={step.decisionReasonHint}
        error={at("reason")}
        defaultValue={values?.reason}
      />
      <div className="flex flex-wrap gap-2.5">
        {mayNotGrant ? null : (
          <SubmitButton
            name="intent"
            value="grant"
            variant="primary"
            size="lg"
            pendingLabel={step.pending}
          >
            {step.grant}
          </SubmitButton>
        )}
        <SubmitButton
          name="intent"
          value="refuse"
          variant="strong"
          size="lg"
          pendingLabel={step.pending}
        >
          {step.refuse}
        </SubmitButton>
      </div>
    </form>
  );
}
