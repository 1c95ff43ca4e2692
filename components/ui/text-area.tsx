// Several lines. It grows with what is written where the browser can; `maxLength` is kept by the browser.
import type { ComponentProps } from "react";
import { classNames } from "./class-names";
import { Field, controlClass, fieldAria, type FieldWords } from "./field";

type TextAreaProps = Partial<FieldWords> & ComponentProps<"textarea"> & { name: string };

export function TextArea({
  label,
  note,
  aside,
  hint,
  error,
  className,
  rows = 2,
  ...rest
}: TextAreaProps) {
  const id = rest.id ?? rest.name;
  const box = (
    <textarea
      rows={rows}
      {...rest}
      {...fieldAria(id, { hint, error })}
      className={classNames(
        controlClass,
        "block read-only:bg-sunken [field-sizing:content] px-2.5 py-2 leading-[1.62]",
        className,
      )}
    />
  );
  if (!label) return box;
  return (
    <Field id={id} label={label} note={note} aside={aside} hint={hint} error={error}>
      {box}
    </Field>
  );
}
