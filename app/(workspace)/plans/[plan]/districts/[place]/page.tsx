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

export default async function DistrictPage(props: PageProps<"place">) {
  const page = await readPage(props);
  const code = pathPart((await props.params).place);
  const scope = { kind: "place", code } as const;
  const scoped = await orNotFound(getScopeBoard(page.actor, page.plan, page.dates, scope));
  const place = scoped.board.places.find((row) => row.code === code);
  if (!place) notFound();
  const view = viewOf(page, scoped.board);
  const title = inLocale(page.locale, place.nameZh, place.nameEn);
  return (
    <ScopePage
      page={page}
      view={view}
      scoped={scoped}
      heading={{
        title,
        crumbs: [{ label: page.t("overview.answerable.place.title") }, { label: title }],
        note: page.t("overview.scope.placeNote"),
        path: `districts/${encodeURIComponent(code)}`,
      }}
      lanes={areaLanes(view, scoped)}
      rows={{ title: page.t("overview.areas.inAreas"), head: page.t("common.columns.area") }}
    />
  );
}
