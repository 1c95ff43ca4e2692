// The chase in words: what a notice is called, what was done about an item, and the text for a group chat.
import type { LevelReason } from "@/lib/domain/supervision/level";
import type { NoticeKind } from "@/lib/domain/supervision/notice";
import {
  chatText,
  type ReminderLine,
  type UnitReminder,
} from "@/lib/domain/supervision/reminder-text";
import type { Handling, ItemTrail } from "@/lib/domain/supervision/trail";
import { inLocale, type Locale, type Translator } from ".";

/** 工作提示函〔2024〕3 号; a draft by its kind alone. */
export function noticeName(
  t: Translator,
  notice: { kind: NoticeKind; year: number | null; number: number | null },
): string {
  const kind = t(`supervision.noticeKind.${notice.kind}`);
  const { year, number } = notice;
  if (year === null || number === null) return t("supervision.draftName", { kind });
  return t("supervision.numbered", { kind, year: String(year), number });
}

type Dates = { extensionInForce: boolean; rectifications: number };

/** One of the things done about an item, with its count, number or day. */
export function handlingWords(
  t: Translator,
  handling: Handling,
  { trail, dates }: { trail: ItemTrail; dates: Dates },
): string {
  const last = trail.notices.at(-1);
  switch (handling) {
    case "reminded":
      return t("supervision.handled.reminded", { count: trail.reminders });
    case "noticed":
      return last
        ? t("supervision.handled.noticed", {
            kind: t(`supervision.noticeShort.${last.kind}`),
            number: last.number,
          })
        : "";
    case "rectification":
      return t("supervision.handled.rectification", { count: dates.rectifications });
    case "requested":
      return t(`supervision.handled.${trail.request ?? "extension"}Asked`);
    case "none":
    case "handedOver":
    case "extension":
    case "instructed":
    case "escalated":
      return t(`supervision.handled.${handling}`);
  }
}

export function levelReasonWords(t: Translator, reason: LevelReason): string {
  if (reason.code !== "noticed") return t(`supervision.levelReason.${reason.code}`, reason.params);
  const { kind, number } = reason.params;
  const [year = "", count = ""] = number.split("-");
  return noticeName(t, { kind, year: Number(year), number: Number(count) });
}

type TextAround = {
  t: Translator;
  locale: Locale;
  planTitle: string;
  today: string;
  unitName: (code: string) => string;
  /** The whole address of the page where a unit fills in. */
  link: string;
  /** Added by whoever reminds; may be empty. */
  note: string;
};

/** 催办文字, one block a unit, ready to be pasted into a group chat. */
export function reminderText(units: readonly UnitReminder[], around: TextAround): string {
  return units.map((unit) => unitText(unit, around)).join("\n\n");
}

/** The block of one unit. */
export function unitText(unit: UnitReminder, around: TextAround): string {
  const { body, foot } = unitBlock(unit, around);
  return chatText([{ body, foot }], around.note);
}

/** A block before anything was added to it: what is typed goes between the items and the link. */
export function unitBlock(
  { unit, lines }: UnitReminder,
  { t, locale, planTitle, today, unitName, link }: Omit<TextAround, "note">,
): { body: string; foot: string } {
  const head = { unit: unitName(unit), plan: planTitle, today, count: lines.length };
  return {
    body: [
      t("supervision.chat.head", head),
      ...lines.map((line, index) => lineText(t, locale, line, index + 1)),
    ].join("\n"),
    foot: t("supervision.chat.foot", { link }),
  };
}

function lineText(t: Translator, locale: Locale, line: ReminderLine, index: number): string {
  const { daysLate, daysToDue, dueOn, workingDueOn, rectificationDueOn } = line;
  const days =
    daysLate > 0
      ? t("supervision.chat.late", { days: daysLate })
      : t("supervision.chat.toDue", { days: daysToDue });
  const more = [
    workingDueOn ? t("supervision.chat.working", { on: workingDueOn }) : null,
    rectificationDueOn ? t("supervision.chat.promised", { on: rectificationDueOn }) : null,
  ].filter((part) => part !== null);
  return t("supervision.chat.line", {
    index,
    code: line.code,
    title: inLocale(locale, line.titleZh, line.titleEn),
    dueOn,
    days: [days, ...more].join(t("supervision.chat.comma")),
  });
}
