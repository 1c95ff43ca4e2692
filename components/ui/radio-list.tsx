// One of several. boxed: ruled rows to touch, as on the phone; plain: lines.
import type { ReactNode } from "react";
import { classNames } from "./class-names";
import { FieldMessages } from "./field";

export type RadioOption = {
  value: string;
  label: ReactNode;
  note?: ReactNode;
  aside?: ReactNode;
  disabled?: boolean;
};

type RadioListProps = {
  name: string;
  legend: ReactNode;
  options: readonly RadioOption[];
  defaultValue?: string;
  layout?: "plain" | "boxed";
  hint?: ReactNode;
  error?: ReactNode;
};

export function RadioList({
  name,
  legend,
  options,
  defaultValue,
  layout = "plain",
  hint,
  error,
}: RadioListProps) {
  const boxed = layout === "boxed";
  const describedBy = [error ? `${name}-error` : "", hint ? `${name}-hint` : ""]
    .filter(Boolean)
    .join(" ");
  return (
    <fieldset className="min-w-0" aria-describedby={describedBy === "" ? undefined : describedBy}>
      <legend className="mb-1.5 text-sm font-semibold">{legend}</legend>
      <div
        className={classNames(
          boxed && "divide-y divide-line overflow-hidden rounded-sm border bg-surface",
          boxed && (error ? "border-ink" : "border-control"),
        )}
      >
        {options.map((option) => (
          <label
            key={option.value}
            className={classNames(
              "flex items-start gap-2 text-sm has-checked:font-semibold",
              boxed
                ? "min-h-10 px-3 py-2 hover:bg-hover has-checked:bg-brand-tint has-focus-visible:outline-2 has-focus-visible:-outline-offset-2 has-focus-visible:outline-focus max-sm:min-h-13 max-sm:py-3.5 max-sm:text-base"
                : "py-1 max-sm:min-h-11 max-sm:py-2.5",
            )}
          >
            <input
              type="radio"
              name={name}
              value={option.value}
              defaultChecked={option.value === defaultValue}
              disabled={option.disabled}
              className="mt-[0.2em]"
            />
            <span>
              {option.label}
              {option.note ? (
                <span className="ml-2 text-xs font-normal text-ink-3">{option.note}</span>
              ) : null}
            </span>
            {option.aside ? (
              <span className="ml-auto text-xs leading-[1.67] font-normal whitespace-nowrap text-ink-3">
                {option.aside}
              </span>
            ) : null}
          </label>
        ))}
      </div>
      <FieldMessages id={name} hint={hint} error={error} />
    </fieldset>
  );
}
