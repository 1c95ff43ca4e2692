// Completion criteria, a row each and a few blank ones.
import { fill } from "@/components/status/refused-form";
import { Select } from "@/components/ui/select";
import { TextInput } from "@/components/ui/text-input";
import { rowCount } from "@/lib/domain/definition/form-rows";
import type { TargetFieldsProps } from "./target-fields";

const BLANK_ROWS = 3;
const COLUMNS = "grid items-start gap-2 sm:grid-cols-[2fr_2fr_6.5rem]";

export function CriteriaRows({ prefix, values, errorAt, words }: TargetFieldsProps) {
  const { form } = words;
  const rows = Array.from({ length: rowCount(values, `${prefix}criterion`) + BLANK_ROWS });
  return (
    <div className="grid gap-2">
      <p className="text-xs text-ink-3">{form.criteriaHint}</p>
      {rows.map((_, index) => {
        const at = `${prefix}criterion.${index}`;
        const number = fill(form.row, { n: index + 1 });
        return (
          <div key={at} className={`${COLUMNS} max-sm:border-b max-sm:border-line max-sm:pb-3`}>
            <input type="hidden" name={`${at}.code`} value={values[`${at}.code`] ?? ""} />
            <TextInput
              name={`${at}.zh`}
              aria-label={`${form.criterion} ${number}`}
              placeholder={form.criterion}
              defaultValue={values[`${at}.zh`] ?? ""}
              error={errorAt(`${at}.zh`)}
            />
            <TextInput
              name={`${at}.en`}
              aria-label={`${form.criterionEn} ${number}`}
              placeholder={form.criterionEn}
              defaultValue={values[`${at}.en`] ?? ""}
            />
            <Select
              name={`${at}.required`}
              aria-label={`${form.required} ${number}`}
              options={[
                { value: "yes", label: form.yes },
                { value: "no", label: form.no },
              ]}
              defaultValue={values[`${at}.required`] ?? "yes"}
            />
          </div>
        );
      })}
      {errorAt(`${prefix}target.criteria`) ? (
        <p className="text-xs font-semibold">{errorAt(`${prefix}target.criteria`)}</p>
      ) : null}
    </div>
  );
}
