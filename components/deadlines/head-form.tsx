"use client";
// The head signs, or returns with a reason. The reason typed stays when it is refused.
import { useActionState } from "react";
import { refusedBy } from "@/components/status/refused-form";
import { Note } from "@/components/ui/note";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextArea } from "@/components/ui/text-area";
import { headChangeAction } from "@/lib/actions/deadlines";
import { DEADLINE_TEXT_LIMIT } from "@/lib/domain/deadline/check-change";
import { type DeadlineFormWords, refusedWords } from "./form-words";

type HeadFormProps = {
  changeId: string;
  version: number;
  /** It can no longer be signed, only returned. */
  mayNotSign: string | null;
  words: DeadlineFormWords;
};

export function HeadForm({ changeId, version, mayNotSign, words }: HeadFormProps) {
  const [state, action] = useActionState(headChangeAction, null);
  const { step } = words;
  const { whole, at } = refusedWords(refusedBy(state?.result), words);
  return (
    <form action={action} key={JSON.stringify(state)} className="grid gap-3" noValidate>
      <input type="hidden" name="changeId" value={changeId} />
      <input type="hidden" name="expectedVersion" value={version} />
      {whole ? (
        <Note tone="ink" role="alert">
          {whole}
        </Note>
      ) : null}
      {mayNotSign ? (
        <Note>{mayNotSign}</Note>
      ) : (
        <div className="grid justify-items-start gap-1.5">
          <SubmitButton
            variant="primary"
            size="lg"
            name="intent"
            value="sign"
            pendingLabel={step.pending}
          >
            {step.sign}
          </SubmitButton>
          <p className="text-xs text-ink-3">{step.signText}</p>
        </div>
      )}
      <TextArea
        name="reason"
        rows={2}
        maxLength={DEADLINE_TEXT_LIMIT}
        label={step.returnReason}
        error={at("reason")}
        defaultValue={state?.values.reason ?? ""}
      />
      <SubmitButton
        variant="strong"
        name="intent"
        value="return"
        pendingLabel={step.pending}
        className="justify-self-start"
      >
        {step.return}
      </SubmitButton>
    </form>
  );
}
