// The frame of every signed-in page: skip link, top bar, page, and on a phone the four tabs below.
import { Link } from "@/components/ui/link";
import type { ReactNode } from "react";
import { Tag } from "@/components/ui/tag";
import { NavLinks, SectionLinks, TabBar, type NavLink, type TabLink } from "./nav-links";
import { SearchLink } from "./search-link";
import { SkipLink } from "./skip-link";

export type ShellWords = {
  brand: string;
  skip: string;
  nav: string;
  tabs: string;
  search?: string;
  /** Present in a demonstration only. */
  demo?: string;
};

type AppShellProps = {
  words: ShellWords;
  homeHref: string;
  plan?: { label: string; href?: string };
  nav: readonly NavLink[];
  tabs?: readonly TabLink[];
  searchHref?: string;
  inbox?: ReactNode;
  userMenu?: ReactNode;
  children: ReactNode;
};

export function AppShell({
  words,
  homeHref,
  plan,
  nav,
  tabs = [],
  searchHref,
  inbox,
  userMenu,
  children,
}: AppShellProps) {
  return (
    <>
      <SkipLink label={words.skip} />
      <header
        data-bar
        className="flex h-(--bar) items-center gap-6 border-b border-line bg-surface px-(--gutter) max-sm:gap-2.5"
      >
        <Link href={homeHref} className="shrink-0 text-lg font-bold tracking-[0.08em]">
          {words.brand}
        </Link>
        {plan ? <PlanName {...plan} /> : null}
        <div className="-mb-px min-w-0 self-stretch overflow-x-auto [scrollbar-width:none] max-sm:hidden lg:ml-2">
          <NavLinks label={words.nav} links={nav} />
        </div>
        <div className="ml-auto flex shrink-0 items-center gap-4 text-xs text-ink-2 max-sm:gap-2">
          {words.demo ? <Tag tone="dashed">{words.demo}</Tag> : null}
          {searchHref && words.search ? (
            <SearchLink href={searchHref} label={words.search} />
          ) : null}
          {inbox}
          {userMenu}
        </div>
      </header>
      <SectionLinks label={words.nav} links={nav} />
      <main id="main" tabIndex={-1} className="outline-none">
        {children}
      </main>
      {tabs.length > 0 ? <TabBar label={words.tabs} tabs={tabs} /> : null}
    </>
  );
}

function PlanName({ label, href }: { label: string; href?: string }) {
  const look =
    "min-w-0 shrink-[99] truncate border-l border-line pl-4 text-xs leading-5 text-ink-2 max-lg:hidden";
  return href ? (
    <Link href={href} title={label} className={`${look} hover:text-ink`}>
      {label}
    </Link>
  ) : (
    <span title={label} className={look}>
      {label}
    </span>
  );
}
