// Criteria and stages: words a row, in Chinese and, where there are any, in English.
import { classNames } from "@/components/ui/class-names";
import { Link } from "@/components/ui/link";
import { Select } from "@/components/ui/select";
import { fill } from "./form-words";
import type { FieldsProps } from "./part-fields";
import { RowTable, rowsOf, WordInput } from "./row-table";

/** Columns of words, words in English, and what goes with them. */
const WORD_COLUMNS = "sm:grid-cols-[2fr_2fr_6.5rem]";
const WORD_ROW = "grid items-start gap-2 max-sm:border-b max-sm:border-line max-sm:pb-3";

export function CriteriaRows({ values, faultsAt, words: { form } }: FieldsProps) {
  return (
    <RowTable
      id="criteria"
      heads={[form.criterion, form.criterionEn, form.required]}
      columns={WORD_COLUMNS}
      hint={form.criteriaHint}
      errors={faultsAt("part")}
    >
      {rowsOf(values, "criterion").map((row) => {
        const at = `criterion.${row}`;
        const number = fill(form.row, { n: row + 1 });
        return (
          <div key={row} className={classNames(WORD_ROW, WORD_COLUMNS)}>
            <input type="hidden" name={`${at}.code`} value={values[`${at}.code`] ?? ""} />
            <WordInput
              name={`${at}.zh`}
              label={`${form.criterion} ${number}`}
              {...{ values, faultsAt }}
            />
            <WordInput
              name={`${at}.en`}
              label={`${form.criterionEn} ${number}`}
              placeholder={form.criterionEn}
              {...{ values, faultsAt }}
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
    </RowTable>
  );
}

export function StageRows({ values, faultsAt, words: { form }, choices }: FieldsProps) {
  return (
    <>
      <p className="flex flex-wrap items-baseline gap-x-4 text-sm">
        <span className="text-ink-3">{form.templates}</span>
        {choices.templates.map(({ label, href, current }) => (
          <Link
            key={href}
            href={href}
            className="lnk max-sm:py-2.5"
            aria-current={current ? "true" : undefined}
          >
            {label}
          </Link>
        ))}
      </p>
      <RowTable
        id="stages"
        heads={[form.stage, form.stageEn, form.goal]}
        columns={WORD_COLUMNS}
        hint={form.stagesHint}
        errors={[...faultsAt("part"), ...faultsAt("goal")]}
      >
        {rowsOf(values, "stage").map((row) => {
          const at = `stage.${row}`;
          const number = fill(form.row, { n: row + 1 });
          return (
            <div key={row} className={classNames(WORD_ROW, WORD_COLUMNS)}>
              <input type="hidden" name={`${at}.code`} value={values[`${at}.code`] ?? ""} />
              <WordInput
                name={`${at}.zh`}
                label={`${form.stage} ${number}`}
                {...{ values, faultsAt }}
              />
              <WordInput
                name={`${at}.en`}
                label={`${form.stageEn} ${number}`}
                placeholder={form.stageEn}
                {...{ values, faultsAt }}
              />
              <label className="flex min-h-[2.125rem] items-center gap-2 text-sm max-sm:min-h-11">
                <input
                  type="radio"
                  name="goal"
                  value={row}
                  defaultChecked={values.goal === String(row)}
                />
                {form.goal}
                <span className="sr-only">{number}</span>
              </label>
            </div>
          );
        })}
      </RowTable>
    </>
  );
}
