// The head of a page: where it stands, its name, one sentence, what can be done.
import type { ReactNode } from "react";

type PageHeaderProps = {
  title: ReactNode;
  /** Code before the title. */
  code?: ReactNode;
  /** Small line above: a breadcrumb. */
  above?: ReactNode;
  /** Right after the title on the same line: counts, or the choice of basis. */
  beside?: ReactNode;
  /** The conclusion, one or two sentences. */
  lead?: ReactNode;
  actions?: ReactNode;
};

export function PageHeader({ title, code, above, beside, lead, actions }: PageHeaderProps) {
  return (
    <header className="pt-[1.125rem] pb-3.5 max-sm:pt-3 max-sm:pb-2.5">
      {above ? <div className="mb-2">{above}</div> : null}
      <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
        <h1 className={lead ? "text-xl leading-[1.35]" : "text-lg"}>
          {code ? (
            <span className="mr-2 text-lg font-normal text-ink-3 max-sm:text-base">{code}</span>
          ) : null}
          {title}
        </h1>
        {beside ? <div className="text-sm text-ink-2 max-sm:w-full">{beside}</div> : null}
        {lead ? (
          <div className="w-full sm:order-2">
            <p className="max-w-[52rem] text-md leading-[1.7] text-pretty">{lead}</p>
          </div>
        ) : null}
        {actions ? (
          <div className="no-print ml-auto flex flex-wrap items-center gap-2 max-sm:ml-0 max-sm:w-full sm:order-1">
            {actions}
          </div>
        ) : null}
      </div>
    </header>
  );
}
