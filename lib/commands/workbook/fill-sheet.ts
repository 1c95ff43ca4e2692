// The sheet that is filled in: one row for each item, grey where it is only read.
import type { Target } from "@/lib/domain/milestone/milestone";
import { mayWrite } from "@/lib/domain/period/writable";
import { editableStates } from "@/lib/domain/report/report-transitions";
import { tidy } from "@/lib/domain/workbook/cell";
import {
  type FieldTexts,
  type WorkbookColumn,
  workbookColumns,
  type WorkbookField,
} from "@/lib/domain/workbook/columns";
import { toTexts, type WorkbookNames } from "@/lib/domain/workbook/draft-texts";
import { type OwedItem, standingDraft } from "@/lib/domain/workbook/judge-rows";
import type { UnitQuarter, UnitRow } from "@/lib/data/workbook";
import type { CellSpec, SheetSpec } from "@/lib/platform/workbook-writing";
import { inLocale, type Locale, type Translator } from "@/messages";
import { columnNames } from "@/messages/workbook-words";
import { quarterWords, targetWords } from "@/messages/words";

export type SheetWords = { t: Translator; locale: Locale; names: WorkbookNames };

/** Where the names an item may choose from stand, as a range of the workbook. */
export type ChoiceRanges = ReadonlyMap<string, string>;

/** Letters a column is wide: together one A4 across. */
const widths: Readonly<Record<WorkbookColumn, number>> = {
  code: 10,
  title: 30,
  dueOn: 11.5,
  last: 28,
  value: 28,
  doneText: 36,
  problemsText: 28,
  nextText: 28,
  forecastOn: 12,
  forecastClass: 14,
};

export const titleOf = (locale: Locale, row: Pick<UnitRow, "titleZh" | "titleEn">) =>
  tidy(inLocale(locale, row.titleZh, row.titleEn));

export const textsOfRow = (row: UnitRow, { names }: SheetWords): FieldTexts =>
  toTexts(standingDraft({ draft: row.report?.draft ?? null, last: row.last?.draft ?? null }), {
    target: row.target,
    names,
  });

/** Why a row takes no words now; null: it does. */
export function lockOf({ report }: UnitRow, period: UnitQuarter["period"]): OwedItem["locked"] {
  if (report && !editableStates.includes(report.state)) return "sent";
  const asked = { sentBefore: report?.sentBefore ?? false, correction: false };
  return mayWrite(period, asked) === "yes" ? null : "closed";
}

export function fillSheet(
  quarter: UnitQuarter,
  rows: readonly UnitRow[],
  part: string,
  words: SheetWords & { choices: ChoiceRanges },
): SheetSpec {
  const { t, locale } = words;
  const unit = inLocale(locale, quarter.unit.nameZh, quarter.unit.nameEn);
  const heading = t("workbooks.sheet.heading", {
    unit,
    period: quarterWords(t, quarter.period.code),
  });
  const partWords = part === "" ? "" : t("workbooks.sheet.part", { part });
  const names = columnNames(locale);
  const head = (column: WorkbookColumn): CellSpec => ({
    value: names[column][0] ?? "",
    look: "head",
  });
  return {
    name: t("workbooks.sheet.fill"),
    state: "visible",
    widths: workbookColumns.map((column) => widths[column]),
    rows: [
      [{ value: `${heading}${partWords}`, look: "title" }],
      workbookColumns.map(head),
      ...rows.map((row) => rowCells(row, lockOf(row, quarter.period) !== null, words)),
    ],
    frozen: { rows: 2, columns: 2 },
    locked: true,
  };
}

function rowCells(
  row: UnitRow,
  locked: boolean,
  words: SheetWords & { choices: ChoiceRanges },
): CellSpec[] {
  const texts = textsOfRow(row, words);
  const read: Record<Exclude<WorkbookColumn, WorkbookField>, string> = {
    code: row.code,
    title: titleOf(words.locale, row),
    dueOn: row.dueOn,
    last: lastWords(row, words),
  };
  return workbookColumns.map((column): CellSpec => {
    if (column in read) return { value: read[column as keyof typeof read], look: "locked" };
    const field = column as WorkbookField;
    const value = valueOf(field, texts[field], row.target);
    if (!locked) return { value, look: "open", ...rulesOf(field, row, words) };
    const hint = { title: row.code, text: words.t("workbooks.sheet.locked") };
    return { value, look: "locked", hint };
  });
}

/** What was accepted last: its quarter and figure, then the words. */
function lastWords({ last, target }: UnitRow, words: SheetWords): string {
  if (!last) return "";
  const { value, doneText } = toTexts(last.draft, { target, names: words.names });
  const lines = [`${quarterWords(words.t, last.period)}：${value}`, doneText];
  return lines.filter((line) => line !== "").join("\n");
}

/** A number as a number, a day as a day, all else as text. */
function valueOf(field: WorkbookField, text: string, target: Target): CellSpec["value"] {
  if (field === "forecastOn" && text !== "") return { day: text };
  return field === "value" && target.kind === "count" && text !== "" ? Number(text) : text;
}

/** What may be typed into a field, and what is said of it. */
function rulesOf(
  field: WorkbookField,
  row: UnitRow,
  { t, locale, names, choices }: SheetWords & { choices: ChoiceRanges },
): Partial<CellSpec> {
  const refusal = (text: string) => ({ refusal: { title: t("workbooks.sheet.refused"), text } });
  switch (field) {
    case "value": {
      const target = t("workbooks.sheet.target", { target: targetWords(t, locale, row.target) });
      const hint = { title: row.code, text: `${target}${t(`workbooks.sheet.${row.target.kind}`)}` };
      const list = choices.get(row.code);
      const number = row.target.kind === "count";
      return {
        hint,
        ...(number ? { number, ...refusal(t("workbooks.sheet.notNumber")) } : {}),
        ...(list ? { list: { from: list, strict: false } } : {}),
      };
    }
    case "forecastOn":
      return { day: true, ...refusal(t("workbooks.sheet.notDate")) };
    case "forecastClass": {
      const from = names.classes.map((each) => each.names[0] ?? each.code);
      return { list: { from, strict: true }, ...refusal(t("workbooks.sheet.notClass")) };
    }
    case "doneText":
    case "problemsText":
    case "nextText":
      return {};
  }
}
