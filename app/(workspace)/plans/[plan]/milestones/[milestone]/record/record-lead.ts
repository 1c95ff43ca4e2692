// The day in a sentence: how many could, and how many did.
import type { ItemRecord } from "@/lib/data/item-record";
import { countCould } from "@/lib/domain/record/who-could";
import type { Translator } from "@/messages";

export function recordLead(t: Translator, record: ItemRecord, start: string): string {
  const { on, since, could, done } = record;
  const acts = done.filter(({ right }) => right !== null);
  if (since !== null && on < since && acts.length === 0) {
    return on < start
      ? t("audit.record.before", { start, on })
      : t("audit.record.notYet", { since, on });
  }
  const { people, units } = countCould(could);
  if (people === 0) return t("audit.record.nobody", { on, acts: acts.length });
  const doers = new Set(acts.map(({ actorName }) => actorName)).size;
  return t("audit.record.lead", { on, people, units, acts: acts.length, doers });
}
