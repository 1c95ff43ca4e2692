import { notFound } from "next/navigation";
import { MeasuresList } from "@/components/plans/measures-list";
import { areaName, hrefTo } from "@/components/status/view";
import { Section } from "@/components/ui/section";
import { getScopeBoard } from "@/lib/data/overview";
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
  const code = decodeURIComponent((await props.params).task);
  const scope = { kind: "task", code } as const;
  const scoped = await orNotFound(getScopeBoard(page.actor, page.plan, page.dates, scope));
  const { board, items } = scoped;
  const task = board.tasks.find((row) => row.code === code);
  if (!task) notFound();
  const view = viewOf(page, board);
  const measures = board.measures.filter((measure) => measure.task === code);
  const name = inLocale(page.locale, task.nameZh, task.nameEn);
  return (
    <ScopePage
      page={page}
      view={view}
      scoped={scoped}
      scope={scope}
      heading={{
        title: name,
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
    >
      {measures.length > 0 ? (
        <Section title={page.t("overview.scope.measures")} className="mt-9 max-sm:mt-7">
          <MeasuresList view={view} measures={measures} items={items} />
        </Section>
      ) : null}
    </ScopePage>
  );
}
