// What a number of another page left in the address: its figure and its scope, each to be taken off, and how it is made.
import { Link } from "@/components/ui/link";
import { figureLabel } from "@/messages/figures";
import { figureHref, hrefTo, type View } from "@/components/status/view";
import { type ItemQuery, toParams } from "@/lib/domain/rollup/item-query";
import { scopeName } from "@/components/status/scope-name";

export function QueryChips({ view, query }: { view: View; query: ItemQuery }) {
  const { t } = view;
  const { flag, scope } = query;
  if (flag === "" && scope === null) return null;
  const without = (change: Partial<ItemQuery>) =>
    hrefTo(view, "milestones", toParams({ ...query, ...change, page: 1 }));
  return (
    <p className="flex flex-wrap items-baseline gap-x-5 gap-y-1 pb-2 text-sm">
      {flag !== "" ? (
        <span>
          <b>
            {flag === "apart"
              ? t("milestones.list.apart")
              : t("milestones.list.flag", { figure: figureLabel(t, flag) })}
          </b>
          <Link
            href={without({ flag: "" })}
            className="lnk ml-2 text-xs max-sm:inline-block max-sm:py-3"
          >
            {t("milestones.list.clear")}
          </Link>
        </span>
      ) : null}
      {scope ? (
        <span>
          <b>{t("milestones.list.scope", { name: scopeName(view, scope) })}</b>
          <Link
            href={without({ scope: null })}
            className="lnk ml-2 text-xs max-sm:inline-block max-sm:py-3"
          >
            {t("milestones.list.clear")}
          </Link>
        </span>
      ) : null}
      {flag !== "" && flag !== "apart" ? (
        <Link
          href={figureHref(view, flag, scope)}
          scroll={false}
          className="lnk text-xs max-sm:py-3"
        >
          {t("milestones.list.explain")}
        </Link>
      ) : null}
    </p>
  );
}
