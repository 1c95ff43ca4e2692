"use client";
// One place up or down in the order in which leaders see them. Two buttons of one form: no script is needed.
import { useActionState } from "react";
import { messageOf, refusedBy } from "@/components/status/refused-form";
import { Note } from "@/components/ui/note";
import { SubmitButton } from "@/components/ui/submit-button";
import { reorderEscalationsAction } from "@/lib/actions/escalations";
import type { EscalationFormWords } from "./form-words";

type OrderFormProps = {
  plan: string;
  escalationId: string;
  /** Shown, and what it is read out as; null where there is nowhere to go. */
  ways: readonly { direction: "up" | "down"; label: string; name: string }[];
  words: EscalationFormWords;
};

export function OrderForm({ plan, escalationId, ways, words }: OrderFormProps) {
  const [state, action] = useActionState(reorderEscalationsAction, null);
  const refused = refusedBy(state?.result);
  return (
    <form action={action} className="grid justify-items-end gap-2">
      <input type="hidden" name="plan" value={plan} />
      <input type="hidden" name="escalationId" value={escalationId} />
      <div className="flex gap-1.5">
        {ways.map(({ direction, label, name }) => (
          <SubmitButton
            key={direction}
            size="sm"
            name="direction"
            value={direction}
            aria-label={name}
            pendingLabel={words.pending}
          >
            {label}
          </SubmitButton>
        ))}
      </div>
      {refused ? (
        <Note tone="ink" role="alert">
          {messageOf(refused, words.refusal)}
        </Note>
      ) : null}
    </form>
  );
}
