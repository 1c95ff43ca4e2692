// Items chosen for a reminder or a notice: of the plan, each with a confirmed lead, and not settled.
import { DomainError } from "@/lib/domain/errors";
import { isSettled } from "@/lib/domain/supervision/notice";
import type { BoardItem, PlanBoard } from "@/lib/data/plan-board";

export type ChosenItem = BoardItem & { lead: string };

/** Our choice: more than fit on a board that one reads at once. */
export const MOST_ITEMS = 200;

/**
 * The chosen items in the order of the plan. Throws notFound for a code the plan does not have; invalid {fields: items}
 * with code noLead or settled, naming them.
 */
export function chosenItems(board: PlanBoard, codes: readonly string[]): ChosenItem[] {
  const wanted = new Set(codes);
  const found = board.items.filter((item) => wanted.has(item.code));
  if (found.length < wanted.size) throw new DomainError("notFound");
  refuse("settled", found, ({ assessment }) => isSettled(assessment.status));
  refuse("noLead", found, ({ assessment }) => assessment.unassigned || assessment.suggestedOwner);
  return found.flatMap((item) =>
    item.assessment.lead === null ? [] : { ...item, lead: item.assessment.lead },
  );
}

function refuse(
  code: "settled" | "noLead",
  items: readonly BoardItem[],
  isBad: (item: BoardItem) => boolean,
): void {
  const bad = items.filter(isBad).map((item) => item.code);
  if (bad.length === 0) return;
  throw new DomainError("invalid", {
    fields: [{ field: "items", code, params: { items: bad.join("、") } }],
  });
}
