// What will stand on each of the drafts.
import { DueDates } from "@/components/status/due-dates";
import { StatusLabel } from "@/components/status/status-label";
import {
  type ListedItem,
  milestoneHref,
  nameOf,
  titleOf,
  type View,
} from "@/components/status/view";
import { Link } from "@/components/ui/link";
import { Section } from "@/components/ui/section";

type DraftItemsProps = {
  view: View;
  items: readonly (ListedItem & { lead: string })[];
  units: readonly string[];
};

export function DraftItems({ view, items, units }: DraftItemsProps) {
  const { t } = view;
  return (
    <div className="grid min-w-0 content-start gap-5">
      {units.map((unit) => {
        const own = items.filter((item) => item.lead === unit);
        return (
          <Section
            key={unit}
            title={nameOf(view, "organisations", unit)}
            note={t("supervision.remindPage.unitCount", { count: own.length })}
          >
            <ol>
              {own.map((item) => (
                <li
                  key={item.code}
                  className="flex flex-wrap items-baseline gap-x-3 gap-y-0.5 border-b border-line py-2 text-sm"
                >
                  <span className="text-ink-3">{item.code}</span>
                  <Link
                    href={milestoneHref(view, item.code)}
                    className="hover:text-brand hover:underline"
                  >
                    {titleOf(view, item)}
                  </Link>
                  <span className="ml-auto whitespace-nowrap">
                    <StatusLabel t={t} assessment={item.assessment} />
                  </span>
                  <span className="flex w-full flex-wrap gap-x-2 text-xs text-ink-3">
                    <DueDates t={t} assessment={item.assessment} />
                  </span>
                </li>
              ))}
            </ol>
          </Section>
        );
      })}
    </div>
  );
}
