// Fields as they were typed, read one by one; what cannot be read is faulted where it stands.
import { isLocalDate } from "../calendar";
import type { FieldFault } from "../errors";
import type { LocalDate } from "../milestone/milestone";
import { toNumber } from "../report/form-draft";

export type Parsed<T> = { ok: true; value: T } | { ok: false; faults: readonly FieldFault[] };

/** Readers over the typed values; each adds to `faults` what is wrong with its field. */
export function typedFields(values: Readonly<Record<string, string>>) {
  const faults: FieldFault[] = [];
  const text = (field: string) => (values[field] ?? "").trim();
  const need = (field: string) => {
    if (text(field) === "") faults.push({ field, code: "required" });
  };
  return {
    faults,
    text,
    need,
    /** null where nothing, or no number, was typed. */
    number: (field: string): number | null => {
      if (text(field) === "") return null;
      const value = toNumber(text(field));
      if (Number.isFinite(value)) return value;
      faults.push({ field, code: "notNumber" });
      return null;
    },
    /** "2024/9/3" is no day of ours: months and days have two digits. */
    day: (field: string): LocalDate | null => {
      const typed = text(field).replaceAll("/", "-");
      if (typed === "") return null;
      if (isLocalDate(typed)) return typed;
      faults.push({ field, code: "notDate" });
      return null;
    },
    words: (field: string, limit: number): string => {
      if (text(field).length > limit) faults.push({ field, code: "tooLong", params: { limit } });
      return text(field);
    },
  };
}
