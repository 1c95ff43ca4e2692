// Folds what is long. Works without script; "bar" is the ruled line of a phone page, "inline" a quiet link.
import type { ReactNode } from "react";
import { classNames } from "./class-names";
import { Icon } from "./icons";

type DisclosureProps = {
  summary: ReactNode;
  note?: ReactNode;
  children: ReactNode;
  open?: boolean;
  look?: "bar" | "inline";
  id?: string;
  className?: string;
};

export function Disclosure({
  summary,
  note,
  children,
  open,
  look = "inline",
  id,
  className,
}: DisclosureProps) {
  const bar = look === "bar";
  return (
    <details id={id} open={open} className={classNames("group/fold min-w-0", className)}>
      <summary
        className={classNames(
          "flex items-baseline gap-2",
          bar
            ? "min-h-13 items-center border-y border-line-strong text-base hover:bg-hover"
            : "w-fit py-1 text-sm text-brand hover:text-brand-hover max-sm:py-3",
        )}
      >
        <span className={bar ? "font-semibold" : undefined}>{summary}</span>
        {note ? <span className="text-sm text-ink-3">{note}</span> : null}
        <Icon
          name="chevron-down"
          size={0.8125}
          className={classNames(
            "self-center transition-transform duration-[180ms] group-open/fold:rotate-180",
            bar && "mr-1 ml-auto text-brand",
          )}
        />
      </summary>
      <div className={bar ? "py-3" : "pt-1"}>{children}</div>
    </details>
  );
}
