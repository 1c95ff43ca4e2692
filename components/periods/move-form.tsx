"use client";
// Moving a quarter on takes two steps: open, read what happens, confirm. Both work without script.
import { useActionState } from "react";
import { refusedBy } from "@/components/status/refused-form";
import { Disclosure } from "@/components/ui/disclosure";
import { Note } from "@/components/ui/note";
import { SubmitButton } from "@/components/ui/submit-button";
import { closePeriodAction, compilePeriodAction } from "@/lib/actions/periods";
import { type PeriodFormWords, refusedWords } from "./form-words";

type MoveFormProps = {
  plan: string;
  period: string;
  name: "close" | "compile";
  /** The compiling there was before; empty: none. */
  seen?: string;
  words: PeriodFormWords;
};

const actions = { close: closePeriodAction, compile: compilePeriodAction };

export function MoveForm({ plan, period, name, seen = "", words }: MoveFormProps) {
  const [result, action] = useActionState(actions[name], null);
  const { whole } = refusedWords(refusedBy(result), words);
  return (
    <Disclosure summary={words.summary} open={whole !== null}>
      <form action={action} className="grid max-w-[40rem] justify-items-start gap-2 pb-3">
        <input type="hidden" name="plan" value={plan} />
        <input type="hidden" name="period" value={period} />
        <input type="hidden" name="seen" value={seen} />
        <p className="text-sm leading-[1.7] text-ink-2">{words.text}</p>
        {whole ? (
          <Note tone="ink" role="alert">
            {whole}
          </Note>
        ) : null}
        <SubmitButton size="sm" variant="strong" pendingLabel={words.pending}>
          {words.confirm}
        </SubmitButton>
      </form>
    </Disclosure>
  );
}
