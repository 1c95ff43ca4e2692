"use client";
// A unit's word on every item it is asked about. Nothing is chosen beforehand: silence is not consent.
import { useActionState } from "react";
import {
  faultAt,
  fill,
  messageOf,
  refusedBy,
  type RefusalWords,
} from "@/components/status/refused-form";
import { Note } from "@/components/ui/note";
import { SubmitButton } from "@/components/ui/submit-button";
import { answerAction } from "@/lib/actions/consultations";
import type { Messages } from "@/messages";
import { AnswerItem, type AskedItem } from "./answer-item";

export type AnswerWords = Messages["assignments"]["consultation"]["answer"] &
  Pick<Messages["assignments"]["consultation"], "verdict">;

type AnswerFormProps = {
  ask: { plan: string; consultationId: string; unit: string; open: boolean };
  items: readonly AskedItem[];
  words: AnswerWords;
  refusal: RefusalWords;
};

export function AnswerForm({ ask, items, words, refusal }: AnswerFormProps) {
  const [state, action] = useActionState(answerAction, null);
  const refused = refusedBy(state?.result);
  const typed = refused ? state?.typed : undefined;
  const { open, ...hidden } = ask;
  return (
    // A new key shows what came back: fields keep the value they were first given.
    <form key={state?.round ?? 0} action={action} className="grid gap-4" noValidate>
      {Object.entries(hidden).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      {refused ? (
        <Note tone="ink" role="alert">
          {faultAt(refused, "answers", refusal) ? words.nothing : messageOf(refused, refusal)}
        </Note>
      ) : null}
      {state?.result.ok ? (
        <Note role="status">
          {state.result.value.answered > 0
            ? fill(words.done, { count: state.result.value.answered })
            : words.same}
        </Note>
      ) : null}
      <ul className="border-t border-line-strong">
        {items.map((item) => (
          <AnswerItem
            key={item.code}
            {...{ item, words, open, typed }}
            error={faultAt(refused, `comment.${item.code}`, refusal)}
          />
        ))}
      </ul>
      {open ? (
        <div className="sticky bottom-0 z-10 flex flex-wrap gap-2 bg-paper py-3 max-sm:bottom-[calc(3.5rem+env(safe-area-inset-bottom))]">
          <SubmitButton name="intent" value="chosen" variant="primary" pendingLabel={words.pending}>
            {words.submit}
          </SubmitButton>
          <SubmitButton name="intent" value="rest" pendingLabel={words.pending}>
            {words.rest}
          </SubmitButton>
        </div>
      ) : null}
    </form>
  );
}
