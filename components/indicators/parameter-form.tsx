"use client";
// The plan manager sets bounds of a range, or the outside limit of one year, by a document.
import { useActionState } from "react";
import { Disclosure } from "@/components/ui/disclosure";
import { Select } from "@/components/ui/select";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextInput } from "@/components/ui/text-input";
import { setParameterAction, type Typed } from "@/lib/actions/indicators";
import { limitComparators } from "@/lib/domain/indicator/parameter";
import { DOCUMENT_LIMIT } from "@/lib/domain/indicator/typed-settings";
import { FormNotice } from "./form-notice";
import type { FormWords } from "./form-words";
import { faultAt } from "@/components/status/refused-form";
import { refusedBy } from "./refusal";

type ParameterFormProps = {
  /** Folds the form; a form that was sent stays open. */
  summary: string;
  kind: "bounds" | "limit";
  fixed: Typed;
  values: Typed;
  unit: string;
  words: FormWords;
};

const comparatorKeys = { "<=": "lte", ">=": "gte", "<": "lt", ">": "gt" } as const;

export function ParameterForm({ summary, kind, fixed, values, unit, words }: ParameterFormProps) {
  const [state, action] = useActionState(setParameterAction, null);
  const refused = refusedBy(state);
  const typed = refused && state ? state.typed : values;
  const { form } = words;
  const field = (name: string) => ({
    id: `parameter-${name}`,
    name,
    error: faultAt(refused, name, words),
    defaultValue: typed[name] ?? "",
    autoComplete: "off",
    required: true,
  });
  return (
    <Disclosure className="pt-2" summary={summary} open={state !== null}>
      <form
        action={action}
        key={JSON.stringify([state, fixed.expectedCount])}
        className="grid max-w-[34rem] gap-4"
        noValidate
      >
        {Object.entries({ ...fixed, kind }).map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
        <FormNotice refused={refused} done={state ? form.setDone : null} words={words} />
        <div className="grid grid-cols-3 gap-3">
          <TextInput {...field("year")} label={form.year} inputMode="numeric" maxLength={4} />
          {kind === "bounds" ? (
            <>
              <TextInput {...field("min")} label={form.min} inputMode="decimal" />
              <TextInput {...field("max")} label={form.max} inputMode="decimal" />
            </>
          ) : (
            <>
              <Select
                {...field("comparator")}
                label={form.comparator}
                options={limitComparators.map((value) => ({
                  value,
                  label: words.comparator[comparatorKeys[value]],
                }))}
              />
              <TextInput
                {...field("value")}
                label={form.limitValue}
                inputMode="decimal"
                suffix={unit}
              />
            </>
          )}
        </div>
        <TextInput
          {...field("document")}
          label={form.document}
          hint={form.documentHint}
          maxLength={DOCUMENT_LIMIT}
        />
        <TextInput
          {...field("effectiveOn")}
          label={form.effectiveOn}
          type="date"
          className="max-w-52"
        />
        <SubmitButton variant="primary" pendingLabel={form.pending} className="justify-self-start">
          {form.set}
        </SubmitButton>
      </form>
    </Disclosure>
  );
}
