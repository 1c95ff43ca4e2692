"use client";
// The fields of a figure, the same for the provider's report and for a published figure entered by the commission.
import { Select } from "@/components/ui/select";
import { TextArea } from "@/components/ui/text-area";
import { TextInput } from "@/components/ui/text-input";
import type { Typed } from "@/lib/actions/indicators";
import { NOTE_LIMIT, SOURCE_LIMIT } from "@/lib/domain/indicator/figure-draft";
import { valueLabels } from "@/lib/domain/milestone/milestone";
import type { FormWords } from "./form-words";
import { faultAt, type Refused } from "@/components/status/refused-form";

type FigureFieldsProps = {
  values: Typed;
  unit: string;
  words: FormWords;
  refused: Refused | null;
  /** The year cannot be changed once a report of it was begun. */
  fixedYear: boolean;
  /** With a note of its own to the commission. */
  withNote: boolean;
};

export function FigureFields(props: FigureFieldsProps) {
  const { values, unit, words, refused, fixedYear, withNote } = props;
  const { form } = words;
  const field = (name: string) => ({
    name,
    error: faultAt(refused, name, words),
    defaultValue: values[name] ?? "",
  });
  return (
    <>
      <div className="grid grid-cols-[minmax(0,9rem)_minmax(0,1fr)] gap-3">
        <TextInput
          {...field("dataYear")}
          label={form.year}
          inputMode="numeric"
          autoComplete="off"
          maxLength={4}
          readOnly={fixedYear}
          required
        />
        <TextInput
          {...field("value")}
          label={form.value}
          inputMode="decimal"
          autoComplete="off"
          suffix={unit}
          required
        />
      </div>
      <div className="grid grid-cols-2 gap-3 max-sm:grid-cols-1">
        <Select
          {...field("label")}
          label={form.label}
          options={valueLabels.map((value) => ({ value, label: words.label[value] }))}
        />
        <TextInput {...field("publishedOn")} label={form.publishedOn} type="date" required />
      </div>
      <TextInput
        {...field("source")}
        label={form.source}
        hint={form.sourceHint}
        maxLength={SOURCE_LIMIT}
        autoComplete="off"
        required
      />
      <TextInput
        {...field("statedOn")}
        label={form.statedOn}
        note={form.optional}
        hint={form.statedOnHint}
        type="date"
        className="max-w-52"
      />
      {withNote ? (
        <TextArea
          {...field("note")}
          label={form.note}
          note={form.optional}
          hint={form.noteHint}
          maxLength={NOTE_LIMIT}
        />
      ) : null}
    </>
  );
}
