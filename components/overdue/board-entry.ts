// A row of the overdue board as its components take it.
import type { ListedItem } from "@/components/status/view";
import type { LocalDate } from "@/lib/domain/milestone/milestone";
import type { Ball, ItemHolder } from "@/lib/domain/review/ball";
import type { BoardGroup } from "@/lib/domain/supervision/board";
import type { LevelReason, SupervisionLevel } from "@/lib/domain/supervision/level";
import type { Handling, ItemTrail } from "@/lib/domain/supervision/trail";

export type BoardEntry = {
  item: ListedItem;
  group: BoardGroup;
  lastReport: { period: string; sentOn: LocalDate; old: boolean } | null;
  /** Who has it now; its report of the period being collected. */
  holder: ItemHolder;
  ball: Ball;
  trail: ItemTrail;
  handlings: readonly Handling[];
  level: SupervisionLevel;
  levelReasons: readonly LevelReason[];
};
