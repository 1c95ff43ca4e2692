"use client";
// The unit writes its correction, saves it, and sends it alone or with those proposed together.
import { type ReactNode, useActionState } from "react";
import { EntryFieldsProvider } from "@/components/milestones/kinds";
import { fill, messageOf, refusedBy } from "@/components/status/refused-form";
import { Note } from "@/components/ui/note";
import { SubmitButton } from "@/components/ui/submit-button";
import { correctionAction } from "@/lib/actions/corrections";
import type { FormValues } from "@/lib/domain/report/form-values";
import { entryFields } from "./form-fields";
import type { CorrectionFormWords } from "./form-words";

type EditFormProps = {
  report: { id: string; version: number };
  defaults: FormValues;
  required: readonly string[];
  /** How many of those proposed together are still with the unit. */
  openTogether: number;
  /** Quarter codes in words. */
  quarters: Readonly<Record<string, string>>;
  words: CorrectionFormWords;
  children: ReactNode;
};

export function EditForm(props: EditFormProps) {
  const { report, defaults, required, openTogether, words, children } = props;
  const [state, action] = useActionState(correctionAction, null);
  const refused = refusedBy(state?.result);
  const values = state?.values ?? defaults;
  // A refused form goes on from what was read, a saved one from what was saved.
  const version = state ? (state.version ?? state.values.expectedVersion) : report.version;
  const given = { refusal: words.refusal, required: words.edit.required };
  return (
    <EntryFieldsProvider fields={entryFields(values, refused, given, required)}>
      <form action={action} key={JSON.stringify(state)} className="grid gap-4" noValidate>
        <input type="hidden" name="reportId" value={report.id} />
        <input type="hidden" name="expectedVersion" value={version} />
        {children}
        <Outcome refused={refused} saved={state?.result.ok === true} {...props} />
        <div className="flex flex-wrap items-center gap-2.5">
          <SubmitButton name="intent" value="save" size="lg" pendingLabel={words.edit.saving}>
            {words.edit.save}
          </SubmitButton>
          <SubmitButton name="intent" value="send" size="lg" variant="primary">
            {words.edit.send}
          </SubmitButton>
          {openTogether > 0 ? (
            <SubmitButton name="intent" value="sendTogether" size="lg" variant="strong">
              {fill(words.edit.sendTogether, { count: openTogether + 1 })}
            </SubmitButton>
          ) : null}
        </div>
        {openTogether > 0 ? (
          <p className="text-xs text-ink-3">{words.edit.sendTogetherHint}</p>
        ) : null}
      </form>
    </EntryFieldsProvider>
  );
}

function Outcome({
  refused,
  saved,
  words,
  quarters,
}: Pick<EditFormProps, "words" | "quarters"> & {
  refused: ReturnType<typeof refusedBy>;
  saved: boolean;
}) {
  if (refused) {
    const { period } = refused.params;
    const bare = refused.fields.some(({ field }) => field === "evidence");
    const message = bare ? words.edit.evidence : messageOf(refused, words.refusal);
    return (
      <Note tone="ink" role="alert">
        {period === undefined
          ? message
          : fill(words.edit.refusedOf, { period: quarters[String(period)] ?? period, message })}
      </Note>
    );
  }
  return saved ? <Note role="status">{words.edit.saved}</Note> : null;
}
