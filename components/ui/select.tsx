// The browser's own select, dressed. Select stands in forms; FilterSelect carries its label inside the box.
import type { ComponentProps } from "react";
import { classNames } from "./class-names";
import { Field, controlClass, fieldAria, type FieldWords } from "./field";
import { Icon } from "./icons";

export type SelectOption = { value: string; label: string; disabled?: boolean };

type SelectProps = Partial<FieldWords> &
  Omit<ComponentProps<"select">, "children"> & { name: string; options: readonly SelectOption[] };

function Options({ options }: { options: readonly SelectOption[] }) {
  return options.map((option) => (
    <option key={option.value} value={option.value} disabled={option.disabled}>
      {option.label}
    </option>
  ));
}

export function Select({
  label,
  note,
  aside,
  hint,
  error,
  options,
  className,
  ...rest
}: SelectProps) {
  const id = rest.id ?? rest.name;
  const box = (
    <div className={classNames("relative", className)}>
      <select
        {...rest}
        {...fieldAria(id, { hint, error })}
        className={classNames(
          controlClass,
          "min-h-[2.125rem] appearance-none pr-8 pl-2.5 max-sm:min-h-11",
        )}
      >
        <Options options={options} />
      </select>
      <Icon
        name="chevron-down"
        size={0.75}
        className="pointer-events-none absolute top-1/2 right-2.5 -translate-y-1/2 text-ink-3"
      />
    </div>
  );
  if (!label) return box;
  return (
    <Field id={id} label={label} note={note} aside={aside} hint={hint} error={error}>
      {box}
    </Field>
  );
}

type FilterSelectProps = Omit<ComponentProps<"select">, "children" | "size"> & {
  name: string;
  label: string;
  options: readonly SelectOption[];
  size?: "sm" | "md";
};

export function FilterSelect({
  label,
  options,
  size = "sm",
  className,
  ...rest
}: FilterSelectProps) {
  return (
    <label
      className={classNames(
        "relative inline-flex max-w-full min-w-0 items-center rounded-sm border border-control largest:flex-wrap bg-surface hover:border-ink-3 has-focus-visible:border-focus has-focus-visible:outline-1 has-focus-visible:outline-focus",
        size === "sm" ? "min-h-7 text-xs" : "min-h-8 text-sm",
        "max-sm:min-h-11 max-sm:text-sm",
        className,
      )}
    >
      <span className="shrink-0 pl-2 whitespace-nowrap text-ink-2">{label}</span>
      <select
        {...rest}
        className="w-full min-w-0 cursor-pointer appearance-none truncate bg-transparent py-0 pr-6 pl-1.5 font-semibold outline-none"
      >
        <Options options={options} />
      </select>
      <Icon
        name="chevron-down"
        size={0.6875}
        className="pointer-events-none absolute right-2 text-ink-3"
      />
    </label>
  );
}
