// What is about to be reminded of, per unit, with what was done before.
import { DueDates } from "@/components/status/due-dates";
import {
  milestoneHref,
  nameOf,
  titleOf,
  type ListedItem,
  type View,
} from "@/components/status/view";
import { StatusLabel } from "@/components/status/status-label";
import { Link } from "@/components/ui/link";
import { Section } from "@/components/ui/section";
import type { ItemTrail } from "@/lib/domain/supervision/trail";

type RemindItemsProps = {
  view: View;
  rows: readonly { item: ListedItem & { lead: string }; trail: ItemTrail }[];
  units: readonly string[];
};

export function RemindItems({ view, rows, units }: RemindItemsProps) {
  const { t } = view;
  return (
    <div className="grid min-w-0 content-start gap-5">
      {units.map((unit) => {
        const own = rows.filter(({ item }) => item.lead === unit);
        return (
          <Section
            key={unit}
            title={nameOf(view, "organisations", unit)}
            note={t("supervision.remindPage.unitCount", { count: own.length })}
          >
            <ul>
              {own.map(({ item, trail }) => (
                <li key={item.code} className="border-b border-line py-2 text-sm">
                  <p className="flex flex-wrap items-baseline gap-x-3">
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
                  </p>
                  <p className="mt-0.5 flex flex-wrap gap-x-4 text-xs text-ink-3">
                    <span className="flex flex-wrap gap-x-2">
                      <DueDates t={t} assessment={item.assessment} />
                    </span>
                    <span>
                      {trail.remindedOn
                        ? t("supervision.remindPage.seen", {
                            count: trail.reminders,
                            on: trail.remindedOn,
                          })
                        : t("supervision.remindPage.never")}
                    </span>
                  </p>
                </li>
              ))}
            </ul>
          </Section>
        );
      })}
    </div>
  );
}
