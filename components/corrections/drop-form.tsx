"use client";
// Giving a correction up takes two steps: open, say why, confirm. It works without script.
import { useActionState } from "react";
import { faultAt, fill, messageOf, refusedBy } from "@/components/status/refused-form";
import { Checkbox } from "@/components/ui/checkbox";
import { Disclosure } from "@/components/ui/disclosure";
import { Note } from "@/components/ui/note";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextArea } from "@/components/ui/text-area";
import { dropCorrectionAction } from "@/lib/actions/corrections";
import type { CorrectionFormWords } from "./form-words";

type DropFormProps = { reportId: string; openTogether: number; words: CorrectionFormWords };

export function DropForm({ reportId, openTogether, words: { drop, refusal } }: DropFormProps) {
  const [state, action] = useActionState(dropCorrectionAction, null);
  const refused = refusedBy(state?.result);
  const fault = faultAt(refused, "reason", refusal);
  return (
    <Disclosure summary={drop.summary} open={refused !== null}>
      <form action={action} className="grid max-w-[40rem] gap-2 pb-3" noValidate>
        <input type="hidden" name="reportId" value={reportId} />
        <p className="text-sm leading-[1.7] text-ink-2">{drop.text}</p>
        <TextArea
          id="drop-reason"
          name="reason"
          rows={2}
          maxLength={2000}
          label={drop.reason}
          error={fault}
          defaultValue={state?.reason ?? ""}
        />
        {openTogether > 0 ? (
          <Checkbox name="together" label={fill(drop.together, { count: openTogether })} />
        ) : null}
        {refused && fault === undefined ? (
          <Note tone="ink" role="alert">
            {messageOf(refused, refusal)}
          </Note>
        ) : null}
        <SubmitButton variant="strong" pendingLabel={drop.pending} className="justify-self-start">
          {drop.submit}
        </SubmitButton>
      </form>
    </Disclosure>
  );
}
