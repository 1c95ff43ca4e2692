// Two to five choices side by side: as links that change the page, or as radios in a form.
import { Link } from "./link";
import type { ReactNode } from "react";
import { classNames } from "./class-names";

type Size = "sm" | "md";
const frame =
  "inline-flex w-fit max-w-full overflow-hidden rounded-sm border border-control bg-surface divide-x divide-line max-sm:flex max-sm:w-full max-sm:text-sm largest:flex-wrap";
const cell =
  "flex items-center justify-center gap-1.5 px-3 whitespace-nowrap text-ink-2 max-sm:min-h-[2.625rem] max-sm:flex-1 max-sm:px-2 max-sm:whitespace-normal max-sm:text-center largest:whitespace-nowrap";
/** More than four stand in rows of three on a phone. */
const many = {
  frame: "max-sm:flex-wrap max-sm:gap-px max-sm:divide-x-0 max-sm:bg-line",
  cell: "max-sm:basis-[30%] max-sm:bg-surface",
};
const height: Record<Size, string> = {
  sm: "text-xs sm:[&>*]:min-h-[1.625rem]",
  md: "text-sm sm:[&>*]:min-h-[1.875rem]",
};

type SegmentedLinksProps = {
  label: string;
  options: ReadonlyArray<{ href: string; label: ReactNode; current?: boolean }>;
  size?: Size;
};

export function SegmentedLinks({ label, options, size = "md" }: SegmentedLinksProps) {
  const inRows = options.length > 4;
  return (
    <nav aria-label={label} className={classNames(frame, height[size], inRows && many.frame)}>
      {options.map((option) => (
        <Link
          key={option.href}
          href={option.href}
          aria-current={option.current ? "true" : undefined}
          className={classNames(
            cell,
            inRows && !option.current && many.cell,
            inRows && option.current && "max-sm:basis-[30%]",
            "-outline-offset-2",
            option.current
              ? "bg-ink font-semibold text-ink-inverse"
              : "hover:bg-hover hover:text-ink",
          )}
        >
          {option.label}
        </Link>
      ))}
    </nav>
  );
}

type SegmentedRadiosProps = {
  name: string;
  legend: string;
  options: ReadonlyArray<{ value: string; label: ReactNode }>;
  defaultValue?: string;
  size?: Size;
};

export function SegmentedRadios({
  name,
  legend,
  options,
  defaultValue,
  size = "md",
}: SegmentedRadiosProps) {
  return (
    <fieldset className="min-w-0">
      <legend className="mb-1.5 text-sm font-semibold">{legend}</legend>
      <div className={classNames(frame, height[size])}>
        {options.map((option) => (
          <label
            key={option.value}
            className={classNames(
              cell,
              "hover:bg-hover has-checked:bg-ink has-checked:font-semibold has-checked:text-ink-inverse has-focus-visible:outline-2 has-focus-visible:-outline-offset-2 has-focus-visible:outline-focus",
            )}
          >
            <input
              type="radio"
              className="sr-only"
              name={name}
              value={option.value}
              defaultChecked={option.value === defaultValue}
            />
            {option.label}
          </label>
        ))}
      </div>
    </fieldset>
  );
}
