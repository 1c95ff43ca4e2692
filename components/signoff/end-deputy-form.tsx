"use client";
// Ending it takes two steps: open, read what happens, confirm. Both work without script.
import { useActionState } from "react";
import { messageOf, refusedBy, type RefusalWords } from "@/components/status/refused-form";
import { Disclosure } from "@/components/ui/disclosure";
import { SubmitButton } from "@/components/ui/submit-button";
import { VisuallyHidden } from "@/components/ui/visually-hidden";
import { endDeputyAction } from "@/lib/actions/signoff";

type EndDeputyFormProps = {
  ask: { plan: string; unit: string; grantId: string };
  words: { end: string; endOf: string; text: string; confirm: string };
  refusal: RefusalWords;
};

export function EndDeputyForm({ ask, words, refusal }: EndDeputyFormProps) {
  const [result, action] = useActionState(endDeputyAction, null);
  const refused = refusedBy(result);
  return (
    <Disclosure
      open={refused !== null}
      summary={
        <>
          <span aria-hidden>{words.end}</span>
          <VisuallyHidden>{words.endOf}</VisuallyHidden>
        </>
      }
    >
      <form action={action} className="grid justify-items-start gap-2 pb-2">
        {Object.entries(ask).map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
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
