// A reader's own filters above a list, the present one to be kept, and those kept to be changed. Works without script.
import { Disclosure } from "@/components/ui/disclosure";
import { Link } from "@/components/ui/link";
import type { FilteredList } from "@/lib/domain/search/saved-filter";
import { ChangeForm } from "./change-form";
import type { FilterWords } from "./form-words";
import { SaveForm } from "./save-form";

export type KeptFilter = {
  id: string;
  name: string;
  version: number;
  href: string;
  current: boolean;
};

type FilterBarProps = {
  plan: string;
  list: FilteredList;
  kept: readonly KeptFilter[];
  /** What is filtered now and not kept yet; empty: nothing to keep. */
  present: string;
  words: FilterWords;
};

export function FilterBar({ plan, list, kept, present, words }: FilterBarProps) {
  if (kept.length === 0 && present === "") return null;
  return (
    <div className="no-print flex flex-wrap items-start gap-x-5 pb-2 text-sm">
      {kept.length > 0 ? (
        <nav aria-label={words.title} className="flex flex-wrap items-baseline gap-x-4 py-1">
          <span className="text-xs text-ink-3" aria-hidden>
            {words.title}
          </span>
          {kept.map(({ id, name, href, current }) => (
            <Link
              key={id}
              href={href}
              aria-current={current ? "true" : undefined}
              className="lnk aria-[current]:font-semibold aria-[current]:text-ink max-sm:py-2"
            >
              {name}
            </Link>
          ))}
        </nav>
      ) : null}
      {present ? (
        <Disclosure key={`${present}-${kept.length}`} summary={words.save}>
          <SaveForm plan={plan} list={list} query={present} words={words} />
        </Disclosure>
      ) : null}
      {kept.length > 0 ? (
        <Disclosure summary={words.manage}>
          <ul>
            {kept.map(({ id, name, version }) => (
              <li key={id}>
                <ChangeForm id={id} name={name} version={version} words={words} />
              </li>
            ))}
          </ul>
        </Disclosure>
      ) : null}
    </div>
  );
}
