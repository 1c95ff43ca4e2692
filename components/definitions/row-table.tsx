// What the tables of inputs share: their frame with heads, how many rows they have, and an input for words.
import type { ReactNode } from "react";
import { classNames } from "@/components/ui/class-names";
import { FieldMessages } from "@/components/ui/field";
import { TextInput } from "@/components/ui/text-input";
import { rowCount } from "@/lib/domain/definition/form-rows";
import type { FieldsProps } from "./part-fields";

const BLANK_ROWS = 3;
const LEAST_ROWS = 4;

export function rowsOf(values: FieldsProps["values"], prefix: string): number[] {
  const count = Math.max(LEAST_ROWS, rowCount(values, prefix) + BLANK_ROWS);
  return Array.from({ length: count }, (_, index) => index);
}

type TableProps = {
  /** What the columns hold; the first names the table. */
  heads: readonly string[];
  columns: string;
  hint: string;
  id: string;
  errors: readonly string[];
  children: ReactNode;
};

export function RowTable({ heads, columns, hint, id, errors, children }: TableProps) {
  return (
    <fieldset
      className="min-w-0"
      aria-describedby={errors.length > 0 ? `${id}-error ${id}-hint` : `${id}-hint`}
    >
      <legend className="sr-only">{heads[0]}</legend>
      {/* Each input says its own name: to readers the heads would only repeat it. */}
      <div aria-hidden className={classNames("mb-1 grid gap-2 text-sm font-semibold", columns)}>
        {heads.map((head, column) => (
          <span key={head} className={column > 0 ? "max-sm:hidden" : undefined}>
            {head}
          </span>
        ))}
      </div>
      <div className="grid gap-2">{children}</div>
      <FieldMessages id={id} hint={hint} error={errors.length > 0 ? errors.join(" ") : undefined} />
    </fieldset>
  );
}

type WordInputProps = Pick<FieldsProps, "values" | "faultsAt"> & {
  name: string;
  label: string;
  placeholder?: string;
};

export function WordInput({ name, label, placeholder, values, faultsAt }: WordInputProps) {
  const error = faultsAt(name)[0];
  return (
    <div className="min-w-0">
      <TextInput
        name={name}
        aria-label={label}
        placeholder={placeholder}
        maxLength={200}
        defaultValue={values[name] ?? ""}
        error={error}
      />
      <FieldMessages id={name} error={error} />
    </div>
  );
}
