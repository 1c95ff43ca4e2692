// The search page before anything is asked: what can be, what was opened last, and the reader's own filters.
import { RecentList } from "@/components/search/recent-list";
import { WhatCanBeFound } from "@/components/search/what-can-be-found";
import { hrefTo, type View } from "@/components/status/view";
import { Link } from "@/components/ui/link";
import { Section } from "@/components/ui/section";
import { listOwnFilters } from "@/lib/data/saved-filters";
import { messages } from "@/messages";
import type { Page } from "../read-page";

export async function BeforeAsking({ page, view }: { page: Page; view: View }) {
  const { actor, plan, keep, t, locale } = page;
  const filters = await listOwnFilters(actor, plan);
  const hrefOf = (path: string) => {
    const [list = "", query = ""] = path.split("?");
    return hrefTo(view, list, Object.fromEntries(new URLSearchParams(query)));
  };
  return (
    <div className="grid grid-cols-[minmax(0,3fr)_minmax(0,2fr)] gap-x-12 gap-y-6 pt-6 max-lg:grid-cols-1">
      <WhatCanBeFound view={view} />
      <div className="grid content-start gap-6">
        {filters.length > 0 ? (
          <Section title={t("search.filters.title")}>
            <ul className="flex flex-wrap gap-x-5 gap-y-1 border-t border-line pt-2 text-base">
              {filters.map(({ id, name, path }) => (
                <li key={id}>
                  <Link href={hrefOf(path)} className="lnk max-sm:inline-block max-sm:py-2">
                    {name}
                  </Link>
                </li>
              ))}
            </ul>
          </Section>
        ) : null}
        <RecentList
          person={actor.personId}
          plan={plan}
          english={locale === "en"}
          keep={new URLSearchParams(keep).toString()}
          words={messages[locale].search.recent}
        />
      </div>
    </div>
  );
}
