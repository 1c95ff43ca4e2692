// An item's 时限变更表 as a paper in the reader's language.
import type { Actor } from "@/lib/domain/actor";
import { deadlinePaper } from "@/lib/domain/document/deadline-paper";
import type { Paper } from "@/lib/domain/document/paper";
import type { DeadlineTable } from "@/lib/data/deadline-table";
import { inLocale, type Locale, translator } from "@/messages";
import { deadlinePaperWords } from "@/messages/document-words";
import { momentWords } from "@/messages/instants";
import { statusWords } from "@/messages/words";

export function nameOfActor(actor: Actor): string {
  if (actor.kind === "user") return actor.displayName;
  return actor.kind === "system" ? actor.job : actor.name;
}

export function composeDeadlines(
  actor: Actor,
  { board, item, rows, reach }: DeadlineTable,
  locale: Locale,
): Paper {
  const t = translator(locale);
  const { assessment } = item;
  const unitName = (code: string) => {
    const unit = board.organisations.find((each) => each.code === code);
    return unit ? inLocale(locale, unit.nameZh, unit.nameEn) : code;
  };
  const lead = assessment.lead === null ? null : unitName(assessment.lead);
  return deadlinePaper(
    {
      planTitle: inLocale(locale, board.plan.titleZh, board.plan.titleEn),
      code: item.code,
      title: inLocale(locale, item.titleZh, item.titleEn),
      lead: lead ?? t("domain.mark.unassigned"),
      status: statusWords(t, assessment),
      dueOn: assessment.dueOn,
      workingDueOn: assessment.workingDueOn,
      rectificationDueOn: assessment.rectificationDueOn,
      asOf: board.dates.asOf,
      knownBy: momentWords(board.dates.knownBy),
      printedBy: nameOfActor(actor),
      rows,
      wordsHidden: reach === "everyone",
    },
    deadlinePaperWords(t, locale, unitName),
  );
}
