// Since when an item's report is where it is, in working days, in which round, and how often it came back.
import type { Translator } from "@/messages";
import type { BoardEntry } from "./board-entry";

/** null: its report is with nobody, so that nothing runs. */
export function heldWords(t: Translator, { holder, ball }: BoardEntry): string | null {
  const parts = [
    holder === ball.holder && ball.since
      ? t("reviews.board.heldTitle", { since: ball.since, days: ball.heldDays })
      : null,
    ball.round > 1 ? t("reviews.board.round", { round: ball.round }) : null,
    ball.timesReturned > 0 ? t("reviews.board.returned", { count: ball.timesReturned }) : null,
    ball.firstSentOn && ball.holder !== "nobody" && ball.round > 1
      ? t("reviews.board.running", { days: ball.runningDays })
      : null,
  ].filter((part) => part !== null);
  return parts.length > 0 ? parts.join(t("reviews.notice.and")) : null;
}
