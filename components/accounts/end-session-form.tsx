"use client";
import { useActionState } from "react";
import { messageOf, refusedBy, type RefusalWords } from "@/components/status/refused-form";
import { SubmitButton } from "@/components/ui/submit-button";
import { endSessionAction } from "@/lib/actions/session";

type EndSessionFormProps = {
  sessionId: string;
  words: { end: string; endOf: string };
  refusal: RefusalWords;
};

export function EndSessionForm({ sessionId, words, refusal }: EndSessionFormProps) {
  const [result, action] = useActionState(endSessionAction, null);
  const refused = refusedBy(result);
  return (
    <form action={action} className="inline-flex items-center gap-2">
      <input type="hidden" name="sessionId" value={sessionId} />
      {refused ? <span role="alert">{messageOf(refused, refusal)}</span> : null}
      <SubmitButton size="sm" aria-label={words.endOf}>
        {words.end}
      </SubmitButton>
    </form>
  );
}
