"use client";
// Put in force, refuse with a reason, or take back. What was typed stays when it is refused.
import { useActionState } from "react";
import { faultAt, messageOf, refusedBy } from "@/components/status/refused-form";
import { Note } from "@/components/ui/note";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextArea } from "@/components/ui/text-area";
import { decideAmendmentAction } from "@/lib/actions/amendments";
import type { AmendmentTransitionName } from "@/lib/domain/amendment/amendment-transitions";
import { Acknowledge } from "./acknowledge";
import type { AmendmentWords } from "./form-words";

type DecideFormProps = {
  plan: string;
  amendmentId: string;
  expectedVersion: number;
  move: AmendmentTransitionName;
  /** What must be read and ticked before it is put in force. */
  touches: { issued: string | null; pastDue: boolean };
  words: AmendmentWords;
};

export function DecideForm(props: DecideFormProps) {
  const { move, touches, words } = props;
  const [state, action] = useActionState(decideAmendmentAction, null);
  const refused = refusedBy(state?.result);
  const errorAt = (field: string) => faultAt(refused, field, words);
  return (
    <form action={action} className="grid max-w-[36rem] content-start gap-3" noValidate>
      <input type="hidden" name="plan" value={props.plan} />
      <input type="hidden" name="amendmentId" value={props.amendmentId} />
      <input type="hidden" name="expectedVersion" value={props.expectedVersion} />
      <input type="hidden" name="move" value={move} />
      {refused ? (
        <Note tone="ink" role="alert">
          {messageOf(refused, words)}
        </Note>
      ) : null}
      {move === "putInForce" ? (
        <Acknowledge {...touches} values={state?.values ?? {}} errorAt={errorAt} words={words} />
      ) : null}
      {move === "refuse" ? (
        <TextArea
          name="reason"
          rows={3}
          maxLength={2000}
          label={words.form.decideReason}
          defaultValue={state?.values.reason ?? ""}
          error={errorAt("reason")}
          required
        />
      ) : null}
      <SubmitButton
        variant={move === "putInForce" ? "primary" : move === "refuse" ? "strong" : "plain"}
        pendingLabel={words.form.decidePending}
        className="justify-self-start"
      >
        {words.moves[move]}
      </SubmitButton>
    </form>
  );
}
