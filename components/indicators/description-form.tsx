"use client";
// The plan manager writes down how a figure is made, when it comes out and who gives it: a new version.
import { useActionState } from "react";
import { Disclosure } from "@/components/ui/disclosure";
import { Select, type SelectOption } from "@/components/ui/select";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextArea } from "@/components/ui/text-area";
import { TextInput } from "@/components/ui/text-input";
import { describeAction, type Typed } from "@/lib/actions/indicators";
import { CALIBER_LIMIT, DOCUMENT_LIMIT } from "@/lib/domain/indicator/typed-settings";
import { FormNotice } from "./form-notice";
import type { FormWords } from "./form-words";
import { faultAt } from "@/components/status/refused-form";
import { refusedBy } from "./refusal";

type DescriptionFormProps = {
  /** Folds the form; a form that was sent stays open. */
  summary: string;
  fixed: Typed;
  values: Typed;
  /** The first says that the plan's own provider stands. */
  units: readonly SelectOption[];
  words: FormWords;
};

export function DescriptionForm({ summary, fixed, values, units, words }: DescriptionFormProps) {
  const [state, action] = useActionState(describeAction, null);
  const refused = refusedBy(state);
  const typed = refused && state ? state.typed : values;
  const { form } = words;
  const field = (name: string) => ({
    id: `description-${name}`,
    name,
    error: faultAt(refused, name, words),
    defaultValue: typed[name] ?? "",
  });
  return (
    <Disclosure className="pt-2" summary={summary} open={state !== null}>
      <form
        action={action}
        key={JSON.stringify([state, fixed.expectedVersion])}
        className="grid max-w-[34rem] gap-4"
        noValidate
      >
        {Object.entries(fixed).map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
        <FormNotice refused={refused} done={state ? form.described : null} words={words} />
        <TextArea
          {...field("caliber")}
          label={form.caliber}
          hint={form.caliberHint}
          rows={3}
          maxLength={CALIBER_LIMIT}
          required
        />
        <TextInput
          {...field("sourceDocument")}
          label={form.sourceDocument}
          hint={form.sourceHint}
          maxLength={DOCUMENT_LIMIT}
          required
        />
        <div className="grid grid-cols-[minmax(0,1fr)_minmax(0,1.6fr)] gap-3 max-sm:grid-cols-1">
          <TextInput
            {...field("releaseMonthDay")}
            label={form.release}
            hint={form.releaseHint}
            note={form.optional}
            maxLength={5}
            autoComplete="off"
          />
          <Select {...field("provider")} label={form.provider} options={units} />
        </div>
        <TextInput
          {...field("document")}
          label={form.document}
          hint={form.documentHint}
          maxLength={DOCUMENT_LIMIT}
          required
        />
        <TextInput
          {...field("effectiveOn")}
          label={form.effectiveOn}
          type="date"
          className="max-w-52"
          required
        />
        <SubmitButton variant="primary" pendingLabel={form.pending} className="justify-self-start">
          {form.describe}
        </SubmitButton>
      </form>
    </Disclosure>
  );
}
