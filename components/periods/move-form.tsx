"use client";
// Moving a quarter on takes two steps: open, read what happens, confirm. Both work without script.
import { useActionState } from "react";
import { Disclosure } from "@/components/ui/disclosure";
import { SubmitButton } from "@/components/ui/submit-button";
import { closePeriodAction, issuePeriodAction, openPeriodAction } from "@/lib/actions/periods";
import type { PeriodMoveName } from "@/lib/domain/period/next-move";

type MoveFormProps = {
  plan: string;
  period: string;
  name: PeriodMoveName;
  words: { summary: string; text: string; confirm: string; pending: string };
  /** errors.code in the reader's language. */
  codes: Readonly<Record<string, string>>;
};

const actions = { open: openPeriodAction, close: closePeriodAction, issue: issuePeriodAction };

export function MoveForm({ plan, period, name, words, codes }: MoveFormProps) {
  const [result, action] = useActionState(actions[name], null);
  const refused = result && !result.ok ? (codes[result.code] ?? result.code) : null;
  return (
    <Disclosure summary={words.summary} open={refused !== null}>
      <form action={action} className="grid max-w-[40rem] justify-items-start gap-2 pb-3">
        <input type="hidden" name="plan" value={plan} />
        <input type="hidden" name="period" value={period} />
        <p className="text-sm leading-[1.7] text-ink-2">{words.text}</p>
        {refused ? (
          <p role="alert" className="text-sm text-over">
            {refused}
          </p>
        ) : null}
        <SubmitButton size="sm" variant="strong" pendingLabel={words.pending}>
          {words.confirm}
        </SubmitButton>
      </form>
    </Disclosure>
  );
}
