// How a button looks, apart from the link that may look so: a page of errors brings no router.
import { classNames } from "./class-names";

/** strong: outlined in ink, for a grave act such as a return; inverse: on the dark bulk bar. */
export type ButtonVariant = "primary" | "plain" | "strong" | "quiet" | "inverse";
export type ButtonSize = "sm" | "md" | "lg";

const base =
  "btn inline-flex shrink-0 items-center justify-center gap-1.5 rounded-sm border whitespace-nowrap transition-colors duration-[120ms] " +
  "disabled:border-line disabled:bg-sunken disabled:text-ink-3 aria-disabled:pointer-events-none aria-disabled:border-line aria-disabled:bg-sunken aria-disabled:text-ink-3";

const variants: Record<ButtonVariant, string> = {
  primary:
    "border-brand bg-brand font-semibold text-ink-inverse hover:border-brand-hover hover:bg-brand-hover",
  plain: "border-line-strong bg-surface text-ink hover:border-ink-3 hover:bg-hover",
  strong: "border-ink-2 bg-surface font-semibold text-ink hover:bg-hover",
  quiet: "border-transparent bg-transparent text-brand hover:bg-hover hover:text-brand-hover",
  inverse:
    "border-control bg-transparent text-ink-inverse hover:border-ink-inverse focus-visible:outline-ink-inverse",
};

const sizes: Record<ButtonSize, string> = {
  sm: "min-h-7 px-2.5 text-xs max-sm:min-h-11 max-sm:px-3 max-sm:text-sm",
  md: "min-h-8 px-3 text-sm max-sm:min-h-11 max-sm:px-4",
  lg: "min-h-10 px-[1.125rem] text-base max-sm:min-h-12",
};

export type ButtonLook = { variant?: ButtonVariant; size?: ButtonSize };

export function buttonClass(
  { variant = "plain", size = "md" }: ButtonLook = {},
  className?: string,
): string {
  return classNames(base, variants[variant], sizes[size], className);
}
