"use client";
// One button: the check runs on the server, and the page shows what it found. Works without script.
import { useActionState } from "react";
import { Note } from "@/components/ui/note";
import { SubmitButton } from "@/components/ui/submit-button";
import { verifyChainsAction } from "@/lib/actions/audit";

type VerifyFormProps = {
  /** Empty: all of them. */
  chain: string;
  label: string;
  /** Read out with the label: which chain. */
  name?: string;
  pending: string;
  refused: string;
  strong?: boolean;
};

export function VerifyForm({ chain, label, name, pending, refused, strong }: VerifyFormProps) {
  const [result, action] = useActionState(verifyChainsAction, null);
  return (
    <form action={action} className="no-print inline-grid justify-items-start gap-2">
      <input type="hidden" name="chain" value={chain} />
      <SubmitButton
        size={strong ? "md" : "sm"}
        variant={strong ? "strong" : "plain"}
        pendingLabel={pending}
        aria-label={name ? `${label} ${name}` : undefined}
      >
        {label}
      </SubmitButton>
      {result && !result.ok ? (
        <Note tone="ink" role="alert">
          {refused}
        </Note>
      ) : null}
    </form>
  );
}
