// A number that opens to what is behind it. The dotted underline is the one sign of it.
import { Link } from "./link";
import type { ReactNode } from "react";
import { classNames } from "./class-names";

/** What a number is, for whoever compares pages: its stable key, over what, and its value before rounding. */
export type FigureIdentity = {
  key: string;
  /** "area:1"; null: the whole plan. */
  scope: string | null;
  /** null: cannot be computed. */
  value: number | null;
  /** Of a rate: which of its two numbers is printed. */
  part?: "numerator" | "denominator";
};

type FigureValueProps = {
  children: ReactNode;
  href?: string;
  /** Says what opens; the bare number would not. */
  label?: string;
  /** over: the one red. zero: a nought that should not shout. */
  tone?: "ink" | "over" | "zero" | "inherit";
  strong?: boolean;
  figure?: FigureIdentity;
  /** Where a figure is open already: the next one takes its place, and one step back leaves both. */
  replace?: boolean;
};

const tones = { ink: "text-ink", over: "text-over", zero: "text-ink-3", inherit: "" };

/** As attributes of the element that prints the number. */
export function figureAttributes({ key, scope, value, part }: FigureIdentity) {
  return {
    "data-figure": key,
    "data-scope": scope ?? "",
    "data-value": value === null ? "" : String(value),
    ...(part ? { "data-part": part } : {}),
  };
}

export function FigureValue({
  children,
  href,
  label,
  tone = "inherit",
  strong = false,
  figure,
  replace = false,
}: FigureValueProps) {
  const look = classNames("n", tones[tone], strong && "font-semibold");
  const identity = figure ? figureAttributes(figure) : {};
  if (!href)
    return (
      <span className={look} {...identity}>
        {children}
      </span>
    );
  return (
    <Link
      href={href}
      aria-label={label}
      title={label}
      // A figure opens over the page, which stays where it is.
      scroll={!figure}
      replace={replace}
      className={classNames(look, "d")}
      {...identity}
    >
      {children}
    </Link>
  );
}
