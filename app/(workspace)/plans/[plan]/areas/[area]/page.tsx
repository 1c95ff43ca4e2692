import { notFound } from "next/navigation";
import { MeasuresSection } from "@/components/plans/measures-list";
import { areaName } from "@/components/status/view";
import { getScopeBoard } from "@/lib/data/overview";
import { pathPart } from "@/lib/domain/web/path-part";
import { inLocale } from "@/messages";
import {
  orNotFound,
  type PageProps,
  readPage,
  viewOf,
} from "@/app/(workspace)/plans/[plan]/read-page";
import { taskLanes } from "@/app/(workspace)/plans/[plan]/scope-lanes";
import { ScopePage } from "@/app/(workspace)/plans/[plan]/scope-page";

export default async function AreaPage(props: PageProps<"area">) {
  const page = await readPage(props);
  const code = pathPart((await props.params).area);
  const scope = { kind: "area", code } as const;
  const scoped = await orNotFound(getScopeBoard(page.actor, page.plan, page.dates, scope));
  const { board, items } = scoped;
  const area = board.areas.find((row) => row.code === code);
  if (!area) notFound();
  const view = viewOf(page, board);
  const tasks = new Set(board.tasks.filter((task) => task.area === code).map((task) => task.code));
  return (
    <ScopePage
      page={page}
      view={view}
      scoped={scoped}
      heading={{
        title: inLocale(page.locale, area.nameZh, area.nameEn),
        crumbs: [{ label: areaName(view, code) }],
        path: `areas/${encodeURIComponent(code)}`,
      }}
      lanes={taskLanes(view, scoped, code)}
      rows={{ title: page.t("overview.areas.taskTitle"), head: page.t("common.columns.task") }}
    >
      <MeasuresSection
        view={view}
        measures={board.measures.filter((measure) => tasks.has(measure.task))}
        items={items}
      />
    </ScopePage>
  );
}
