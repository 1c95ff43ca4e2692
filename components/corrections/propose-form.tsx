"use client";
// Proposes a correction: the fields filled from what was accepted, the reason, and the later reports that repeat it.
// It works without script; what was typed stays when it is refused.
import { type ReactNode, useActionState } from "react";
import { EntryFieldsProvider } from "@/components/milestones/kinds";
import { faultAt, messageOf, refusedBy } from "@/components/status/refused-form";
import { Checkbox, CheckboxList } from "@/components/ui/checkbox";
import { Note } from "@/components/ui/note";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextArea } from "@/components/ui/text-area";
import { proposeCorrectionAction } from "@/lib/actions/corrections";
import type { FormValues } from "@/lib/domain/report/form-values";
import { entryFields } from "./form-fields";
import type { CorrectionFormWords } from "./form-words";

type ProposeFormProps = {
  plan: string;
  reportId: string;
  defaults: FormValues;
  /** Later reports that repeat the reading, in words. */
  repeats: readonly { id: string; label: string }[];
  /** Later reports that say something else, in words. */
  others: string | null;
  words: CorrectionFormWords;
  children: ReactNode;
};

export function ProposeForm({
  plan,
  reportId,
  defaults,
  repeats,
  others,
  words,
  children,
}: ProposeFormProps) {
  const [state, action] = useActionState(proposeCorrectionAction, null);
  const refused = refusedBy(state?.result);
  const values = state?.values ?? defaults;
  const ticked = state?.values.together?.split(" ");
  const fields = entryFields(
    values,
    refused,
    { refusal: words.refusal, required: words.edit.required },
    [],
  );
  return (
    <EntryFieldsProvider fields={fields}>
      {/* A select keeps its first default: a new key shows what was typed. */}
      <form action={action} key={JSON.stringify(state)} className="grid gap-4" noValidate>
        <input type="hidden" name="plan" value={plan} />
        <input type="hidden" name="reportId" value={reportId} />
        {refused ? (
          <Note tone="ink" role="alert">
            {messageOf(refused, words.refusal)}
          </Note>
        ) : null}
        {children}
        <TextArea
          id="correction-reason"
          name="reason"
          rows={3}
          maxLength={2000}
          label={words.form.reason}
          note={words.edit.required}
          hint={words.form.reasonHint}
          error={faultAt(refused, "reason", words.refusal)}
          defaultValue={values.reason ?? ""}
        />
        {repeats.length > 0 ? (
          <div>
            <CheckboxList legend={words.form.together}>
              {repeats.map(({ id, label }) => (
                <Checkbox
                  key={id}
                  name="together"
                  value={id}
                  label={label}
                  defaultChecked={ticked?.includes(id) ?? true}
                />
              ))}
            </CheckboxList>
            <p className="mt-1 text-xs text-ink-3">{words.form.togetherHint}</p>
          </div>
        ) : null}
        {others ? <Note>{others}</Note> : null}
        <div className="flex flex-wrap items-center gap-3">
          <SubmitButton variant="primary" size="lg" pendingLabel={words.form.submitPending}>
            {words.form.submit}
          </SubmitButton>
          <span className="text-xs text-ink-3">{words.form.next}</span>
        </div>
      </form>
    </EntryFieldsProvider>
  );
}
