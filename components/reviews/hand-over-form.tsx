"use client";
// Everything one reviewer has goes to another: a change of post, a long leave.
import { useActionState } from "react";
import { Note } from "@/components/ui/note";
import { Select, type SelectOption } from "@/components/ui/select";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextInput } from "@/components/ui/text-input";
import {
  faultAt,
  fill,
  messageOf,
  refusedBy,
  type RefusalWords,
} from "@/components/status/refused-form";
import { handOverReviewsAction } from "@/lib/actions/reviews";

type HandOverFormProps = {
  plan: string;
  from: readonly SelectOption[];
  to: readonly SelectOption[];
  words: Record<
    "handTitle" | "handText" | "from" | "to" | "note" | "handSubmit" | "handPending" | "handedOver",
    string
  >;
  refusal: RefusalWords;
};

export function HandOverForm({ plan, from, to, words, refusal }: HandOverFormProps) {
  const [state, action] = useActionState(handOverReviewsAction, null);
  const refused = refusedBy(state?.result);
  const chosen = refused ? state?.chosen : undefined;
  const done = state?.result.ok ? state.result.value : null;
  return (
    <form
      action={action}
      key={JSON.stringify(state)}
      aria-label={words.handTitle}
      className="grid max-w-[52rem] gap-3"
      noValidate
    >
      <input type="hidden" name="plan" value={plan} />
      <p className="text-sm text-ink-2">{words.handText}</p>
      {refused ? (
        <Note tone="ink" role="alert">
          {messageOf(refused, refusal)}
        </Note>
      ) : null}
      {done === null ? null : <Note role="status">{fill(words.handedOver, { count: done })}</Note>}
      <div className="grid items-start gap-3 sm:grid-cols-3">
        <Select
          name="fromId"
          label={words.from}
          options={from}
          defaultValue={chosen?.fromId ?? ""}
          error={faultAt(refused, "fromId", refusal)}
        />
        <Select
          name="toId"
          label={words.to}
          options={to}
          defaultValue={chosen?.toId ?? ""}
          error={faultAt(refused, "toId", refusal)}
        />
        <TextInput
          id="hand-note"
          name="note"
          label={words.note}
          defaultValue={chosen?.note ?? ""}
          maxLength={2000}
        />
      </div>
      <div>
        <SubmitButton variant="strong" pendingLabel={words.handPending}>
          {words.handSubmit}
        </SubmitButton>
      </div>
    </form>
  );
}
