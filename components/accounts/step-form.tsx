"use client";
// One press on an account in two steps: open, read what happens, confirm. Both work without script.
import { useActionState } from "react";
import { messageOf, refusedBy, type RefusalWords } from "@/components/status/refused-form";
import { Disclosure } from "@/components/ui/disclosure";
import { Note } from "@/components/ui/note";
import { SubmitButton } from "@/components/ui/submit-button";
import { type AccountStep, accountStepAction } from "@/lib/actions/account-office";

type StepFormProps = {
  account: string;
  step: AccountStep;
  words: { title: string; text: string; confirm: string; pending: string; done: string };
  refusal: RefusalWords;
};

export function StepForm({ account, step, words, refusal }: StepFormProps) {
  const [result, action] = useActionState(accountStepAction, null);
  const refused = refusedBy(result);
  return (
    <Disclosure look="bar" summary={words.title} open={result !== null} className="-mt-px">
      <form action={action} className="grid justify-items-start gap-3 pb-1">
        <input type="hidden" name="account" value={account} />
        <input type="hidden" name="step" value={step} />
        <p className="text-sm leading-[1.7] text-ink-2">{words.text}</p>
        {result ? (
          <Note tone={refused ? "ink" : "grey"} role={refused ? "alert" : "status"}>
            {refused ? messageOf(refused, refusal) : words.done}
          </Note>
        ) : null}
        <SubmitButton variant="strong" pendingLabel={words.pending}>
          {words.confirm}
        </SubmitButton>
      </form>
    </Disclosure>
  );
}
