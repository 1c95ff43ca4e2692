"use client";
// The item before and after this one, also by K and J. Not while something is being typed.
import { Link } from "@/components/ui/link";
import { useRouter } from "next/navigation";
import { useEffect } from "react";
import { Kbd } from "@/components/ui/kbd";
import { isShortcut, isTyping, useSingleKeys } from "@/components/ui/single-keys";

type Neighbour = { href: string; title: string } | null;
type NeighbourLinksProps = {
  label: string;
  previous: Neighbour;
  next: Neighbour;
  words: { previous: string; next: string };
};

export function NeighbourLinks({ label, previous, next, words }: NeighbourLinksProps) {
  const router = useRouter();
  const keys = useSingleKeys();
  const [back, on] = [previous?.href ?? null, next?.href ?? null];
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (!isShortcut(event) || isTyping(event.target)) return;
      const href = { j: on, k: back }[event.key.toLowerCase()];
      if (href) router.push(href);
    };
    document.addEventListener("keydown", onKey);
    return () => document.removeEventListener("keydown", onKey);
  }, [router, back, on]);
  return (
    <nav aria-label={label} className="no-print flex gap-3 text-xs">
      {previous ? (
        <Link
          href={previous.href}
          title={previous.title}
          {...(keys ? { "aria-keyshortcuts": "k" } : {})}
          className="lnk max-sm:py-3"
        >
          {words.previous}{" "}
          <span aria-hidden>
            <Kbd>K</Kbd>
          </span>
        </Link>
      ) : null}
      {next ? (
        <Link
          href={next.href}
          title={next.title}
          {...(keys ? { "aria-keyshortcuts": "j" } : {})}
          className="lnk max-sm:py-3"
        >
          {words.next}{" "}
          <span aria-hidden>
            <Kbd>J</Kbd>
          </span>
        </Link>
      ) : null}
    </nav>
  );
}
