"use client";
// A unit's part as a form: kept as often as one likes, given with the second button. What was typed stays.
import { type ReactNode, useActionState, useMemo } from "react";
import { EntryFieldsProvider } from "@/components/milestones/kinds";
import { faultWords, messageOf, refusedBy } from "@/components/status/refused-form";
import { Note } from "@/components/ui/note";
import { SubmitButton } from "@/components/ui/submit-button";
import { contributionAction } from "@/lib/actions/contributions";
import type { FormValues } from "@/lib/domain/report/form-values";
import type { ContributionWords } from "./form-words";

type ContributionFormProps = {
  keys: Readonly<Record<string, string>>;
  version: number | null;
  start: FormValues;
  words: ContributionWords;
  /** The fields. */
  children: ReactNode;
};

export function ContributionForm({ keys, version, start, words, children }: ContributionFormProps) {
  const [state, action] = useActionState(contributionAction, null);
  const refused = refusedBy(state?.result);
  const values = refused ? (state?.values ?? start) : start;
  const fields = useMemo(
    () => ({
      values,
      faults: Object.fromEntries(
        (refused?.fields ?? []).map((fault) => [fault.field, faultWords(fault, words)]),
      ),
      required: [],
      requiredWord: "",
    }),
    [values, refused, words],
  );
  return (
    <EntryFieldsProvider fields={fields}>
      <form action={action} noValidate className="grid gap-4">
        {Object.entries(keys).map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
        <input type="hidden" name="expectedVersion" value={version ?? ""} />
        {refused ? (
          <Note tone="ink" role="alert">
            {messageOf(refused, words)}
          </Note>
        ) : null}
        {state?.result.ok ? (
          <Note role="status">{state.answered ? words.answered : words.saved}</Note>
        ) : null}
        {children}
        <div className="flex flex-wrap gap-2">
          <SubmitButton name="intent" value="save" pendingLabel={words.saving}>
            {words.save}
          </SubmitButton>
          <SubmitButton name="intent" value="answer" variant="primary" pendingLabel={words.saving}>
            {words.answer}
          </SubmitButton>
        </div>
      </form>
    </EntryFieldsProvider>
  );
}
