"use client";
// Marks the link of the page one is on; a server layout does not know the address.
import { Link } from "@/components/ui/link";
import { usePathname } from "next/navigation";

export type NavLink = { href: string; label: string; count?: number | string; hot?: boolean };

function isHere(pathname: string | null, href: string): boolean {
  return pathname !== null && (pathname === href || pathname.startsWith(`${href}/`));
}

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
  return (
    <nav aria-label={label} className={style.list}>
      {links.map((link) => (
        <Link
          key={link.href}
          href={link.href}
          aria-current={isHere(pathname, link.href) ? "page" : undefined}
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

export type TabLink = { href: string; label: string; note?: string };

export function TabBar({ label, tabs }: { label: string; tabs: readonly TabLink[] }) {
  const pathname = usePathname();
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
          aria-current={isHere(pathname, tab.href) ? "page" : undefined}
          className="group/tab flex min-h-14 flex-col justify-center leading-[1.35] text-ink-3 -outline-offset-2 aria-[current]:text-brand"
        >
          <b className="text-base text-ink-2 group-aria-[current]/tab:text-brand">{tab.label}</b>
          {tab.note ? <span>{tab.note}</span> : null}
        </Link>
      ))}
    </nav>
  );
}
