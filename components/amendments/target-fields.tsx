// The target of one item, by its kind, as it stands: what differs afterwards is the change.
import type { ReactNode } from "react";
import { Select, type SelectOption } from "@/components/ui/select";
import { TextArea } from "@/components/ui/text-area";
import { TextInput } from "@/components/ui/text-input";
import type { MilestoneKind } from "@/lib/domain/milestone/milestone";
import type { FormValues } from "@/lib/domain/report/form-values";
import { CriteriaRows } from "./criteria-rows";
import type { AmendmentWords } from "./form-words";

export type TargetChoices = {
  stages: readonly SelectOption[];
  comparators: readonly SelectOption[];
  unit: string;
};
export type TargetFieldsProps = {
  kind: MilestoneKind;
  prefix: string;
  values: FormValues;
  errorAt: (field: string) => string | undefined;
  words: AmendmentWords;
  choices: TargetChoices;
};

type Field = "min" | "max" | "base" | "value" | "share" | "confirmedCount";

function NumberField({ field, hint, unit, ...props }: TargetFieldsProps & NumberOf) {
  const { prefix, values, errorAt, words } = props;
  const name = `${prefix}target.${field}`;
  return (
    <TextInput
      name={name}
      inputMode="decimal"
      label={words.form[field]}
      hint={hint}
      suffix={unit}
      defaultValue={values[name] ?? ""}
      error={errorAt(name)}
    />
  );
}
type NumberOf = { field: Field; hint?: string; unit?: string };

function CountFields(props: TargetFieldsProps) {
  const { words, choices } = props;
  return (
    <div className="grid gap-3 sm:grid-cols-3">
      <NumberField {...props} field="min" unit={choices.unit} />
      <NumberField {...props} field="max" unit={choices.unit} hint={words.form.maxHint} />
      <NumberField {...props} field="base" unit={choices.unit} hint={words.form.maxHint} />
    </div>
  );
}

function ThresholdFields(props: TargetFieldsProps) {
  const { prefix, values, errorAt, words, choices } = props;
  const name = `${prefix}target.comparator`;
  return (
    <div className="grid gap-3 sm:grid-cols-4">
      <Select
        name={name}
        label={words.form.comparator}
        options={choices.comparators}
        defaultValue={values[name] ?? ""}
        error={errorAt(name)}
      />
      <NumberField {...props} field="value" unit={choices.unit} />
      <NumberField {...props} field="max" unit={choices.unit} hint={words.form.maxHint} />
      <NumberField {...props} field="base" unit={choices.unit} hint={words.form.maxHint} />
    </div>
  );
}

function CoverageFields(props: TargetFieldsProps) {
  const { prefix, values, errorAt, words } = props;
  const name = `${prefix}target.units`;
  return (
    <div className="grid gap-3">
      <div className="grid gap-3 sm:grid-cols-2">
        <NumberField {...props} field="share" />
        <NumberField {...props} field="confirmedCount" hint={words.form.maxHint} />
      </div>
      <TextArea
        name={name}
        rows={6}
        label={words.form.units}
        hint={words.form.unitsHint}
        defaultValue={values[name] ?? ""}
        error={errorAt(name)}
        className="max-h-96 min-h-32"
      />
    </div>
  );
}

function BuildFields({ prefix, values, errorAt, words, choices }: TargetFieldsProps) {
  const name = `${prefix}target.stage`;
  return (
    <Select
      name={name}
      label={words.form.stage}
      options={choices.stages}
      defaultValue={values[name] ?? ""}
      error={errorAt(name)}
      className="max-w-72"
    />
  );
}

const fields: Record<MilestoneKind, (props: TargetFieldsProps) => ReactNode> = {
  build: BuildFields,
  count: CountFields,
  coverage: CoverageFields,
  threshold: ThresholdFields,
  qualitative: CriteriaRows,
};

export function TargetFields(props: TargetFieldsProps) {
  const Fields = fields[props.kind];
  return (
    <fieldset className="min-w-0">
      <legend className="mb-1.5 text-sm font-semibold">{props.words.form.target}</legend>
      <input type="hidden" name={`${props.prefix}withTarget`} value="1" />
      <Fields {...props} />
      {props.errorAt(`${props.prefix}target`) ? (
        <p className="mt-1.5 text-xs font-semibold">{props.errorAt(`${props.prefix}target`)}</p>
      ) : null}
    </fieldset>
  );
}
