"use client";
// What takes two steps: open, read what happens, confirm. Both work without script.
import { useActionState } from "react";
import { Disclosure } from "@/components/ui/disclosure";
import { SubmitButton } from "@/components/ui/submit-button";
import { VisuallyHidden } from "@/components/ui/visually-hidden";
import { messageOf, type Refused, refusedBy, type RefusalWords } from "./refused-form";

type Outcome = { ok: true; value: undefined } | Refused | null;

type ConfirmStepProps = {
  action: (before: Outcome, form: FormData) => Promise<Outcome>;
  /** Hidden fields of the form. */
  ask: Readonly<Record<string, string>>;
  /** `stepOf` names the step and what it is done to, for who hears it out of its row. */
  words: { step: string; stepOf: string; text: string; confirm: string };
  refusal: RefusalWords;
};

export function ConfirmStep({ action, ask, words, refusal }: ConfirmStepProps) {
  const [result, send] = useActionState(action, null);
  const refused = refusedBy(result);
  return (
    <Disclosure
      open={refused !== null}
      summary={
        <>
          <span aria-hidden>{words.step}</span>
          <VisuallyHidden>{words.stepOf}</VisuallyHidden>
        </>
      }
    >
      <form action={send} className="grid justify-items-start gap-2 pb-2">
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
