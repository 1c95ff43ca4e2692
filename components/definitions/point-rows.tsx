// Yearly targets: a day and a value a row; faults stand in their row.
import { classNames } from "@/components/ui/class-names";
import { FieldMessages } from "@/components/ui/field";
import { Select } from "@/components/ui/select";
import { TextInput } from "@/components/ui/text-input";
import { fill } from "./form-words";
import type { FieldsProps } from "./part-fields";
import { RowTable, rowsOf } from "./row-table";

const POINT_COLUMNS = "grid-cols-2 sm:max-w-md";

export function PointRows({ kind, values, faultsAt, words: { form }, choices }: FieldsProps) {
  const suffix = kind === "coverage" ? form.percent : choices.unit;
  return (
    <RowTable
      id="points"
      heads={[form.on, form.value]}
      columns={POINT_COLUMNS}
      hint={form.pointsHint}
      errors={faultsAt("points")}
    >
      {rowsOf(values, "points").map((row) => {
        const at = `points.${row}`;
        const number = fill(form.row, { n: row + 1 });
        const value = {
          name: `${at}.value`,
          "aria-label": `${form.value} ${number}`,
          defaultValue: values[`${at}.value`] ?? "",
          error: faultsAt(`${at}.value`)[0],
        };
        return (
          <div key={row} className={classNames("grid items-start gap-2", POINT_COLUMNS)}>
            <div>
              <TextInput
                name={`${at}.on`}
                type="date"
                aria-label={`${form.on} ${number}`}
                defaultValue={values[`${at}.on`] ?? ""}
                error={faultsAt(`${at}.on`)[0]}
              />
              <FieldMessages id={`${at}.on`} error={faultsAt(`${at}.on`)[0]} />
            </div>
            <div>
              {choices.stages.length > 0 ? (
                <Select {...value} options={choices.stages} />
              ) : (
                <TextInput {...value} inputMode="decimal" suffix={suffix || null} />
              )}
              <FieldMessages id={value.name} error={value.error} />
            </div>
          </div>
        );
      })}
    </RowTable>
  );
}
