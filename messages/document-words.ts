// The words of printed papers in one language.
import type { DeadlineRow } from "@/lib/domain/deadline/deadline-table";
import type { DeadlinePaperWords } from "@/lib/domain/document/deadline-paper";
import type { NoticePaperWords } from "@/lib/domain/document/notice-paper";
import type { LocalDate } from "@/lib/domain/milestone/milestone";
import type { Locale, Translator } from ".";
import { daysWords, rowTitle } from "./deadline-words";
import { noticeName } from "./supervision-words";

/** A day in full, as official papers write it: 2024年10月15日. */
export function writtenDay(t: Translator, day: LocalDate): string {
  const [year = "", month = "", date = ""] = day.split("-");
  return t("documents.writtenDay", { year, month: Number(month), day: Number(date) });
}

/** A plan's name inside a sentence: 《》 in Chinese, unless it bears them. */
export function planName(locale: Locale, title: string): string {
  return locale === "en" || title.startsWith("《") ? title : `《${title}》`;
}

/** The body that issues, by its region. */
export function officeWords(t: Translator, region: string): string {
  return t("documents.office", { region });
}

export function noticePaperWords(t: Translator, locale: Locale): NoticePaperWords {
  const kindOf = (kind: "letter" | "order") => t(`supervision.noticeKind.${kind}`);
  const column = (key: "ordinal" | "item" | "target" | "dueOn" | "daysLate" | "progress") =>
    t(`documents.notice.columns.${key}`);
  return {
    language: locale,
    draftMark: t("documents.draftMark"),
    disclaimer: t("documents.disclaimer"),
    title: ({ kind, planTitle, allLate }) => [
      t("documents.notice.titleAbout", { plan: planName(locale, planTitle) }),
      t("documents.notice.titleKind", { late: String(allLate), kind: kindOf(kind) }),
    ],
    number: (notice) => noticeName(t, notice),
    noNumber: t("documents.notice.noNumber"),
    addressee: (unit) => t("documents.notice.addressee", { unit }),
    opening: ({ kind, planTitle, on, count, late }) =>
      t("documents.notice.opening", {
        kind,
        plan: planName(locale, planTitle),
        on: writtenDay(t, on),
        count,
        late,
        state: late === count ? "all" : late > 0 ? "some" : "none",
      }),
    headings: {
      items: t("documents.notice.items"),
      demand: t("documents.notice.demand"),
      reply: t("documents.notice.replyTitle"),
    },
    columns: {
      ordinal: column("ordinal"),
      item: column("item"),
      target: column("target"),
      dueOn: column("dueOn"),
      daysLate: column("daysLate"),
      progress: column("progress"),
    },
    none: t("documents.none"),
    itemName: ({ title, code }) => t("documents.notice.itemName", { title, code }),
    days: (days) => t("documents.notice.days", { days }),
    reply: (by) => t("documents.notice.reply", { by: writtenDay(t, by) }),
    date: (day) => (day === null ? t("documents.blankDay") : writtenDay(t, day)),
    contact: (name) => t("documents.notice.contact", { name }),
    signers: {
      drafted: t("documents.notice.drafted"),
      checked: t("documents.notice.checked"),
      issued: t("documents.notice.issued"),
    },
    footnote: t("documents.notice.footnote"),
  };
}

type UnitName = (code: string) => string;

export function deadlinePaperWords(
  t: Translator,
  locale: Locale,
  unitName: UnitName,
): DeadlinePaperWords {
  const said = (key: "plan" | "item" | "lead" | "status" | "dueOn" | "workingDueOn" | "dates") =>
    t(`documents.deadlines.${key}`);
  return {
    language: locale,
    disclaimer: t("documents.disclaimer"),
    title: t("documents.deadlines.title"),
    facts: {
      plan: said("plan"),
      item: said("item"),
      lead: said("lead"),
      status: said("status"),
      dueOn: said("dueOn"),
      workingDueOn: said("workingDueOn"),
      rectificationDueOn: t("documents.deadlines.rectificationDueOn"),
      dates: said("dates"),
    },
    itemName: ({ title, code }) => t("documents.notice.itemName", { title, code }),
    dates: (of) => t("documents.deadlines.datesText", of),
    columns: deadlineColumns(t),
    kind: (row) => rowTitle(t, row),
    state: (row) =>
      row.missed
        ? `${t(`deadlines.state.${row.state}`)}\n${t("deadlines.table.missed")}`
        : t(`deadlines.state.${row.state}`),
    askedFor: (day) => t("deadlines.table.askedFor", { day }),
    by: (row) =>
      [
        // Many account names begin with the unit's.
        row.unit === null || row.by.startsWith(unitName(row.unit)) ? null : unitName(row.unit),
        row.by || null,
        row.signedBy === null ? null : t("deadlines.table.signedBy", { name: row.signedBy }),
      ]
        .filter(Boolean)
        .join("\n"),
    days: (row) => daysWords(t, row),
    reason: (row) => reasonWords(t, row),
    hidden: t("documents.deadlines.hidden"),
    none: t("documents.none"),
    footnote: t("documents.deadlines.footnote"),
    printed: (of) => t("documents.printed", of),
  };
}

function deadlineColumns(t: Translator): DeadlinePaperWords["columns"] {
  return {
    ordinal: t("documents.deadlines.ordinal"),
    kind: t("documents.deadlines.kind"),
    when: t("documents.deadlines.when"),
    by: t("documents.deadlines.by"),
    before: t("documents.deadlines.before"),
    after: t("documents.deadlines.after"),
    state: t("documents.deadlines.state"),
    approvedBy: t("documents.deadlines.approvedBy"),
    reason: t("documents.deadlines.reason"),
  };
}

function reasonWords(t: Translator, { reason, remedy, decisionReason }: DeadlineRow): string {
  return [
    reason ? t("documents.deadlines.reasonText", { text: reason }) : null,
    remedy ? t("documents.deadlines.remedyText", { text: remedy }) : null,
    decisionReason ? t("documents.deadlines.decisionText", { text: decisionReason }) : null,
  ]
    .filter(Boolean)
    .join("\n");
}
