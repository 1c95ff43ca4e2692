import { notFound } from "next/navigation";
import { getScopeBoard } from "@/lib/data/overview";
import { inLocale } from "@/messages";
import {
  orNotFound,
  type PageProps,
  readPage,
  viewOf,
} from "@/app/(workspace)/plans/[plan]/read-page";
import { lanesByArea, ScopePage } from "@/app/(workspace)/plans/[plan]/scope-page";

export default async function UnitPage(props: PageProps<"unit">) {
  const page = await readPage(props);
  const code = decodeURIComponent((await props.params).unit);
  const scope = { kind: "unit", code } as const;
  const scoped = await orNotFound(getScopeBoard(page.actor, page.plan, page.dates, scope));
  const unit = scoped.board.organisations.find((row) => row.code === code);
  if (!unit) notFound();
  const view = viewOf(page, scoped.board);
  const name = inLocale(page.locale, unit.nameZh, unit.nameEn);
  return (
    <ScopePage
      page={page}
      view={view}
      scoped={scoped}
      scope={scope}
      heading={{
        title: name,
        crumbs: [{ label: page.t("overview.answerable.unit.title") }, { label: name }],
        note: page.t("overview.scope.unitNote"),
        path: `units/${encodeURIComponent(code)}`,
      }}
      lanes={lanesByArea(view, scope, scoped.items)}
    />
  );
}
