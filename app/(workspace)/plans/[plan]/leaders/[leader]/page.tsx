import { notFound } from "next/navigation";
import { getScopeBoard } from "@/lib/data/overview";
import {
  orNotFound,
  type PageProps,
  readPage,
  viewOf,
} from "@/app/(workspace)/plans/[plan]/read-page";
import { lanesByArea, ScopePage } from "@/app/(workspace)/plans/[plan]/scope-page";

/** What a leader is in charge of, by the assignments in force. */
export default async function LeaderPage(props: PageProps<"leader">) {
  const page = await readPage(props);
  const code = decodeURIComponent((await props.params).leader);
  const scope = { kind: "leader", code } as const;
  const scoped = await orNotFound(getScopeBoard(page.actor, page.plan, page.dates, scope));
  if (!scoped.board.leaders.some((row) => row.code === code)) notFound();
  const view = viewOf(page, scoped.board);
  return (
    <ScopePage
      page={page}
      view={view}
      scoped={scoped}
      scope={scope}
      heading={{
        title: code,
        crumbs: [{ label: page.t("overview.answerable.leader.title") }, { label: code }],
        note: page.t("overview.scope.leaderNote"),
        path: `leaders/${encodeURIComponent(code)}`,
      }}
      lanes={lanesByArea(view, scope, scoped.items)}
    />
  );
}
