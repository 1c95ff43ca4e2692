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

export default async function DistrictPage(props: PageProps<"place">) {
  const page = await readPage(props);
  const code = decodeURIComponent((await props.params).place);
  const scope = { kind: "place", code } as const;
  const scoped = await orNotFound(getScopeBoard(page.actor, page.plan, page.dates, scope));
  const place = scoped.board.places.find((row) => row.code === code);
  if (!place) notFound();
  const view = viewOf(page, scoped.board);
  const name = inLocale(page.locale, place.nameZh, place.nameEn);
  return (
    <ScopePage
      page={page}
      view={view}
      scoped={scoped}
      scope={scope}
      heading={{
        title: name,
        crumbs: [{ label: page.t("overview.answerable.place.title") }, { label: name }],
        note: page.t("overview.scope.placeNote"),
        path: `districts/${encodeURIComponent(code)}`,
      }}
      lanes={lanesByArea(view, scope, scoped.items)}
    />
  );
}
