// The words of a spreadsheet that goes out and comes back: written in the reader's language, understood in every one.
import {
  type ColumnNames,
  type WorkbookColumn,
  workbookColumns,
} from "@/lib/domain/workbook/columns";
import type { WorkbookNames } from "@/lib/domain/workbook/draft-texts";
import type { Named } from "@/lib/domain/workbook/readings/reading-text";
import { constructionStages, valueLabels } from "@/lib/domain/milestone/milestone";
import { forecastClasses } from "@/lib/domain/report/draft";
import { type Locale, locales, type Messages, messages, type Translator, translator } from ".";

/** Each language's word, the reader's first. */
function inAll(locale: Locale, wordOf: (all: Messages) => string): string[] {
  const others = locales.filter((each) => each !== locale);
  return [locale, ...others].map((each) => wordOf(messages[each]));
}

/** The same through the translator. */
function saidInAll(locale: Locale, wordOf: (t: Translator) => string): string[] {
  const others = locales.filter((each) => each !== locale);
  return [locale, ...others].map((each) => wordOf(translator(each)));
}

function named<Code extends string>(
  locale: Locale,
  codes: readonly Code[],
  wordOf: (all: Messages, code: Code) => string,
): Named<Code>[] {
  return codes.map((code) => ({ code, names: inAll(locale, (all) => wordOf(all, code)) }));
}

export function columnNames(locale: Locale): ColumnNames {
  const namesOf = (column: WorkbookColumn) => inAll(locale, (all) => all.workbooks.columns[column]);
  const entries = workbookColumns.map((column) => [column, namesOf(column)] as const);
  return Object.fromEntries(entries) as Record<WorkbookColumn, string[]>;
}

export function workbookNames(locale: Locale): WorkbookNames {
  const labels = named(locale, valueLabels, (all, code) => all.domain.valueLabel[code]);
  return {
    stages: named(locale, constructionStages, (all, code) => all.domain.stage[code]),
    labels: labels.map(({ code, names }) => ({
      code,
      names: [...names, ...saidInAll(locale, (t) => t(`workbooks.labelShort.${code}`))],
    })),
    classes: named(locale, forecastClasses, (all, code) => all.domain.forecastClass[code]),
    none: saidInAll(locale, (t) => t("workbooks.none")),
    year: translator(locale)("workbooks.yearOf", { year: "" }),
    counters: saidInAll(locale, (t) => t("workbooks.counters")).flatMap((words) =>
      words.split("|"),
    ),
    fillers: saidInAll(locale, (t) => t("workbooks.fillers")).flatMap((words) => words.split("|")),
    prefers: locale === "en" ? "en" : "zh",
  };
}
