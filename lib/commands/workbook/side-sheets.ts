// The sheets around the one that is filled in: how to fill it in, what may be chosen, and what nobody sees.
import { milestoneKinds, type Target } from "@/lib/domain/milestone/milestone";
import { TEXT_LIMIT } from "@/lib/domain/report/draft";
import { HIDDEN_SHEET, writeMeta, type WorkbookOrigin } from "@/lib/domain/workbook/hidden-sheet";
import { stagesOf } from "@/lib/domain/workbook/readings/build-text";
import type { UnitRow } from "@/lib/data/workbook";
import type { CellSpec, SheetSpec } from "@/lib/platform/workbook-writing";
import { inLocale } from "@/messages";
import { type ChoiceRanges, type SheetWords, textsOfRow, titleOf } from "./fill-sheet";

const frozenHead = { rows: 2, columns: 0 };

export function guideSheet({ t }: SheetWords): SheetSpec {
  const head = (value: string): CellSpec => ({ value, look: "head" });
  const locked = (value: string): CellSpec => ({ value, look: "locked" });
  return {
    name: t("workbooks.sheet.guide"),
    state: "visible",
    widths: [14, 90, 40],
    rows: [
      [{ value: t("workbooks.sheet.guideHeading"), look: "title" }],
      [{ value: "" }, { value: t("workbooks.sheet.howTo") }],
      [
        head(t("workbooks.sheet.kindHead")),
        head(t("workbooks.sheet.kindFill")),
        head(t("workbooks.sheet.kindExample")),
      ],
      ...milestoneKinds.map((kind) => [
        locked(t(`domain.kindLong.${kind}`)),
        locked(t(`workbooks.sheet.${kind}`)),
        locked(t(`workbooks.sheet.${kind}Example`)),
      ]),
      [{ value: "" }, { value: t("workbooks.sheet.nothing", { limit: TEXT_LIMIT }) }],
      [{ value: "" }, { value: t("workbooks.sheet.back") }],
    ],
    frozen: { rows: 0, columns: 0 },
    locked: true,
  };
}

/** What a value may name: stages, units, criteria, in their order; nothing for numbers and figures. */
function choicesOf(target: Target, { locale, names }: SheetWords): string[] {
  if ("stages" in target) return stagesOf(target, names).map((each) => each.names[0] ?? each.code);
  if ("units" in target) return target.units;
  if ("criteria" in target) return target.criteria.map(({ zh, en }) => inLocale(locale, zh, en));
  return [];
}

/** Code, title, number and name of each choice, a line each; and for stages the range a list is taken from. */
export function choicesSheet(
  rows: readonly UnitRow[],
  words: SheetWords,
): { sheet: SheetSpec | null; ranges: ChoiceRanges } {
  const { t, locale } = words;
  const name = t("workbooks.sheet.choices");
  const ranges = new Map<string, string>();
  const lines: CellSpec[][] = [];
  for (const row of rows) {
    const found = choicesOf(row.target, words);
    const first = lines.length + frozenHead.rows + 1;
    if (row.target.kind === "build") {
      ranges.set(row.code, `'${name}'!$D$${first}:$D$${first + found.length - 1}`);
    }
    lines.push(
      ...found.map((choice, at) =>
        [row.code, titleOf(locale, row), at + 1, choice].map((value): CellSpec => ({
          value,
          look: "locked",
        })),
      ),
    );
  }
  if (lines.length === 0) return { sheet: null, ranges };
  const heads = [
    t("workbooks.columns.code"),
    t("workbooks.sheet.choiceItem"),
    t("workbooks.sheet.choiceNumber"),
    t("workbooks.sheet.choiceName"),
  ];
  return {
    ranges,
    sheet: {
      name,
      state: "visible",
      widths: [10, 50, 10, 60],
      rows: [
        [{ value: name, look: "title" }],
        heads.map((value): CellSpec => ({ value, look: "head" })),
        ...lines,
      ],
      frozen: frozenHead,
      locked: true,
    },
  };
}

export function hiddenSheet(
  origin: WorkbookOrigin,
  rows: readonly UnitRow[],
  words: SheetWords,
): SheetSpec {
  const made = rows.map((row) => ({
    code: row.code,
    version: row.report?.version ?? null,
    title: titleOf(words.locale, row),
    texts: textsOfRow(row, words),
  }));
  const cells = writeMeta({ ...origin, rows: made });
  return {
    name: HIDDEN_SHEET,
    state: "veryHidden",
    widths: [],
    rows: cells.map((texts) => texts.map((value): CellSpec => ({ value }))),
    frozen: { rows: 0, columns: 0 },
    locked: true,
  };
}
