"use client";
// Taking a request back takes two steps: open, read what happens, confirm.
import { useActionState } from "react";
import { refusedBy } from "@/components/status/refused-form";
import { Disclosure } from "@/components/ui/disclosure";
import { Note } from "@/components/ui/note";
import { SubmitButton } from "@/components/ui/submit-button";
import { withdrawChangeAction } from "@/lib/actions/deadlines";
import { type DeadlineFormWords, refusedWords } from "./form-words";

type WithdrawFormProps = { changeId: string; version: number; words: DeadlineFormWords };

export function WithdrawForm({ changeId, version, words }: WithdrawFormProps) {
  const [state, action] = useActionState(withdrawChangeAction, null);
  const { whole } = refusedWords(refusedBy(state?.result), words);
  const { step } = words;
  return (
    <Disclosure summary={step.withdraw} open={whole !== null}>
      <form action={action} className="grid max-w-[40rem] justify-items-start gap-2 pb-3">
        <input type="hidden" name="changeId" value={changeId} />
        <input type="hidden" name="expectedVersion" value={version} />
        <p className="text-sm leading-[1.7] text-ink-2">{step.withdrawText}</p>
        {whole ? (
          <Note tone="ink" role="alert">
            {whole}
          </Note>
        ) : null}
        <SubmitButton size="sm" variant="strong" pendingLabel={step.pending}>
          {step.confirmWithdraw}
        </SubmitButton>
      </form>
    </Disclosure>
  );
}
