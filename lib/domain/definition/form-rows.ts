// Tables of inputs: rows in the names of their fields ("point.2.on"). Rows left blank are nothing.
import type { FormValues } from "../report/form-values";

export type FormRow = { index: number; cells: Readonly<Record<string, string>> };

const typed = (values: FormValues, name: string) => (values[name] ?? "").trim();

/** Rows in which one of `text` is filled, in order, with all their cells trimmed. */
export function filledRows(
  values: FormValues,
  prefix: string,
  fields: { text: readonly string[]; other?: readonly string[] },
): FormRow[] {
  const pattern = new RegExp(`^${prefix}\\.(\\d+)\\.`);
  const indexes = Object.keys(values).flatMap((name) => {
    const found = pattern.exec(name)?.[1];
    return found === undefined ? [] : [Number(found)];
  });
  return [...new Set(indexes)]
    .sort((a, b) => a - b)
    .map((index) => {
      const names = [...fields.text, ...(fields.other ?? [])];
      const cells = names.map((name) => [name, typed(values, `${prefix}.${index}.${name}`)]);
      return { index, cells: Object.fromEntries(cells) as Record<string, string> };
    })
    .filter(({ cells }) => fields.text.some((name) => cells[name] !== ""));
}

/** The same rows as a form shows them, one after the other, so that a fault's number is the row's. */
export function rowValues(
  prefix: string,
  rows: readonly Readonly<Record<string, string>>[],
): FormValues {
  return Object.fromEntries(
    rows.flatMap((row, index) =>
      Object.entries(row).map(([name, value]) => [`${prefix}.${index}.${name}`, value]),
    ),
  );
}

/** How many rows the values fill. */
export function rowCount(values: FormValues, prefix: string): number {
  const pattern = new RegExp(`^${prefix}\\.(\\d+)\\.`);
  const numbers = Object.keys(values).map((name) => Number(pattern.exec(name)?.[1] ?? -1));
  return Math.max(-1, ...numbers) + 1;
}
