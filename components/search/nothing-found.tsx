// The query found nothing: the fact, and what may help.
import type { ReactNode } from "react";
import { EmptyState } from "@/components/ui/empty-state";
import { Link } from "@/components/ui/link";
import { hrefTo, type View } from "@/components/status/view";
import type { SearchGroup } from "@/lib/domain/search/groups";

type NothingFoundProps = {
  view: View;
  typed: string;
  only: SearchGroup | null;
  /** The day the page looks back to; null at the present. */
  asOf: string | null;
};

const linked = (href: string) =>
  function LinkedWords(words: ReactNode) {
    return (
      <Link href={href} className="lnk underline underline-offset-2">
        {words}
      </Link>
    );
  };

export function NothingFound({ view, typed, only, asOf }: NothingFoundProps) {
  const { t } = view;
  return (
    <EmptyState
      level={2}
      title={
        <span className="[overflow-wrap:anywhere]">
          {only
            ? t("search.none.titleIn", { query: typed, group: t(`search.group.${only}`) })
            : t("search.none.title", { query: typed })}
        </span>
      }
      action={
        only ? (
          <Link href={hrefTo(view, "search", { q: typed })} className="lnk max-sm:py-3">
            {t("search.back")}
          </Link>
        ) : null
      }
    >
      <ul className="list-disc pl-5">
        <li>{t("search.none.fewer")}</li>
        <li>{t("search.none.spell", { example: t("search.can.example.initials") })}</li>
        <li>{t("search.none.code", { example: t("search.can.example.codes") })}</li>
        <li>
          {t.rich("search.none.list", {
            link: linked(hrefTo(view, "milestones")),
          })}
        </li>
        {asOf ? <li>{t("search.none.dates", { asOf })}</li> : null}
      </ul>
    </EmptyState>
  );
}
