// A number that opens to what is behind it. The dotted underline is the one sign of it.
import { Link } from "./link";
import type { ReactNode } from "react";
import { classNames } from "./class-names";

type FigureValueProps = {
  children: ReactNode;
  href?: string;
  /** Says what opens; the bare number would not. */
  label?: string;
  /** over: the one red. zero: a nought that should not shout. */
  tone?: "ink" | "over" | "zero" | "inherit";
  strong?: boolean;
};

const tones = { ink: "text-ink", over: "text-over", zero: "text-ink-3", inherit: "" };

export function FigureValue({
  children,
  href,
  label,
  tone = "inherit",
  strong = false,
}: FigureValueProps) {
  const look = classNames("n", tones[tone], strong && "font-semibold");
  if (!href) return <span className={look}>{children}</span>;
  return (
    <Link href={href} aria-label={label} title={label} className={classNames(look, "d")}>
      {children}
    </Link>
  );
}
