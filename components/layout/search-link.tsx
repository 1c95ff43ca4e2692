"use client";
// The way to the search, also by "/" on every page of a plan; on the search page the key goes back to its field. The
// dates of the page one is on go along.
import { Link } from "@/components/ui/link";
import { useRouter } from "next/navigation";
import { type MouseEvent, useEffect } from "react";
import { Icon } from "@/components/ui/icons";
import { Kbd } from "@/components/ui/kbd";
import { isShortcut, isTyping, useSingleKeys } from "@/components/ui/single-keys";

/** The id of the search page's field. */
const FIELD = "search-q";

function withDates(href: string): string {
  const here = new URLSearchParams(location.search);
  const dates = ["asOf", "knownBy"].flatMap((name) => {
    const value = here.get(name);
    return value ? [[name, value]] : [];
  });
  return dates.length > 0 ? `${href}?${new URLSearchParams(dates).toString()}` : href;
}

export function SearchLink({ href, label }: { href: string; label: string }) {
  const router = useRouter();
  const keys = useSingleKeys();
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== "/" || !isShortcut(event) || isTyping(event.target)) return;
      event.preventDefault();
      const field = document.getElementById(FIELD);
      if (field instanceof HTMLInputElement) field.select();
      else router.push(withDates(href));
    };
    document.addEventListener("keydown", onKey);
    return () => document.removeEventListener("keydown", onKey);
  }, [router, href]);
  const onClick = (event: MouseEvent) => {
    const to = withDates(href);
    if (to === href || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    router.push(to);
  };
  return (
    <Link
      href={href}
      onClick={onClick}
      {...(keys ? { "aria-keyshortcuts": "/" } : {})}
      className="flex min-h-11 items-center gap-1.5 hover:text-ink max-sm:px-2"
    >
      <span className="max-sm:sr-only">{label}</span>
      <Icon name="search" size={1.125} className="sm:hidden" />
      <Kbd>/</Kbd>
    </Link>
  );
}
