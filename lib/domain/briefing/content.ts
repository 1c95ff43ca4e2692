// What a paper says, in each language, with the figures it was made from; stored whole when it is issued.
import type { Block, Paper, PaperLanguage } from "../document/paper";
import type { Sheet, SheetBlock, SheetCell } from "../document/sheet";
import { blocksOf } from "../document/sheet";
import type { RollUp } from "../rollup/figure";
import { bulletinClasses, type BulletinClass } from "./five-classes";
import type { BriefingKind } from "./briefing";

export const paperFigures = [
  "total",
  "counted",
  "due",
  "done",
  "doneVerified",
  "overdue",
  "awaiting",
] as const;

/** Counts as printed, to be held against the roll-up of the same dates. */
export type PaperFigures = {
  plan: Readonly<Record<(typeof paperFigures)[number], number>>;
  /** 应报, 已报, 已审. */
  coverage: Readonly<Record<"owed" | "sent" | "reviewed", number>>;
  areas: Readonly<
    Record<string, Readonly<Record<"due" | "done" | "overdue" | "awaiting", number>>>
  >;
  classes: Readonly<Record<BulletinClass, number>>;
};

export type PrintedPaper = Sheet | Paper;
export type BriefingContent = {
  kind: BriefingKind;
  figures: PaperFigures;
  /** Name and version of the thresholds, and the rules that made the figures. */
  profile: { name: string; version: number; confirmed: boolean };
  rulesVersion: string;
  demo: boolean;
  papers: Readonly<Record<PaperLanguage, PrintedPaper>>;
};

/** The record of an issued paper as it was written; the database lets nobody change it. */
export function readContent(kept: unknown): BriefingContent | null {
  const found = kept as BriefingContent | null;
  return found?.papers ? found : null;
}

export function isSheet(paper: PrintedPaper): paper is Sheet {
  return "form" in paper;
}

const count = (figures: RollUp["figures"], key: (typeof paperFigures)[number]) =>
  figures[key].records.length;

/** `areas`: every area of the plan with its figures. */
export function figuresOf({
  figures,
  areas,
  reporting,
  classes,
}: {
  figures: RollUp["figures"];
  areas: readonly { code: string; figures: RollUp["figures"] }[];
  reporting: PaperFigures["coverage"];
  classes: Readonly<Record<BulletinClass, readonly unknown[]>>;
}): PaperFigures {
  return {
    plan: Object.fromEntries(
      paperFigures.map((key) => [key, count(figures, key)]),
    ) as PaperFigures["plan"],
    coverage: reporting,
    areas: Object.fromEntries(
      areas.map(({ code, figures: own }) => [
        code,
        {
          due: count(own, "due"),
          done: count(own, "done"),
          overdue: count(own, "overdue"),
          awaiting: count(own, "awaiting"),
        },
      ]),
    ),
    classes: Object.fromEntries(
      bulletinClasses.map((each) => [each, classes[each].length]),
    ) as PaperFigures["classes"],
  };
}

/** Every block of a paper with its words. */
export function textsIn(paper: PrintedPaper): ReadonlyMap<string, string> {
  if (isSheet(paper)) return blocksOf(paper);
  return new Map(
    paper.blocks.flatMap((block) =>
      block.kind === "paragraph" && block.block !== undefined
        ? [[block.block, block.text] as const]
        : [],
    ),
  );
}

type Texts = Readonly<Record<string, string>>;

function withCell(cell: SheetCell, texts: Texts): SheetCell {
  return cell.block === undefined ? cell : { ...cell, text: texts[cell.block] ?? cell.text };
}

function withBlock<B extends Block | SheetBlock>(block: B, texts: Texts): B {
  if (block.kind === "table" && "name" in block) {
    return { ...block, rows: block.rows.map((row) => row.map((cell) => withCell(cell, texts))) };
  }
  if ((block.kind === "text" || block.kind === "paragraph") && block.block !== undefined) {
    return { ...block, text: texts[block.block] ?? block.text };
  }
  return block;
}

/** The paper with what a drafter wrote in place of the words it begins with. Figures are out of reach. */
export function withTexts<P extends PrintedPaper>(paper: P, texts: Texts): P {
  return { ...paper, blocks: paper.blocks.map((block) => withBlock(block, texts)) };
}
