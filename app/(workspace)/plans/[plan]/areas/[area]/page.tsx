import { notFound } from "next/navigation";
import { MeasuresList } from "@/components/plans/measures-list";
import type { Lane } from "@/components/status/milestone-track";
import { areaName, hrefTo } from "@/components/status/view";
import { Section } from "@/components/ui/section";
import { getScopeBoard } from "@/lib/data/overview";
import { NO_TASK } from "@/lib/domain/rollup/scope";
import { inLocale } from "@/messages";
import {
  orNotFound,
  type PageProps,
  readPage,
  viewOf,
} from "@/app/(workspace)/plans/[plan]/read-page";
import { ScopePage } from "@/app/(workspace)/plans/[plan]/scope-page";

export default async function AreaPage(props: PageProps<"area">) {
  const page = await readPage(props);
  const code = decodeURIComponent((await props.params).area);
  const scope = { kind: "area", code } as const;
  const scoped = await orNotFound(getScopeBoard(page.actor, page.plan, page.dates, scope));
  const { board, items } = scoped;
  const area = board.areas.find((row) => row.code === code);
  if (!area) notFound();
  const view = viewOf(page, board);
  const tasks = board.tasks.filter((task) => task.area === code);
  const measures = board.measures.filter((measure) =>
    tasks.some((task) => task.code === measure.task),
  );
  const ofTasks = tasks.map((task): Lane => ({
    key: task.code,
    name: `${task.code} ${inLocale(page.locale, task.nameZh, task.nameEn)}`,
    href: hrefTo(view, `tasks/${encodeURIComponent(task.code)}`),
    items: items.filter((item) => item.task === task.code),
    scope: { kind: "task", code: task.code },
  }));
  const untasked: Lane = {
    key: code,
    name: areaName(view, code),
    href: hrefTo(view, "milestones", { area: code }),
    items: items.filter((item) => item.task === null),
    scope: { ...scope, within: { kind: "task", code: NO_TASK } },
  };
  return (
    <ScopePage
      page={page}
      view={view}
      scoped={scoped}
      scope={scope}
      heading={{
        title: inLocale(page.locale, area.nameZh, area.nameEn),
        crumbs: [{ label: areaName(view, code) }],
        path: `areas/${encodeURIComponent(code)}`,
      }}
      lanes={[...ofTasks, untasked]}
    >
      {measures.length > 0 ? (
        <Section title={page.t("overview.scope.measures")} className="mt-9 max-sm:mt-7">
          <MeasuresList view={view} measures={measures} items={items} />
        </Section>
      ) : null}
    </ScopePage>
  );
}
