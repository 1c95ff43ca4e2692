// What printed papers say beside the record itself: the region whose commission issues, and what was last done.
import "server-only";
import type { Actor } from "../domain/actor";
import type { LocalDate } from "../domain/milestone/milestone";
import type { ViewDates } from "../domain/view-dates";
import { asActor, type ReadTx } from "./as-actor";
import { fromDay } from "./days";
import { readPlanBoard } from "./plan-board";
import { readReportTexts } from "./report-texts";

type Names = { nameZh: string; nameEn: string };

/** The region of the plan as named on the day. */
export async function readRegion(tx: ReadTx, planId: string, day: LocalDate): Promise<Names> {
  const { region } = await tx.plan.findUniqueOrThrow({
    where: { id: planId },
    select: {
      region: {
        select: {
          code: true,
          versions: {
            orderBy: { effectiveOn: "asc" },
            select: { nameZh: true, nameEn: true, effectiveOn: true },
          },
        },
      },
    },
  });
  const { code, versions } = region;
  const name = versions.findLast((each) => each.effectiveOn <= fromDay(day)) ?? versions[0];
  return { nameZh: name?.nameZh ?? code, nameEn: name?.nameEn ?? code };
}

/** Of a notice: its items as they stood at the dates, what was last done on them, and the region. */
export async function getNoticeFacts(
  actor: Actor,
  planCode: string,
  codes: readonly string[],
  dates: ViewDates,
) {
  return asActor(actor, async (tx) => {
    const board = await readPlanBoard(tx, actor, planCode, dates);
    const items = board.items.filter((item) => codes.includes(item.code));
    const texts = await readReportTexts(tx, actor, board, items);
    const region = await readRegion(tx, board.plan.id, dates.asOf);
    return { items: new Map(items.map((item) => [item.code, item])), texts, region };
  });
}
