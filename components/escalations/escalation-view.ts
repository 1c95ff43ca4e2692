// What stands before leaders, as pages show it.
import type { ListedItem } from "@/components/status/view";
import type { EscalationWords } from "@/lib/domain/escalation/check-escalation";

export type UnitWords = {
  period: string;
  /** null: hidden from this reader. */
  problems: { problemsText: string; nextText: string; coordinationText: string } | null;
};

export type EscalationView = {
  row: EscalationWords & { id: string; markedByName: string; markedAt: Date };
  item: ListedItem;
  since: Date;
  texts: UnitWords | null;
};
