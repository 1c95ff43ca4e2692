// What waits of corrections, above the quarter's own list.
import { OpenList } from "@/components/corrections/open-list";
import { listOpenCorrections } from "@/lib/data/open-corrections";
import type { PlanBoard } from "@/lib/data/plan-board";
import type { UserActor } from "@/lib/domain/actor";
import type { Locale, Translator } from "@/messages";

type OpenCorrectionsProps = {
  page: { t: Translator; locale: Locale; actor: UserActor };
  board: PlanBoard;
};

export async function OpenCorrections({ page, board }: OpenCorrectionsProps) {
  const rows = await listOpenCorrections(page.actor, board);
  const view = { t: page.t, locale: page.locale, plan: board.plan.code, keep: {} };
  return <OpenList view={view} rows={rows} />;
}
