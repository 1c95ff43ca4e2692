"use client";
// The inputs of an entry form: each starts from what is kept and shows its own fault.
import { type ReactNode, useRef } from "react";
import { FieldMessages } from "@/components/ui/field";
import { Select, type SelectOption } from "@/components/ui/select";
import { TextArea } from "@/components/ui/text-area";
import { TextInput } from "@/components/ui/text-input";
import { fieldId, useEntryField } from "./entry-context";

type InputProps = {
  name: string;
  label: string;
  note?: ReactNode;
  hint?: ReactNode;
  aside?: ReactNode;
  suffix?: ReactNode;
  type?: "text" | "date";
  numeric?: boolean;
  large?: boolean;
  max?: string;
};

export function EntryInput({ name, note, type = "text", numeric, large, ...rest }: InputProps) {
  const field = useEntryField(name);
  return (
    <TextInput
      {...rest}
      id={field.id}
      name={name}
      type={type}
      note={note ?? field.note}
      error={field.error}
      defaultValue={field.value}
      autoComplete="off"
      {...(numeric ? { inputMode: "decimal" as const } : {})}
      {...(large ? { size: "large" as const } : {})}
    />
  );
}

type AreaProps = {
  name: string;
  label: string;
  hint?: ReactNode;
  aside?: ReactNode;
  rows?: number;
  maxLength?: number;
};

export function EntryArea({ name, ...rest }: AreaProps) {
  const field = useEntryField(name);
  return (
    <TextArea
      {...rest}
      id={field.id}
      name={name}
      note={field.note}
      error={field.error}
      defaultValue={field.value}
    />
  );
}

type SelectProps = {
  name: string;
  label: string;
  options: readonly SelectOption[];
  hint?: ReactNode;
};

export function EntrySelect({ name, ...rest }: SelectProps) {
  const field = useEntryField(name);
  return (
    <Select
      {...rest}
      id={field.id}
      name={name}
      note={field.note}
      error={field.error}
      defaultValue={field.value}
    />
  );
}

/** The fault of the reading as a whole, which stands at none of its inputs. */
export function ReadingFault({ name = "reading" }: { name?: string }) {
  const field = useEntryField(name);
  return <FieldMessages id={field.id} error={field.error} />;
}

/** "Nothing yet" said outright: an empty list alone says nothing. */
export function NoneYet({ label }: { label: string }) {
  const field = useEntryField("reading.none");
  return (
    <label className="mt-1.5 flex items-baseline gap-2 py-1 text-sm text-ink-2 max-sm:min-h-11 max-sm:py-2.5">
      <input
        type="checkbox"
        name="reading.none"
        defaultChecked={field.ticked}
        className="translate-y-[0.1em]"
      />
      {label}
    </label>
  );
}

type DatedTickProps = {
  tick: string;
  day: string;
  label: ReactNode;
  dayLabel: string;
  max: string;
  /** Beside the label: "target", "suggested". */
  note?: ReactNode;
  /** A line under the row, such as the document's field. */
  children?: ReactNode;
};

/** One thing that is reached or not, and since when. A day typed ticks the box; an emptied box clears its day. */
export function DatedTick({ tick, day, label, dayLabel, max, note, children }: DatedTickProps) {
  const box = useRef<HTMLInputElement>(null);
  const input = useRef<HTMLInputElement>(null);
  const ticked = useEntryField(tick).ticked;
  const { value, error, id } = useEntryField(day);
  return (
    <div className="group/tick py-1 max-sm:py-1.5">
      <div className="flex min-h-9 items-center gap-2 max-sm:min-h-11">
        <label className="flex min-w-0 flex-1 items-center gap-2.5 text-sm has-checked:font-semibold">
          <input
            ref={box}
            type="checkbox"
            name={tick}
            defaultChecked={ticked}
            className="shrink-0"
            onChange={(event) => {
              if (!event.currentTarget.checked && input.current) input.current.value = "";
            }}
          />
          <span className="min-w-0">
            {label}
            {note ? <span className="ml-2 text-xs font-normal text-ink-3">{note}</span> : null}
          </span>
        </label>
        <input
          ref={input}
          id={id}
          type="date"
          name={day}
          max={max}
          defaultValue={value}
          aria-label={dayLabel}
          aria-invalid={error ? true : undefined}
          aria-describedby={error ? `${fieldId(day)}-error` : undefined}
          onInput={(event) => {
            if (event.currentTarget.value !== "" && box.current) box.current.checked = true;
          }}
          className="min-h-8 w-36 shrink-0 rounded-sm border border-control bg-surface px-2 text-xs text-ink aria-invalid:border-ink aria-invalid:shadow-[inset_0_0_0_1px_var(--color-ink)] max-sm:min-h-11 max-sm:text-md"
        />
      </div>
      <FieldMessages id={id} error={error} />
      {/* Asked for once the box is ticked; by style alone, so that it holds without script. */}
      {children ? (
        <div className="hidden group-has-[input[type=checkbox]:checked]/tick:block">{children}</div>
      ) : null}
    </div>
  );
}
