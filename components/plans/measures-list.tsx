// Named actions under a task, mostly undated: which items hang on each.
import { Link } from "@/components/ui/link";
import {
  type ListedItem,
  milestoneHref,
  type NamedRecord,
  titleOf,
  type View,
} from "@/components/status/view";
import { Section } from "@/components/ui/section";
import { inLocale } from "@/messages";

type MeasuresListProps = {
  view: View;
  measures: readonly NamedRecord[];
  items: readonly ListedItem[];
};

export function MeasuresSection(props: MeasuresListProps) {
  if (props.measures.length === 0) return null;
  return (
    <Section title={props.view.t("overview.scope.measures")} className="mt-9 max-sm:mt-7">
      <MeasuresList {...props} />
    </Section>
  );
}

function MeasuresList({ view, measures, items }: MeasuresListProps) {
  return (
    <ul className="text-sm">
      {measures.map((measure) => {
        const own = items.filter((item) => item.measure === measure.code);
        return (
          <li
            key={measure.code}
            className="grid gap-x-4 gap-y-1 border-b border-line py-2 sm:grid-cols-[20rem_minmax(0,1fr)]"
          >
            <span>{inLocale(view.locale, measure.nameZh, measure.nameEn)}</span>
            <span className="flex min-w-0 flex-wrap gap-x-4 gap-y-1 text-xs text-ink-2">
              {own.length === 0 ? (
                <span className="text-ink-3">{view.t("overview.scope.noItems")}</span>
              ) : null}
              {own.map((item) => (
                <Link
                  key={item.code}
                  href={milestoneHref(view, item.code)}
                  title={titleOf(view, item)}
                  className="d n inline-flex min-h-6 items-center max-sm:min-h-11"
                >
                  {item.code}
                </Link>
              ))}
            </span>
          </li>
        );
      })}
    </ul>
  );
}
