// The fields of each part. Tables hold what stands and a few blank rows more.
import type { ReactNode } from "react";
import { controlClass, Field, fieldAria } from "@/components/ui/field";
import { Select, type SelectOption } from "@/components/ui/select";
import { TextArea } from "@/components/ui/text-area";
import { TextInput } from "@/components/ui/text-input";
import type { DefinitionPart } from "@/lib/domain/definition/parts";
import type { MilestoneKind } from "@/lib/domain/milestone/milestone";
import type { FormValues } from "@/lib/domain/report/form-values";
import { faultList } from "./fault-list";
import type { FormWords } from "./form-words";
import { PointRows } from "./point-rows";
import { CriteriaRows, StageRows } from "./word-rows";

export type PartChoices = {
  /** Of a build: the stages up to the target, by name. */
  stages: readonly SelectOption[];
  cadences: readonly SelectOption[];
  /** Of a count or a threshold. */
  unit: string;
  /** Lists to begin with, as addresses of this page. */
  templates: readonly { label: string; href: string; current: boolean }[];
};

export type FieldsProps = {
  kind: MilestoneKind;
  values: FormValues;
  faultsAt: (field: string) => readonly string[];
  words: FormWords;
  choices: PartChoices;
};

const fields: Record<DefinitionPart, (props: FieldsProps) => ReactNode> = {
  units: UnitsFields,
  unitCount: UnitCountFields,
  criteria: CriteriaRows,
  stages: StageRows,
  checkpoints: PointRows,
  weight: WeightFields,
  cadence: CadenceFields,
};

export function PartFields({ part, ...props }: FieldsProps & { part: DefinitionPart }) {
  const Fields = fields[part];
  return <Fields {...props} />;
}

function UnitsFields({ values, faultsAt, words: { form } }: FieldsProps) {
  const fileError = faultList(faultsAt("file"), form.more);
  return (
    <>
      <TextArea
        name="units"
        rows={8}
        label={form.units}
        hint={form.unitsHint}
        defaultValue={values.units ?? ""}
        error={faultList([...faultsAt("units"), ...faultsAt("part")], form.more)}
        className="max-h-96 min-h-40"
      />
      <Field id="units-file" label={form.file} hint={form.fileHint} error={fileError}>
        <input
          type="file"
          name="file"
          accept=".xlsx,.csv"
          {...fieldAria("units-file", { hint: form.fileHint, error: fileError })}
          className={`${controlClass} px-2.5 py-1.5`}
        />
      </Field>
    </>
  );
}

function UnitCountFields({ values, faultsAt, words: { form } }: FieldsProps) {
  return (
    <TextInput
      name="unitCount"
      inputMode="numeric"
      label={form.unitCount}
      hint={form.unitCountHint}
      suffix={form.unitCountSuffix}
      defaultValue={values.unitCount ?? ""}
      error={faultList([...faultsAt("unitCount"), ...faultsAt("part")], form.more)}
      className="max-w-48"
    />
  );
}

function WeightFields({ values, faultsAt, words: { form } }: FieldsProps) {
  return (
    <TextInput
      name="weight"
      inputMode="decimal"
      label={form.weight}
      hint={form.weightHint}
      defaultValue={values.weight ?? ""}
      error={faultsAt("weight")[0]}
      className="max-w-32"
    />
  );
}

function CadenceFields({ values, faultsAt, words: { form }, choices }: FieldsProps) {
  return (
    <Select
      name="cadence"
      label={form.cadence}
      options={choices.cadences}
      defaultValue={values.cadence ?? ""}
      error={faultsAt("cadence")[0]}
      className="max-w-48"
    />
  );
}
