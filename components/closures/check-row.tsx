// One check: ticked, and of an evidence with the file or paper it rests on.
import { Checkbox } from "@/components/ui/checkbox";
import { Select, type SelectOption } from "@/components/ui/select";
import { TextInput } from "@/components/ui/text-input";
import { type AskedCheck, PAPER_LIMIT } from "@/lib/domain/closure/checklist";
import type { FormValues } from "@/lib/domain/report/form-values";
import type { ClosureWords } from "./form-words";

type CheckRowProps = {
  check: AskedCheck;
  files: readonly SelectOption[];
  values: FormValues;
  errorAt: (field: string) => string | undefined;
  words: ClosureWords;
};

export function CheckRow({ check, files, values, errorAt, words }: CheckRowProps) {
  const { check: name, needsPaper } = check;
  const fault = errorAt(`check.${name}`);
  const faultId = `check-${name}-error`;
  return (
    <div className="border-b border-line py-1.5">
      <Checkbox
        name={`check.${name}`}
        label={words.checks[name]}
        defaultChecked={values[`check.${name}`] !== undefined}
        aria-describedby={fault ? faultId : undefined}
      />
      {fault ? (
        <p id={faultId} className="pl-6 text-xs font-semibold">
          {fault}
        </p>
      ) : null}
      {needsPaper ? (
        <div className="grid gap-2 pt-1 pb-2 pl-6 sm:grid-cols-2">
          <Select
            name={`file.${name}`}
            label={words.form.file}
            options={[{ value: "", label: words.form.filePick }, ...files]}
            defaultValue={values[`file.${name}`] ?? ""}
            error={errorAt(`file.${name}`)}
          />
          <TextInput
            name={`paper.${name}`}
            label={words.form.paper}
            maxLength={PAPER_LIMIT}
            defaultValue={values[`paper.${name}`] ?? ""}
          />
        </div>
      ) : null}
    </div>
  );
}
