"use client";
import { useActionState } from "react";
import { faultAt, messageOf, refusedBy, type RefusalWords } from "@/components/status/refused-form";
import { SubmitButton } from "@/components/ui/submit-button";
import { retryDeliveryAction } from "@/lib/actions/notifications";

type RetryFormProps = {
  deliveryId: string;
  words: { retry: string; retryOf: string; retrying: string };
  refusal: RefusalWords;
};

/** A letter that failed goes back into the queue; what stands in the way is said beside the button. */
export function RetryForm({ deliveryId, words, refusal }: RetryFormProps) {
  const [result, action] = useActionState(retryDeliveryAction, null);
  const refused = refusedBy(result);
  return (
    <form action={action} className="inline-flex flex-wrap items-center gap-2">
      <input type="hidden" name="deliveryId" value={deliveryId} />
      {refused ? (
        <span role="alert" className="text-xs font-semibold whitespace-normal">
          {faultAt(refused, "deliveryId", refusal) ?? messageOf(refused, refusal)}
        </span>
      ) : null}
      <SubmitButton size="sm" pendingLabel={words.retrying} aria-label={words.retryOf}>
        {words.retry}
      </SubmitButton>
    </form>
  );
}
