// The head of the list of items: how many are left of how many, and the ways in by area.
import { Link } from "@/components/ui/link";
import type { ReactNode } from "react";
import { areaName, hrefTo, type View } from "@/components/status/view";
import { PageHeader } from "@/components/ui/page-header";

type ListHeadProps = {
  view: View;
  shown: number;
  total: number;
  basis: ReactNode;
  picker: ReactNode;
};

export function ListHead({ view, shown, total, basis, picker }: ListHeadProps) {
  const { t } = view;
  return (
    <>
      <PageHeader
        title={t("milestones.list.title")}
        beside={
          <>
            <b className="mr-1.5">{t("milestones.list.shown", { count: shown })}</b>
            {shown < total ? t("milestones.list.ofTotal", { total }) : null}
            <span className="ml-4">{basis}</span>
          </>
        }
        actions={picker}
      />
      <nav
        aria-label={t("milestones.list.browse")}
        className="flex flex-wrap gap-x-5 gap-y-1 border-t-2 border-rule pt-2.5 pb-3 text-sm"
      >
        {view.names.areas.map((area) => (
          <Link
            key={area.code}
            href={hrefTo(view, `areas/${encodeURIComponent(area.code)}`)}
            className="lnk max-sm:py-2.5"
          >
            {areaName(view, area.code)}
          </Link>
        ))}
      </nav>
    </>
  );
}
