// A key to press. On a filled button it takes the button's colour.
import type { ReactNode } from "react";

export function Kbd({ children, onFill = false }: { children: ReactNode; onFill?: boolean }) {
  return (
    <kbd
      data-single={typeof children === "string" && children.length === 1 ? "" : undefined}
      className={`inline-block min-w-[1.125rem] rounded-[3px] border border-b-2 px-1 text-center font-sans text-2xs leading-4 max-sm:hidden ${
        onFill ? "border-current/45" : "border-line-strong bg-surface text-ink-2"
      }`}
    >
      {children}
    </kbd>
  );
}
