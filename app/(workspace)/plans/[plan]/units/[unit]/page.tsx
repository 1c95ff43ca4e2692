import { notFound } from "next/navigation";
import { getScopeBoard } from "@/lib/data/overview";
import { pathPart } from "@/lib/domain/web/path-part";
import { inLocale } from "@/messages";
import {
  orNotFound,
  type PageProps,
  readPage,
  viewOf,
} from "@/app/(workspace)/plans/[plan]/read-page";
import { areaLanes } from "@/app/(workspace)/plans/[plan]/scope-lanes";
import { ScopePage } from "@/app/(workspace)/plans/[plan]/scope-page";
import { Visited } from "@/app/(workspace)/plans/[plan]/visited";

export default async function UnitPage(props: PageProps<"unit">) {
  const page = await readPage(props);
  const code = pathPart((await props.params).unit);
  const scope = { kind: "unit", code } as const;
  const scoped = await orNotFound(getScopeBoard(page.actor, page.plan, page.dates, scope));
  const unit = scoped.board.organisations.find((row) => row.code === code);
  if (!unit) notFound();
  const view = viewOf(page, scoped.board);
  const title = inLocale(page.locale, unit.nameZh, unit.nameEn);
  return (
    <>
      <Visited page={page} kind="units" record={unit} />
      <ScopePage
        page={page}
        view={view}
        scoped={scoped}
        heading={{
          title,
          crumbs: [{ label: page.t("overview.answerable.unit.title") }, { label: title }],
          note: page.t("overview.scope.unitNote"),
          path: `units/${encodeURIComponent(code)}`,
        }}
        lanes={areaLanes(view, scoped)}
        rows={{ title: page.t("overview.areas.inAreas"), head: page.t("common.columns.area") }}
      />
    </>
  );
}
