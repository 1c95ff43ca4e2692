"use client";
// One click asks a unit, or all of them; what came of it is said beside the button.
import { type ReactNode, useActionState } from "react";
import { faultWords, fill, messageOf, refusedBy } from "@/components/status/refused-form";
import { SubmitButton } from "@/components/ui/submit-button";
import { askContributionAction } from "@/lib/actions/contributions";
import type { AskWords } from "./section-words";

type AskFormProps = {
  fields: Readonly<Record<string, string>>;
  words: AskWords;
  /** Read out where the label alone would not say whom. */
  about?: string;
  children: ReactNode;
};

export function AskForm({ fields, words, about, children }: AskFormProps) {
  const [state, action] = useActionState(askContributionAction, null);
  const refused = refusedBy(state);
  const [fault] = refused?.fields ?? [];
  return (
    <form action={action} className="inline-flex flex-wrap items-center gap-2">
      {Object.entries(fields).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <span role="status" className="text-xs text-ink-2">
        {state?.ok ? fill(words.asked, { n: state.value.asked }) : null}
        {refused ? (fault ? faultWords(fault, words) : messageOf(refused, words)) : null}
      </span>
      <SubmitButton size="sm" {...(about ? { "aria-label": about } : {})}>
        {children}
      </SubmitButton>
    </form>
  );
}
