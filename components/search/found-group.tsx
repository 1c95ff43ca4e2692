// What was found of one kind, and the way to all of it.
import { Link } from "@/components/ui/link";
import { Section } from "@/components/ui/section";
import { hrefTo, type ListedItem, type View } from "@/components/status/view";
import type { SearchGroup } from "@/lib/domain/search/groups";
import { filteredLists } from "@/lib/domain/search/saved-filter";
import type { FoundGroup, FoundRecord } from "./found";
import { FoundRow } from "./found-row";

/** What the navigation calls the list of a saved filter. */
const filterLinks = { milestones: "tasks", overdue: "overdue", schedule: "schedule" } as const;
const listOf = (path: string) =>
  filteredLists.find((list) => path.startsWith(list)) ?? "milestones";

export function allOf(
  view: View,
  group: SearchGroup,
  { typed, shown, total }: { typed: string; shown: number; total: number },
) {
  if (shown >= total) return null;
  return (
    <Link href={hrefTo(view, "search", { q: typed, in: group })} className="lnk max-sm:py-3">
      {view.t("search.allOf", { count: total })}
    </Link>
  );
}

/** What a record without a status of its own holds. */
function noteOf(
  { t }: View,
  items: readonly ListedItem[],
  { group, code, path }: FoundRecord,
): string | null {
  const countOf = (fits: (item: ListedItem) => boolean) => items.filter(fits).length;
  switch (group) {
    case "units": {
      const led = countOf((item) => item.assessment.lead === code);
      return led > 0 ? t("search.led", { count: led }) : null;
    }
    case "places":
      return t("search.items", {
        count: countOf((item) => item.assessment.places.includes(code)),
      });
    case "leaders":
      return t("search.items", {
        count: countOf((item) => item.assessment.leaderInCharge === code),
      });
    case "areas":
      return t("search.items", { count: countOf((item) => item.area === code) });
    case "tasks":
      return t("search.items", {
        count: countOf((item) => item.task === code || item.measure === code),
      });
    case "filters":
      return t(`common.links.${filterLinks[listOf(path)]}`);
    case "indicators":
    case "milestones":
      return null;
  }
}

type FoundGroupProps = {
  view: View;
  group: FoundGroup;
  items: readonly ListedItem[];
  typed: string;
  /** The kind stands in the page's head already. */
  alone: boolean;
};

export function FoundGroupSection({ view, group, items, typed, alone }: FoundGroupProps) {
  const { t } = view;
  const { found, total } = group;
  return (
    <Section
      title={t(`search.group.${group.group}`)}
      note={t("search.count", { count: total })}
      aside={alone ? null : allOf(view, group.group, { typed, shown: found.length, total })}
      className="pt-4"
    >
      <ul className="border-t border-line">
        {found.map((record) => (
          <FoundRow
            key={`${record.code}-${record.path}`}
            view={view}
            record={record}
            note={noteOf(view, items, record)}
          />
        ))}
      </ul>
      {alone && found.length < total ? (
        <p className="pt-2 text-xs text-ink-3">
          {t("search.firstOf", { total, shown: found.length })}
        </p>
      ) : null}
    </Section>
  );
}
