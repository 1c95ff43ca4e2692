import { notFound } from "next/navigation";
import { InstructionTable } from "@/components/instructions/instruction-table";
import { titleOf } from "@/components/status/view";
import { Section } from "@/components/ui/section";
import { getInstructionsOf } from "@/lib/data/instructions";
import { getScopeBoard } from "@/lib/data/overview";
import { pathPart } from "@/lib/domain/web/path-part";
import {
  orNotFound,
  type PageProps,
  readPage,
  viewOf,
} from "@/app/(workspace)/plans/[plan]/read-page";
import { areaLanes } from "@/app/(workspace)/plans/[plan]/scope-lanes";
import { ScopePage } from "@/app/(workspace)/plans/[plan]/scope-page";

/** What a leader is in charge of, by the assignments in force. */
export default async function LeaderPage(props: PageProps<"leader">) {
  const page = await readPage(props);
  const code = pathPart((await props.params).leader);
  const scope = { kind: "leader", code } as const;
  const scoped = await orNotFound(getScopeBoard(page.actor, page.plan, page.dates, scope));
  if (!scoped.board.leaders.some((row) => row.code === code)) notFound();
  const view = viewOf(page, scoped.board);
  const given = await getInstructionsOf(page.actor, scoped.board, { leader: code }, page.now);
  const titles = new Map(scoped.board.items.map((item) => [item.code, titleOf(view, item)]));
  return (
    <ScopePage
      page={page}
      view={view}
      scoped={scoped}
      heading={{
        title: code,
        crumbs: [{ label: page.t("overview.answerable.leader.title") }, { label: code }],
        note: page.t("overview.scope.leaderNote"),
        path: `leaders/${encodeURIComponent(code)}`,
      }}
      lanes={areaLanes(view, scoped)}
      rows={{ title: page.t("overview.areas.inAreas"), head: page.t("common.columns.area") }}
    >
      {given.length > 0 ? (
        <Section
          title={page.t("instructions.leaderPage.title")}
          note={page.t("instructions.leaderPage.note")}
          className="mt-9 max-sm:mt-7"
        >
          <InstructionTable view={view} rows={given} titles={titles} />
        </Section>
      ) : null}
    </ScopePage>
  );
}
