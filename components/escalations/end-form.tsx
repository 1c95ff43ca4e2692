"use client";
// An item leaves the leaders' page: open, say what came of it, confirm. It works without script.
import { useActionState } from "react";
import { faultAt, messageOf, refusedBy } from "@/components/status/refused-form";
import { Disclosure } from "@/components/ui/disclosure";
import { Note } from "@/components/ui/note";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextArea } from "@/components/ui/text-area";
import { endEscalationAction } from "@/lib/actions/escalations";
import type { EscalationFormWords } from "./form-words";

type EndFormProps = {
  plan: string;
  escalationId: string;
  labels: { summary: string; text: string; reason: string; submit: string };
  words: EscalationFormWords;
};

export function EndForm({ plan, escalationId, labels, words }: EndFormProps) {
  const [state, action] = useActionState(endEscalationAction, null);
  const refused = refusedBy(state?.result);
  const fault = faultAt(refused, "reason", words.refusal);
  return (
    <Disclosure summary={labels.summary} open={refused !== null}>
      <form
        key={state?.round ?? 0}
        action={action}
        className="grid max-w-[40rem] gap-3 pb-3"
        noValidate
      >
        <input type="hidden" name="plan" value={plan} />
        <input type="hidden" name="escalationId" value={escalationId} />
        <p className="text-sm leading-[1.7] text-ink-2">{labels.text}</p>
        <TextArea
          id={`${escalationId}-reason`}
          name="reason"
          rows={2}
          label={labels.reason}
          error={fault}
          defaultValue={state?.typed["reason"] ?? ""}
        />
        {refused && !fault ? (
          <Note tone="ink" role="alert">
            {messageOf(refused, words.refusal)}
          </Note>
        ) : null}
        <SubmitButton variant="strong" pendingLabel={words.pending} className="w-fit">
          {labels.submit}
        </SubmitButton>
      </form>
    </Disclosure>
  );
}
