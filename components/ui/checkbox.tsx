// A box to tick, its words, and what stands at the far end (a date, a count).
import type { ComponentProps, ReactNode } from "react";
import { classNames } from "./class-names";

type CheckboxProps = Omit<ComponentProps<"input">, "type"> & {
  name: string;
  label: ReactNode;
  note?: ReactNode;
  aside?: ReactNode;
  /** Hides the words from sight: a row's box in a table. */
  bare?: boolean;
};

export function Checkbox({ label, note, aside, bare = false, className, ...rest }: CheckboxProps) {
  if (bare) {
    return (
      <label className={classNames("-my-2 -mr-2 inline-flex py-2 pr-2 pl-1.5", className)}>
        <input type="checkbox" {...rest} />
        <span className="sr-only">{label}</span>
      </label>
    );
  }
  return (
    <label
      className={classNames(
        "flex items-start gap-2 py-1 text-sm max-sm:min-h-11 max-sm:py-2.5",
        className,
      )}
    >
      <input type="checkbox" {...rest} className="mt-[0.2em]" />
      <span className={rest.disabled ? "text-ink-3" : undefined}>
        {label}
        {note ? <span className="ml-2 text-xs text-ink-3">{note}</span> : null}
      </span>
      {aside ? (
        <span className="ml-auto text-xs leading-[1.67] whitespace-nowrap text-ink-3">{aside}</span>
      ) : null}
    </label>
  );
}

/** Ruled list of boxes, in two columns where there is room. */
export function CheckboxList({
  legend,
  columns = 1,
  children,
}: {
  legend: ReactNode;
  columns?: 1 | 2;
  children: ReactNode;
}) {
  return (
    <fieldset className="min-w-0">
      <legend className="mb-1 text-sm font-semibold">{legend}</legend>
      <div
        className={classNames(
          "grid gap-x-4 *:border-b *:border-line",
          columns === 2 && "sm:grid-cols-2",
        )}
      >
        {children}
      </div>
    </fieldset>
  );
}
