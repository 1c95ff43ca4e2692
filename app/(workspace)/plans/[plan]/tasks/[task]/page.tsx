import { notFound } from "next/navigation";
import { MeasuresSection } from "@/components/plans/measures-list";
import { areaName, hrefTo } from "@/components/status/view";
import { getScopeBoard } from "@/lib/data/overview";
import { pathPart } from "@/lib/domain/web/path-part";
import { inLocale } from "@/messages";
import {
  orNotFound,
  type PageProps,
  readPage,
  viewOf,
} from "@/app/(workspace)/plans/[plan]/read-page";
import { ScopePage } from "@/app/(workspace)/plans/[plan]/scope-page";

export default async function TaskPage(props: PageProps<"task">) {
  const page = await readPage(props);
  const code = pathPart((await props.params).task);
  const scope = { kind: "task", code } as const;
  const scoped = await orNotFound(getScopeBoard(page.actor, page.plan, page.dates, scope));
  const { board, items } = scoped;
  const task = board.tasks.find((row) => row.code === code);
  if (!task) notFound();
  const view = viewOf(page, board);
  return (
    <ScopePage
      page={page}
      view={view}
      scoped={scoped}
      heading={{
        title: inLocale(page.locale, task.nameZh, task.nameEn),
        code,
        crumbs: [
          {
            label: areaName(view, task.area),
            href: hrefTo(view, `areas/${encodeURIComponent(task.area)}`),
          },
          { label: code },
        ],
        path: `tasks/${encodeURIComponent(code)}`,
      }}
      lanes={[
        { key: code, name: code, href: hrefTo(view, "milestones", { task: code }), items, scope },
      ]}
      rows={null}
    >
      <MeasuresSection
        view={view}
        measures={board.measures.filter((measure) => measure.task === code)}
        items={items}
      />
    </ScopePage>
  );
}
