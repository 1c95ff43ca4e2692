import { Breadcrumb } from "@/components/layout/breadcrumb";
import { areaName, hrefTo, nameOf, type View } from "@/components/status/view";

type MilestoneTrailProps = {
  view: View;
  item: { area: string; task: string | null; locators: readonly string[] };
};

/** Area, task, and where in the plan's text. */
export function MilestoneTrail({ view, item }: MilestoneTrailProps) {
  const { t } = view;
  const { area, task, locators } = item;
  return (
    <Breadcrumb
      label={t("milestones.detail.breadcrumb")}
      crumbs={[
        { label: t("milestones.detail.list"), href: hrefTo(view, "milestones") },
        {
          label: areaName(view, area),
          href: hrefTo(view, `areas/${encodeURIComponent(area)}`),
        },
        ...(task
          ? [
              {
                label: nameOf(view, "tasks", task),
                href: hrefTo(view, `tasks/${encodeURIComponent(task)}`),
              },
            ]
          : []),
        ...locators.slice(0, 1).map((label) => ({ label })),
      ]}
    />
  );
}
