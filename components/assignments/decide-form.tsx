"use client";
// What the commission makes of one 修改意见. The reason typed stays when it is refused.
import { useActionState } from "react";
import { faultAt, messageOf, refusedBy, type RefusalWords } from "@/components/status/refused-form";
import { Disclosure } from "@/components/ui/disclosure";
import { Note } from "@/components/ui/note";
import { RadioList } from "@/components/ui/radio-list";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextArea } from "@/components/ui/text-area";
import { decideAction } from "@/lib/actions/consultations";
import { answerDecisions } from "@/lib/domain/consultation/consultation";
import type { Messages } from "@/messages";

export type DecideWords = Messages["assignments"]["consultation"]["decide"] &
  Pick<Messages["assignments"]["consultation"], "decision">;

type DecideFormProps = {
  ask: { plan: string; consultationId: string; answerId: string; seen: string };
  /** As decided before. */
  before: { decision: string; reason: string };
  words: DecideWords;
  refusal: RefusalWords;
};

export function DecideForm({ ask, before, words, refusal }: DecideFormProps) {
  const [state, action] = useActionState(decideAction, null);
  const refused = refusedBy(state?.result);
  const typed = refused ? state?.typed : undefined;
  const { answerId } = ask;
  return (
    <Disclosure summary={before.decision ? words.again : words.open} open={refused !== null}>
      <form key={state?.round ?? 0} action={action} className="grid max-w-xl gap-3 pb-3" noValidate>
        {Object.entries(ask).map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
        {refused && refused.code !== "invalid" ? (
          <Note tone="ink" role="alert">
            {messageOf(refused, refusal)}
          </Note>
        ) : null}
        <RadioList
          name="decision"
          legend={words.legend}
          options={answerDecisions.map((value) => ({ value, label: words.decision[value] }))}
          defaultValue={typed?.decision ?? before.decision}
          error={faultAt(refused, "decision", refusal)}
        />
        <TextArea
          id={`reason-${answerId}`}
          name="reason"
          label={words.reason}
          hint={words.reasonHint}
          error={faultAt(refused, "reason", refusal)}
          defaultValue={typed?.reason ?? before.reason}
          maxLength={2000}
        />
        <span>
          <SubmitButton size="sm" variant="strong" pendingLabel={words.pending}>
            {words.submit}
          </SubmitButton>
        </span>
      </form>
    </Disclosure>
  );
}
