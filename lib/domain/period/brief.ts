// 简报 of a quarter (product.md 8 and 11): the figures that a leader's page shows, section by section, and beside them the
// commission's own words. Figures are made, never typed.
import { z } from "zod";
import { addDays, quarterBounds, quarterOf } from "../calendar";
import type { EscalationWords } from "../escalation/check-escalation";
import type { Assessment } from "../milestone/assessment";
import type { LocalDate } from "../milestone/milestone";
import { type ComingDate, comingDates } from "../rollup/coming";
import type { Comparison } from "../rollup/compare";
import { dueOnFigure, longestOverdueFigure } from "../rollup/dated-figures";
import type { RollUp } from "../rollup/figure";
import { rollUp } from "../rollup/roll-up";
import { listWorst } from "../rollup/worst";

/** In the order of the paper: 总体情况, 滞后事项和需协调问题, 指标, 各领域, 下季度到期. */
export const briefSections = ["overall", "lagging", "indicators", "areas", "upcoming"] as const;
export type BriefSection = (typeof briefSections)[number];

/** So that the whole stays on one sheet of A4. Our choice. */
export const BRIEF_WORDS_LIMIT = 150;
/** Named by the overview too. */
const namedWorst = 5;

const ofSections = <T extends z.ZodType>(value: T) =>
  z.object({
    overall: value,
    lagging: value,
    indicators: value,
    areas: value,
    upcoming: value,
  });

export const briefWordsInput = ofSections(z.string().trim().max(BRIEF_WORDS_LIMIT));
export type BriefWords = z.infer<typeof briefWordsInput>;

/** As the quarter keeps them; `version` is raised with every save. What is not there yet is empty. */
export const keptBriefWords = ofSections(z.string().default("")).extend({
  version: z.int().default(0),
});
export type KeptBriefWords = z.infer<typeof keptBriefWords>;

const lines = ofSections(z.array(z.string()));
export type BriefLines = z.infer<typeof lines>;

/** As an issue keeps it: the lines as they were printed in either language, and the words. */
export const issuedBrief = z.object({
  lines: z.object({ "zh-CN": lines, en: lines }),
  words: ofSections(z.string()),
  compiledBy: z.string(),
});
export type IssuedBrief = z.infer<typeof issuedBrief>;

/** The brief of an issue; null where the quarter was issued before briefs were kept. */
export function readIssuedBrief(kept: unknown): IssuedBrief | null {
  const parsed = issuedBrief.safeParse(kept);
  return parsed.success ? parsed.data : null;
}

export type BriefItem = {
  code: string;
  titleZh: string;
  titleEn: string;
  area: string;
  assessment: Assessment;
};

/** 需市级协调事项 as the commission put it before leaders. */
export type BriefEscalation<I extends BriefItem> = EscalationWords & { item: I };

export type BriefInput<I extends BriefItem> = {
  asOf: LocalDate;
  items: readonly I[];
  areas: readonly { code: string }[];
  /** Against the end of the quarter before; null where there is none. */
  comparison: Comparison | null;
  /** 应报, 已报, 已审 of the quarter. */
  reporting: { owed: number; sent: number; reviewed: number };
  /** Before leaders by then, in their order. */
  escalations: readonly BriefEscalation<I>[];
};

export type AreaFigures = { code: string; figures: RollUp["figures"] };

export type BriefFigures<I extends BriefItem> = Omit<BriefInput<I>, "items" | "areas"> & {
  figures: RollUp["figures"];
  /** Overdue longest, all of the same number of days. */
  oldest: { days: number; items: readonly I[] } | null;
  worst: readonly I[];
  /** The first day after it on which an open item is due, with how many are; null: none. */
  next: { dueOn: LocalDate; count: number } | null;
  /** Areas in which something was due by the day, in the plan's order. */
  areas: readonly AreaFigures[];
  upcoming: { until: LocalDate; dates: readonly ComingDate<I>[] };
};

function nextDue(
  assessments: readonly Assessment[],
  asOf: LocalDate,
): BriefFigures<BriefItem>["next"] {
  const days = assessments.map((item) => item.dueOn).filter((day) => day > asOf);
  for (const dueOn of [...new Set(days)].sort()) {
    const count = dueOnFigure(assessments, dueOn).records.length;
    if (count > 0) return { dueOn, count };
  }
  return null;
}

const figuresOf = (items: readonly BriefItem[]) =>
  rollUp(items.map((item) => item.assessment)).figures;

/** What the sheet of a quarter says, as the overview reckons it. Upcoming: due in the quarter after the day. */
export function briefFigures<I extends BriefItem>(input: BriefInput<I>): BriefFigures<I> {
  const { asOf, items, comparison, reporting, escalations } = input;
  const assessments = items.map((item) => item.assessment);
  const byCode = new Map(items.map((item) => [item.code, item]));
  const longest = longestOverdueFigure(assessments).records.flatMap(
    (code) => byCode.get(code) ?? [],
  );
  const until = quarterBounds(quarterOf(addDays(asOf, 1))).endsOn;
  return {
    asOf,
    comparison,
    reporting,
    escalations,
    figures: figuresOf(items),
    oldest: longest[0] ? { days: longest[0].assessment.daysLate, items: longest } : null,
    worst: listWorst(assessments)
      .slice(0, namedWorst)
      .flatMap(({ code }) => byCode.get(code) ?? []),
    next: nextDue(assessments, asOf),
    areas: input.areas
      .map(({ code }) => ({ code, figures: figuresOf(items.filter((item) => item.area === code)) }))
      .filter(({ figures }) => figures.due.records.length > 0),
    upcoming: { until, dates: comingDates(items, { after: asOf, until }) },
  };
}
