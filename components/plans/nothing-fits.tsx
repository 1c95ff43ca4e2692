import { Link } from "@/components/ui/link";
import { hrefTo, type View } from "@/components/status/view";
import { EmptyState } from "@/components/ui/empty-state";

/** No item fits the filters: the fact, and the way back. */
export function NothingFits({ view }: { view: View }) {
  const { t } = view;
  return (
    <EmptyState
      level={2}
      title={t("milestones.list.none")}
      action={
        <Link href={hrefTo(view, "milestones")} className="lnk max-sm:py-3">
          {t("common.reset")}
        </Link>
      }
    >
      {t("milestones.list.noneText")}
    </EmptyState>
  );
}
