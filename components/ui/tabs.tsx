// Tabs that are links: each has an address of its own.
import { Link } from "./link";
import type { ReactNode } from "react";

export type Tab = {
  href: string;
  label: ReactNode;
  count?: ReactNode;
  current?: boolean;
  hot?: boolean;
};

export function Tabs({ label, tabs }: { label: string; tabs: readonly Tab[] }) {
  return (
    <nav
      aria-label={label}
      className="flex gap-5 overflow-x-auto border-b border-line-strong text-base"
    >
      {tabs.map((tab) => (
        <Link
          key={tab.href}
          href={tab.href}
          aria-current={tab.current ? "page" : undefined}
          className="-mb-px border-b-2 border-transparent py-2 whitespace-nowrap text-ink-2 -outline-offset-2 hover:text-ink aria-[current]:border-ink aria-[current]:font-semibold aria-[current]:text-ink max-sm:py-3"
        >
          {tab.label}
          {tab.count !== undefined ? (
            <span
              className={`ml-1.5 text-2xs ${tab.hot ? "font-semibold text-over" : "font-normal text-ink-3"}`}
            >
              {tab.count}
            </span>
          ) : null}
        </Link>
      ))}
    </nav>
  );
}
