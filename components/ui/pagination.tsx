// Pages of a long list, as links. The summary says how many there are in all.
import { Link } from "./link";
import type { ReactNode } from "react";
import { buttonClass } from "./button";

type Page = { href: string; label: string; current?: boolean };
type PaginationProps = {
  label: string;
  summary?: ReactNode;
  previous?: { href: string; label: string };
  next?: { href: string; label: string };
  /** A page without href is a gap. */
  pages?: ReadonlyArray<Page | { label: string; href?: undefined }>;
};

export function Pagination({ label, summary, previous, next, pages = [] }: PaginationProps) {
  return (
    <nav aria-label={label} className="no-print flex flex-wrap items-center gap-1 py-3 text-sm">
      {summary ? <span className="mr-auto text-xs text-ink-3">{summary}</span> : null}
      {previous ? (
        <Link href={previous.href} rel="prev" className={buttonClass({ size: "sm" })}>
          {previous.label}
        </Link>
      ) : null}
      {pages.map((page, index) =>
        page.href === undefined ? (
          <span key={`gap-${index}`} className="px-1 text-ink-3">
            {page.label}
          </span>
        ) : (
          <Link
            key={page.href}
            href={page.href}
            aria-current={page.current ? "page" : undefined}
            className={`min-w-7 rounded-sm px-1.5 py-0.5 text-center text-xs max-sm:min-w-11 max-sm:py-3 ${
              page.current ? "bg-ink font-semibold text-ink-inverse" : "text-ink-2 hover:bg-hover"
            }`}
          >
            {page.label}
          </Link>
        ),
      )}
      {next ? (
        <Link href={next.href} rel="next" className={buttonClass({ size: "sm" })}>
          {next.label}
        </Link>
      ) : null}
    </nav>
  );
}
