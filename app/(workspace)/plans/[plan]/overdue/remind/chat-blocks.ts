import { nameOf } from "@/components/status/view";
import type { Chosen } from "@/lib/data/supervision-chosen";
import { reminderLines } from "@/lib/domain/supervision/reminder-text";
import { inLocale } from "@/messages";
import { unitBlock } from "@/messages/supervision-words";
import type { Page } from "@/app/(workspace)/plans/[plan]/read-page";

/** The text for a group chat, per unit in the official order, in the reader's language. */
export function chatBlocks({ t, locale, today, plan }: Page, { board, rows, site }: Chosen) {
  const items = rows.map(({ item }) => {
    const { dueOn, workingDueOn, rectificationDueOn } = item.assessment;
    return {
      code: item.code,
      titleZh: item.titleZh,
      titleEn: item.titleEn,
      lead: item.lead,
      dueOn,
      workingDueOn: workingDueOn === dueOn ? null : workingDueOn,
      rectificationDueOn,
    };
  });
  const order = board.organisations.map((unit) => unit.code);
  const view = { locale, names: board };
  return reminderLines(items, today, order).map((unit) =>
    unitBlock(unit, {
      t,
      locale,
      today,
      planTitle: inLocale(locale, board.plan.titleZh, board.plan.titleEn),
      unitName: (code) => nameOf(view, "organisations", code),
      link: `${site.replace(/\/$/, "")}/plans/${encodeURIComponent(plan)}/work`,
    }),
  );
}
