// 工作提示函 or 督办单 as a paper: to whom, what is late, what is asked and by when.
import type { LocalDate } from "../milestone/milestone";
import type { NoticeKind } from "../supervision/notice";
import type { NoticeState } from "../supervision/notice-transitions";
import type { Paper, PaperLanguage, Table } from "./paper";

export type NoticePaperItem = {
  code: string;
  title: string;
  /** What the plan asks for, in words. */
  target: string;
  dueOn: LocalDate | null;
  daysLate: number | null;
  /** What was last accepted, in words; "" where nothing was. */
  progress: string;
};

export type NoticeForPaper = {
  kind: NoticeKind;
  state: NoticeState;
  planTitle: string;
  unit: string;
  /** Who issues it. */
  office: string;
  year: number | null;
  number: number | null;
  /** The day its figures stand at: of issue, of a draft today. */
  on: LocalDate;
  issued: boolean;
  demand: string;
  replyBy: LocalDate;
  draftedBy: string;
  issuedBy: string | null;
  items: readonly NoticePaperItem[];
};

/** The reader's language, handed in. */
export type NoticePaperWords = {
  language: PaperLanguage;
  draftMark: string;
  disclaimer: string;
  title: (notice: { kind: NoticeKind; planTitle: string; allLate: boolean }) => string[];
  number: (of: { kind: NoticeKind; year: number; number: number }) => string;
  noNumber: string;
  addressee: (unit: string) => string;
  opening: (of: {
    kind: NoticeKind;
    planTitle: string;
    on: LocalDate;
    count: number;
    late: number;
  }) => string;
  headings: { items: string; demand: string; reply: string };
  columns: Record<"ordinal" | "item" | "target" | "dueOn" | "daysLate" | "progress", string>;
  none: string;
  itemName: (item: { title: string; code: string }) => string;
  days: (days: number) => string;
  reply: (by: LocalDate) => string;
  /** 成文日期, written out; of a draft blanks to be filled. */
  date: (day: LocalDate | null) => string;
  contact: (name: string) => string;
  signers: Record<"drafted" | "checked" | "issued", string>;
  footnote: string;
};

/** Pure: the same notice and words give the same paper. */
export function noticePaper(notice: NoticeForPaper, words: NoticePaperWords): Paper {
  const { kind, planTitle, items, year, number } = notice;
  const late = items.filter(({ daysLate }) => (daysLate ?? 0) > 0).length;
  const { headings, signers } = words;
  return {
    language: words.language,
    orientation: "portrait",
    draftMark: notice.issued ? null : words.draftMark,
    disclaimer: words.disclaimer,
    title: words.title({ kind, planTitle, allLate: late === items.length }),
    number:
      year === null || number === null ? words.noNumber : words.number({ kind, year, number }),
    addressee: words.addressee(notice.unit),
    blocks: [
      {
        kind: "paragraph",
        text: words.opening({ kind, planTitle, on: notice.on, count: items.length, late }),
      },
      { kind: "heading", level: 1, text: headings.items },
      itemTable(items, words),
      { kind: "note", text: words.footnote },
      { kind: "heading", level: 1, text: headings.demand },
      { kind: "paragraph", text: notice.demand },
      { kind: "heading", level: 1, text: headings.reply },
      { kind: "paragraph", text: words.reply(notice.replyBy) },
      {
        kind: "signature",
        name: notice.office,
        date: words.date(notice.issued ? notice.on : null),
      },
      { kind: "paragraph", text: words.contact(notice.draftedBy) },
      {
        kind: "signers",
        people: [
          { label: signers.drafted, name: notice.draftedBy },
          { label: signers.checked, name: "" },
          { label: signers.issued, name: notice.issuedBy ?? "" },
        ],
      },
    ],
  };
}

function itemTable(items: readonly NoticePaperItem[], words: NoticePaperWords): Table {
  const { columns, none } = words;
  return {
    kind: "table",
    columns: [
      { head: columns.ordinal, width: 12, align: "center" },
      { head: columns.item, width: 42 },
      { head: columns.target, width: 27 },
      { head: columns.dueOn, width: 25, align: "center" },
      { head: columns.daysLate, width: 20, align: "center" },
      { head: columns.progress, width: 35 },
    ],
    rows: items.map((item, index) => [
      String(index + 1),
      words.itemName(item),
      item.target,
      item.dueOn ?? none,
      item.daysLate === null || item.daysLate <= 0 ? none : words.days(item.daysLate),
      item.progress || none,
    ]),
    none,
  };
}

/** What was done so far is a cell of a table here: its beginning, to the end of a sentence where there is one. */
export const PROGRESS_LENGTH = 90;

export function shortened(text: string, length: number = PROGRESS_LENGTH): string {
  const plain = text.replaceAll(/\s+/g, " ").trim();
  if (plain.length <= length) return plain;
  const cut = plain.slice(0, length);
  const end = Math.max(...["。", "；", ". ", "; "].map((sign) => cut.lastIndexOf(sign)));
  return end > length / 2 ? cut.slice(0, end + 1).trim() : `${cut.trimEnd()}…`;
}
