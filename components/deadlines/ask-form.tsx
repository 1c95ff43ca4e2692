"use client";
// Asks for another date, or sends again what came back. It works without script; what was typed stays when it is refused.
// Where the day ended while the form was open, the kind it turns into takes over and the rest stays.
import { useActionState } from "react";
import { fill, refusedBy } from "@/components/status/refused-form";
import { Note } from "@/components/ui/note";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextArea } from "@/components/ui/text-area";
import { TextInput } from "@/components/ui/text-input";
import { askChangeAction, resendChangeAction } from "@/lib/actions/deadlines";
import { DEADLINE_TEXT_LIMIT } from "@/lib/domain/deadline/check-change";
import type { DeadlineKind } from "@/lib/domain/deadline/which-change";
import { type DeadlineFormWords, refusedWords } from "./form-words";

type AskFormProps = {
  mode: "ask" | "resend";
  kind: DeadlineKind;
  /** Plan and item, or the request and the version that came back; papers that called for it. */
  fields: Readonly<Record<string, string>>;
  defaults: { askedOn: string; reason: string; remedy: string };
  /** The day it must be later than, and the last one there is. */
  days: { after: string; latest: string };
  words: DeadlineFormWords;
};

const actions = { ask: askChangeAction, resend: resendChangeAction };
/** Where the day decided otherwise. */
const turned: Readonly<Record<string, DeadlineKind>> = {
  datePassed: "rectification",
  notLate: "extension",
};

export function AskForm({ mode, kind: offered, fields, defaults, days, words }: AskFormProps) {
  const [state, action] = useActionState(actions[mode], null);
  const refused = refusedBy(state?.result);
  const { whole, at } = refusedWords(refused, words);
  const values: Readonly<Record<string, string>> = state?.values ?? defaults;
  const turn = turned[refused?.fields.find((each) => each.field === "kind")?.code ?? ""];
  const kind =
    mode === "ask" ? (turn ?? (state ? (values.kind as DeadlineKind) : offered)) : offered;
  const { form } = words;
  const promise = kind === "rectification";
  return (
    <form action={action} key={JSON.stringify(state)} className="grid gap-4" noValidate>
      {Object.entries({ ...fields, kind }).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      {whole ? (
        <Note tone="ink" role="alert">
          {whole}
        </Note>
      ) : null}
      <TextInput
        name="askedOn"
        type="date"
        className="max-w-48"
        label={promise ? form.askedOnRectification : form.askedOnExtension}
        note={form.required}
        hint={fill(form.askedOnHint, days)}
        error={at("askedOn")}
        defaultValue={values.askedOn}
      />
      {(["reason", "remedy"] as const).map((name) => (
        <TextArea
          key={name}
          name={name}
          rows={3}
          className="min-h-20"
          maxLength={DEADLINE_TEXT_LIMIT}
          label={form[name]}
          note={form.required}
          hint={form[`${name}Hint`]}
          error={at(name)}
          defaultValue={values[name]}
        />
      ))}
      <div className="flex flex-wrap items-center gap-3">
        <SubmitButton variant="primary" size="lg" pendingLabel={form.pending}>
          {mode === "resend"
            ? form.resend
            : promise
              ? form.submitRectification
              : form.submitExtension}
        </SubmitButton>
        <span className="min-w-0 text-xs text-ink-3">{form.next}</span>
      </div>
    </form>
  );
}
