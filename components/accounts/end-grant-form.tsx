"use client";
// Ending a role takes two steps: open, read what happens, confirm. Both work without script.
import { useActionState } from "react";
import { Disclosure } from "@/components/ui/disclosure";
import { SubmitButton } from "@/components/ui/submit-button";
import { VisuallyHidden } from "@/components/ui/visually-hidden";
import { endGrantAction } from "@/lib/actions/accounts";
import { messageOf, refusedBy, type RefusalWords } from "@/components/status/refused-form";

type EndGrantFormProps = {
  grantId: string;
  words: { end: string; endOf: string; text: string; confirm: string };
  refusal: RefusalWords;
};

export function EndGrantForm({ grantId, words, refusal }: EndGrantFormProps) {
  const [result, action] = useActionState(endGrantAction, null);
  const refused = refusedBy(result);
  return (
    <Disclosure
      summary={
        <>
          <span aria-hidden>{words.end}</span>
          <VisuallyHidden>{words.endOf}</VisuallyHidden>
        </>
      }
    >
      <form action={action} className="grid justify-items-start gap-2 pb-2">
        <input type="hidden" name="grantId" value={grantId} />
        <p role={refused ? "alert" : undefined} className="text-xs text-ink-2">
          {refused ? messageOf(refused, refusal) : words.text}
        </p>
        <SubmitButton size="sm" variant="strong">
          {words.confirm}
        </SubmitButton>
      </form>
    </Disclosure>
  );
}
