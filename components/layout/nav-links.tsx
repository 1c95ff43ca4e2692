"use client";
// Marks the link of the page one is on; a server layout does not know the address.
import { Link } from "@/components/ui/link";
import { usePathname } from "next/navigation";

export type NavLink = {
  href: string;
  label: string;
  count?: number | string;
  hot?: boolean;
  /** The pages it stands for, where there are several. */
  pages?: readonly NavLink[];
};

function isHere(pathname: string | null, href: string): boolean {
  return pathname !== null && (pathname === href || pathname.startsWith(`${href}/`));
}

/** The deepest of these pages that holds the address: sign/modes lies below sign, but is a page of its own. */
function deepest(pathname: string | null, links: readonly NavLink[]): NavLink | undefined {
  return links
    .filter(({ href }) => isHere(pathname, href))
    .toSorted((a, b) => b.href.length - a.href.length)[0];
}

const pagesOf = (link: NavLink) => link.pages ?? [link];

const looks = {
  bar: {
    list: "flex h-full gap-1",
    link:
      "relative flex h-full items-center px-[0.6875rem] text-base whitespace-nowrap text-ink-2 -outline-offset-4 hover:text-ink " +
      "aria-[current]:font-semibold aria-[current]:text-ink aria-[current]:after:absolute aria-[current]:after:inset-x-[0.6875rem] aria-[current]:after:bottom-0 aria-[current]:after:h-0.5 aria-[current]:after:bg-ink",
    count: "ml-[0.3125rem] text-2xs font-normal",
  },
  menu: {
    list: "grid",
    link: "flex min-h-11 items-center px-4 text-base text-ink hover:bg-hover aria-[current]:font-semibold",
    count: "ml-auto text-sm",
  },
  row: {
    list: "flex gap-5 overflow-x-auto px-(--gutter) [scrollbar-width:none]",
    link:
      "flex min-h-9 items-center text-sm whitespace-nowrap text-ink-2 -outline-offset-2 hover:text-ink max-sm:min-h-11 " +
      "aria-[current]:font-semibold aria-[current]:text-ink",
    count: "ml-1 text-2xs font-normal",
  },
} as const;

export function NavLinks({
  label,
  links,
  look = "bar",
}: {
  label: string;
  links: readonly NavLink[];
  look?: keyof typeof looks;
}) {
  const pathname = usePathname();
  const style = looks[look];
  const here = deepest(pathname, links.flatMap(pagesOf));
  return (
    <nav aria-label={label} className={style.list}>
      {links.map((link) => (
        <Link
          key={link.href}
          href={link.href}
          aria-current={here && pagesOf(link).includes(here) ? "page" : undefined}
          className={style.link}
        >
          {link.label}
          {link.count !== undefined ? (
            <span
              className={`${style.count} ${link.hot ? "font-semibold text-over" : "text-ink-3"}`}
            >
              {link.count}
            </span>
          ) : null}
        </Link>
      ))}
    </nav>
  );
}

/** The pages of the section one is in, where it has more than one. */
export function SectionLinks({ label, links }: { label: string; links: readonly NavLink[] }) {
  const pathname = usePathname();
  const here = deepest(pathname, links.flatMap(pagesOf));
  const section = here && links.find((link) => pagesOf(link).includes(here));
  if (!section?.pages || section.pages.length < 2) return null;
  return (
    <div data-bar className="border-b border-line bg-surface">
      <NavLinks look="row" label={`${label}: ${section.label}`} links={section.pages} />
    </div>
  );
}

export type TabLink = NavLink & { note?: string };

export function TabBar({ label, tabs }: { label: string; tabs: readonly TabLink[] }) {
  const pathname = usePathname();
  const here = deepest(pathname, tabs.flatMap(pagesOf));
  return (
    <nav
      aria-label={label}
      data-tabbar
      className="fixed inset-x-0 bottom-0 z-20 grid auto-cols-fr grid-flow-col border-t border-line bg-surface pb-[env(safe-area-inset-bottom)] text-center text-xs sm:hidden"
    >
      {tabs.map((tab) => (
        <Link
          key={tab.href}
          href={tab.href}
          aria-current={here && pagesOf(tab).includes(here) ? "page" : undefined}
          className="group/tab flex min-h-14 flex-col justify-center leading-[1.35] text-ink-3 -outline-offset-2 aria-[current]:text-brand"
        >
          <b className="px-0.5 text-base tracking-tight text-ink-2 [:lang(en)_&]:text-sm group-aria-[current]/tab:text-brand">
            {tab.label}
          </b>
          {tab.note ? <span>{tab.note}</span> : null}
        </Link>
      ))}
    </nav>
  );
}
