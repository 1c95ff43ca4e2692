// 整改时限: the last promise of each item, with who signed it. Its day and its signature are everyone's; the words are not.
import "server-only";
import { isKnown } from "../domain/milestone/in-force";
import type { LocalDate } from "../domain/milestone/milestone";
import type { ReadTx } from "./as-actor";
import { toDay } from "./days";
import type { BoardItem, PlanBoard } from "./plan-board";

export type PromiseMade = { on: LocalDate; unit: string; signedByName: string | null };

/** By the item's code, as known at the dates of the board; items without a promise are left out. */
export async function readPromises(
  tx: ReadTx,
  { dates }: Pick<PlanBoard, "dates">,
  items: readonly BoardItem[],
): Promise<Map<string, PromiseMade>> {
  const rows = await tx.deadlineChange.findMany({
    where: { kind: "rectification", milestoneId: { in: items.map((item) => item.id) } },
    select: {
      milestoneId: true,
      decidedOn: true,
      decidedAt: true,
      signedByName: true,
      organisation: { select: { code: true } },
    },
    orderBy: { decidedAt: "asc" },
  });
  return new Map(
    items.flatMap((item) => {
      const row = rows.findLast(
        (each) =>
          each.milestoneId === item.id &&
          each.decidedOn !== null &&
          isKnown(each.decidedAt, dates.knownBy) &&
          toDay(each.decidedOn) === item.assessment.rectificationDueOn,
      );
      if (!row?.decidedOn) return [];
      const { signedByName, organisation } = row;
      return [[item.code, { on: toDay(row.decidedOn), unit: organisation.code, signedByName }]];
    }),
  );
}
