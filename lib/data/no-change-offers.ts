// For which items of a list a quarter may be confirmed without change, and how often in a row that was so.
import "server-only";
import { toLocalDate } from "../domain/calendar";
import type { Draft } from "../domain/report/draft";
import { noChange, type NoChangeRefusal } from "../domain/report/no-change";
import type { ReportState } from "../domain/report/report-transitions";
import { unchangedStreak } from "../domain/report/unchanged";
import { isSentState } from "../domain/report/work-list";
import { readAcceptedDrafts } from "./accepted-drafts";
import type { ReadTx } from "./as-actor";
import { boardContext } from "./board-context";
import { listOpenContributionItems } from "./contributions";
import { fromDay } from "./days";
import type { BoardItem, PeriodRecord, PlanBoard } from "./plan-board";

export type NoChangeOffer =
  { offered: true; asksWord: boolean } | { offered: false; why: NoChangeRefusal };

export type Unchanged = {
  /** null where nothing may be written now. */
  offer: NoChangeOffer | null;
  /** How many of the newest reports in a row say nothing new; a sent one of this period counts. */
  streak: number;
};

type OfferAsk = {
  item: BoardItem;
  writable: boolean;
  report: { state: ReportState; draft: Draft } | null;
};

/** By milestone id. */
export async function readUnchanged(
  tx: ReadTx,
  board: PlanBoard,
  period: PeriodRecord,
  asks: readonly OfferAsk[],
): Promise<Map<string, Unchanged>> {
  const ids = asks.map(({ item }) => item.id);
  const accepted = await readAcceptedDrafts(tx, ids, fromDay(period.endsOn));
  const open = await listOpenContributionItems(tx, { period: period.code, milestoneIds: ids });
  const today = toLocalDate(board.dates.knownBy);
  const found = new Map<string, Unchanged>();
  for (const { item, writable, report } of asks) {
    const before = (accepted.get(item.id) ?? []).map((row) => row.draft);
    const last = before.at(-1) ?? null;
    const said = report && isSentState(report.state) ? [...before, report.draft] : before;
    const context = boardContext(board, item, { period, last, draft: null, evidence: 0 });
    const openContributions = open.has(item.id) ? 1 : 0;
    const offer = writable ? noChange({ last, report, context, today, openContributions }) : null;
    found.set(item.id, {
      offer: offer?.offered ? { offered: true, asksWord: offer.asksWord } : offer,
      streak: unchangedStreak(context.target, said),
    });
  }
  return found;
}
