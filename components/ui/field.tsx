// A control with its words: label, aside, hint, error. The error is ink and bold, never red: red is overdue.
import type { ReactNode } from "react";
import { Icon } from "./icons";

export type FieldWords = {
  label: ReactNode;
  /** Beside the label, quiet: a unit, "optional", a count. */
  note?: ReactNode;
  /** Far end of the label line: a link such as "as last time". */
  aside?: ReactNode;
  /** Under the control. */
  hint?: ReactNode;
  error?: ReactNode;
};

type FieldProps = FieldWords & { id: string; children: ReactNode };

export function Field({ id, label, note, aside, hint, error, children }: FieldProps) {
  return (
    <div className="min-w-0">
      <div className="mb-1.5 flex items-baseline gap-2 text-sm">
        <label htmlFor={id} className="font-semibold">
          {label}
        </label>
        {note ? <span className="text-xs text-ink-3">{note}</span> : null}
        {aside ? <span className="ml-auto text-xs text-ink-3">{aside}</span> : null}
      </div>
      {children}
      <FieldMessages id={id} hint={hint} error={error} />
    </div>
  );
}

export function FieldMessages({ id, hint, error }: Pick<FieldProps, "id" | "hint" | "error">) {
  return (
    <>
      {error ? (
        <p
          id={`${id}-error`}
          className="mt-1 flex items-start gap-1.5 text-sm font-semibold text-ink"
        >
          <Icon name="alert" size={0.875} className="mt-[0.2em]" />
          <span>{error}</span>
        </p>
      ) : null}
      {hint ? (
        <p id={`${id}-hint`} className="mt-1 text-xs text-ink-3">
          {hint}
        </p>
      ) : null}
    </>
  );
}

/** The aria attributes that tie a control to its messages. */
export function fieldAria(id: string, { hint, error }: Pick<FieldWords, "hint" | "error">) {
  const describedBy = [error ? `${id}-error` : null, hint ? `${id}-hint` : null]
    .filter(Boolean)
    .join(" ");
  return {
    id,
    "aria-invalid": error ? (true as const) : undefined,
    "aria-describedby": describedBy === "" ? undefined : describedBy,
  };
}

/** Border, ground and focus shared by all boxes one types into. */
export const controlClass =
  "w-full rounded-sm border border-control bg-surface text-sm text-ink max-sm:text-md " +
  "focus-visible:border-focus focus-visible:outline-1 focus-visible:outline-offset-0 focus-visible:outline-focus " +
  "disabled:border-line-strong disabled:bg-sunken disabled:text-ink-2 " +
  "aria-invalid:border-ink aria-invalid:shadow-[inset_0_0_0_1px_var(--color-ink)]";
