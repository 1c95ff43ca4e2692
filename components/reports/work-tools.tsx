// Above the list: whose items are shown, and the ways to work on many at once.
import { Link } from "@/components/ui/link";
import { SegmentedLinks } from "@/components/ui/segmented";
import { chargeFilters } from "@/lib/domain/charge/charge";
import type { Words } from "./report-view";
import type { WorkLinks, WorkView } from "./work-view";

type WorkToolsProps = Pick<Words, "t"> & {
  work: WorkView;
  links: WorkLinks;
  passing: boolean;
  mayPass: boolean;
};

export function WorkTools({ t, work, links, passing, mayPass }: WorkToolsProps) {
  if (!mayPass && !links.workbook) return null;
  return (
    <div className="no-print mt-3 flex flex-wrap items-center gap-x-4 gap-y-1.5 text-sm">
      {mayPass ? (
        <SegmentedLinks
          size="sm"
          label={t("reports.charge.filterLabel")}
          options={chargeFilters.map((filter) => ({
            href: links.filter(filter),
            label: t(`reports.charge.filter.${filter}`),
            current: work.filter === filter,
          }))}
        />
      ) : null}
      <span className="ml-auto flex flex-wrap gap-x-4 max-sm:ml-0">
        {mayPass ? (
          <Link
            href={passing ? links.filter(work.filter) : links.passing}
            className="lnk inline-flex min-h-6 items-center max-sm:min-h-11"
          >
            {t(passing ? "reports.charge.stop" : "reports.charge.bulk")}
          </Link>
        ) : null}
        {links.workbook ? (
          <Link
            href={links.workbook}
            className="lnk inline-flex min-h-6 items-center max-sm:min-h-11"
          >
            {t("reports.workbook")}
          </Link>
        ) : null}
      </span>
    </div>
  );
}
