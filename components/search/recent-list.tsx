"use client";
// What the reader opened last in this plan. Nothing where nothing was, or where the browser keeps nothing.
import { useSyncExternalStore } from "react";
import { Link } from "@/components/ui/link";
import { Section } from "@/components/ui/section";
import { storedVisits, toVisits, type Visit } from "./recent";

type RecentListProps = {
  person: string;
  plan: string;
  english: boolean;
  /** Parameters every link hands on, as "asOf=…". */
  keep: string;
  words: Readonly<Record<"title" | "note", string>> & {
    kind: Readonly<Record<Visit["kind"], string>>;
  };
};

function listen(changed: () => void) {
  window.addEventListener("storage", changed);
  return () => window.removeEventListener("storage", changed);
}

export function RecentList({ person, plan, english, keep, words }: RecentListProps) {
  const stored = useSyncExternalStore(
    listen,
    () => storedVisits(person, plan),
    () => "",
  );
  const visits = toVisits(stored);
  if (visits.length === 0) return null;
  return (
    <Section title={words.title}>
      <ul className="border-t border-line">
        {visits.map(({ kind, code, titleZh, titleEn }) => (
          <li
            key={`${kind}-${code}`}
            className="flex min-w-0 items-baseline gap-2.5 border-b border-line py-2 max-sm:py-2.5"
          >
            <Link
              href={`/plans/${encodeURIComponent(plan)}/${kind}/${encodeURIComponent(code)}${keep ? `?${keep}` : ""}`}
              className="d min-w-0 flex-1 truncate"
              title={english ? titleEn : titleZh}
              data-hit=""
            >
              {kind === "milestones" ? (
                <span className="mr-2 text-xs text-ink-3">{code}</span>
              ) : null}
              {(english && titleEn) || titleZh}
            </Link>
            <span className="shrink-0 text-xs text-ink-3">{words.kind[kind]}</span>
          </li>
        ))}
      </ul>
      <p className="pt-2 text-xs text-ink-3">{words.note}</p>
    </Section>
  );
}
