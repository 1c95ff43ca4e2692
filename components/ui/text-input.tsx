// One line of text, a number or a date. With `label` it brings its field along.
import type { ComponentProps, ReactNode } from "react";
import { classNames } from "./class-names";
import { Field, controlClass, fieldAria, type FieldWords } from "./field";

type TextInputProps = Partial<FieldWords> &
  Omit<ComponentProps<"input">, "size"> & {
    name: string;
    /** Inside the box at its end: a unit, "61 days later than last time". */
    suffix?: ReactNode;
    /** large: the one figure a form is about. */
    size?: "md" | "large";
  };

export function TextInput({
  label,
  note,
  aside,
  hint,
  error,
  suffix,
  size = "md",
  className,
  ...rest
}: TextInputProps) {
  const id = rest.id ?? rest.name;
  const box = (
    <div className={classNames("relative flex items-center", className)}>
      <input
        type="text"
        {...rest}
        {...fieldAria(id, { hint, error })}
        className={classNames(
          controlClass,
          "read-only:bg-sunken",
          size === "large"
            ? "min-h-11 px-3 text-xl font-semibold max-sm:min-h-13"
            : "min-h-[2.125rem] px-2.5 max-sm:min-h-11",
        )}
      />
      {suffix ? (
        <span className="pointer-events-none absolute right-2.5 bg-surface pl-2 text-xs text-ink-3">
          {suffix}
        </span>
      ) : null}
    </div>
  );
  if (!label) return box;
  return (
    <Field id={id} label={label} note={note} aside={aside} hint={hint} error={error}>
      {box}
    </Field>
  );
}
