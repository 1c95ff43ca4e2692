// First stop of the Tab key: past the bar, to the page.
export function SkipLink({ href = "#main", label }: { href?: string; label: string }) {
  return (
    <a
      href={href}
      className="sr-only focus:not-sr-only focus:fixed focus:top-2 focus:left-2 focus:z-50 focus:rounded-sm focus:bg-ink focus:px-3 focus:py-2 focus:text-sm focus:text-ink-inverse"
    >
      {label}
    </a>
  );
}
