// Three sentences: what did not happen, where the content is, what to do. Ink, not red.
import type { ReactNode } from "react";
import { Icon } from "./icons";

type ErrorStateProps = {
  title: ReactNode;
  children?: ReactNode;
  actions?: ReactNode;
  /** Number to quote, already worded. */
  reference?: ReactNode;
  level?: 1 | 2 | 3;
};

export function ErrorState({ title, children, actions, reference, level = 2 }: ErrorStateProps) {
  const Heading = `h${level}` as const;
  return (
    <div role="alert" className="flex max-w-[42em] gap-3 py-4">
      <Icon name="alert" size={1.125} className="mt-0.5 text-ink" />
      <div className="min-w-0">
        <Heading className="text-md">{title}</Heading>
        {children ? <div className="mt-1 text-sm leading-[1.7] text-ink-2">{children}</div> : null}
        {actions ? <div className="mt-3 flex flex-wrap gap-2">{actions}</div> : null}
        {reference ? <p className="mt-3 text-xs text-ink-3">{reference}</p> : null}
      </div>
    </div>
  );
}
