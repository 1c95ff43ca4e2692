// 简报: one sheet of A4 from the figures of a quarter (product.md 8 and 11). Figures are made; the commission writes what is
// in the blocks, which begin with the system's words.
import { fitted } from "@/lib/domain/briefing/check-texts";
import type { Sheet, SheetBlock } from "@/lib/domain/document/sheet";
import { SHOWN_TO_LEADERS } from "@/lib/domain/escalation/check-escalation";
import type { IndicatorClass } from "@/lib/domain/indicator/indicator";
import { indicatorFigures } from "@/lib/domain/indicator/indicator-figures";
import type { BriefItem, BriefSection } from "@/lib/domain/period/brief";
import { briefSections } from "@/lib/domain/period/brief";
import type { ComingDate } from "@/lib/domain/rollup/coming";
import { inLocale } from ".";
import {
  basisIn,
  clipped,
  datesLine,
  overallWords,
  planTitle,
  profileIn,
  titleIn,
  type Words,
} from "./briefing-basis";
import { lateTable } from "./briefing-late";
import { briefingLegend, briefingTrack } from "./briefing-track";
import { gapWords, type IndicatorRecord, isOff, valueWords } from "./indicator-words";
import { momentWords } from "./instants";

/** As many names as two lines of a class bear, in Chinese characters. */
const CLASS_WIDTH = 84;
const NAMED_COMING = 3;
const COMING_TITLE = 20;

function heading(words: Words, section: BriefSection, note: string): SheetBlock {
  const { t } = words;
  const number = briefSections.indexOf(section) + 1;
  const title = t(`periods.brief.sections.${section}`);
  return { kind: "heading", text: t("periods.brief.numbered", { number, title }), note };
}

function written(words: Words, block: BriefSection, begun: string): SheetBlock {
  const { t, basis } = words;
  const own = basis.words?.[block] ?? "";
  const text = fitted(own === "" ? begun : own, block);
  return { kind: "text", text, block, label: t(`briefings.paper.blocks.${block}`) };
}

/** Where most of what is overdue lies: names alone, no figure. */
function concentration({ t, locale, basis }: Words): string {
  const most = [...basis.figures.areas]
    .map(({ code, figures }) => ({ code, overdue: figures.overdue.records.length }))
    .filter(({ overdue }) => overdue > 0)
    .sort((a, b) => b.overdue - a.overdue)
    .slice(0, 2);
  const names = most.flatMap(({ code }) => {
    const area = basis.areas.find((each) => each.code === code);
    return area ? [inLocale(locale, area.shortZh, area.shortEn)] : [];
  });
  if (names.length === 0) return "";
  return t("briefings.paper.concentrated", { areas: names.join(t("overview.separator")) });
}

/** Names until the row is full, then how many there are. */
function namesUpTo({ t }: Words, names: readonly string[], separator: string): string {
  const all = names.join(separator);
  if (clipped(all, CLASS_WIDTH) === all) return all;
  let fit = names.length - 1;
  while (fit > 1 && clipped(names.slice(0, fit).join(separator), CLASS_WIDTH).endsWith("…"))
    fit -= 1;
  const shown = clipped(names.slice(0, fit).join(separator), CLASS_WIDTH);
  return t("briefings.paper.andMore", { words: shown, count: names.length });
}

const classRows: readonly (readonly IndicatorClass[])[] = [
  ["behind", "missed"],
  ["onCourse", "faster"],
  ["met", "ahead"],
  ["notEvaluated", "cannotEvaluate"],
];

function indicatorRow(words: Words, classes: readonly IndicatorClass[]) {
  const { t, locale, basis } = words;
  const name = (each: IndicatorRecord) => inLocale(locale, each.nameZh, each.nameEn);
  const said = (each: IndicatorRecord) => {
    const { reading } = each.assessment;
    const gap = gapWords(t, each);
    if (!reading || !gap || !(isOff(each) || each.assessment.class === "onCourse"))
      return name(each);
    return t("briefings.paper.value", {
      name: name(each),
      value: valueWords(t, each, reading.value),
      gap,
    });
  };
  const groups = classes
    .map((each) => ({
      each,
      own: basis.indicators.filter(({ assessment }) => assessment.class === each),
    }))
    .filter(({ own }) => own.length > 0);
  const count = (each: IndicatorClass, of: number) =>
    t("briefings.paper.classCount", { name: t(`domain.indicatorClass.${each}`), count: of });
  return {
    label: groups.map(({ each, own }) => count(each, own.length)).join(t("overview.comma")),
    text: namesUpTo(
      words,
      groups.flatMap(({ own }) => own.map(said)),
      t("periods.brief.semicolon"),
    ),
  };
}

function indicatorBlocks(words: Words): SheetBlock[] {
  const { t, basis } = words;
  const judged = indicatorFigures(basis.indicators);
  const note = t("briefings.paper.indicatorsNote", {
    count: basis.indicators.length,
    evaluated: judged["indicators.evaluated"].records.length,
  });
  if (basis.indicators.length === 0) {
    const none: SheetBlock = { kind: "text", text: t("briefings.paper.noIndicators") };
    return [heading(words, "indicators", ""), none, written(words, "indicators", "")];
  }
  const rows = classRows.map((row) => indicatorRow(words, row)).filter(({ label }) => label !== "");
  return [
    heading(words, "indicators", note),
    { kind: "classes", rows },
    written(words, "indicators", ""),
  ];
}

function comingWords(words: Words): string {
  const { t, basis } = words;
  const { until, dates } = basis.figures.upcoming;
  const named = (of: readonly ComingDate<BriefItem>[]) => {
    const items = of.slice(0, NAMED_COMING).map(({ item, on }) =>
      t("briefings.paper.upcoming.item", {
        title: clipped(titleIn(words, item), COMING_TITLE),
        on: on.slice(5),
      }),
    );
    const all = items.join(t("overview.separator"));
    if (of.length <= NAMED_COMING) return all;
    return t("briefings.paper.andMore", { words: all, count: of.length });
  };
  const kinds = (["due", "rectified", "extended"] as const).map((kind) => {
    const of = dates.filter((each) => each.kind === kind);
    if (of.length > 0)
      return t(`briefings.paper.upcoming.${kind}`, { count: of.length, items: named(of) });
    return kind === "due" ? t("briefings.paper.upcoming.dueNone", { until }) : "";
  });
  return kinds.join("").trim();
}

function apartIn({ t, basis: { figures } }: Words): string {
  const count = (key: "aspirational" | "outOfPeriod" | "terminated") =>
    figures.figures[`apart.${key}`].records.length;
  const parts = [
    { key: "briefings.paper.apartAspirational", count: count("aspirational") },
    { key: "briefings.paper.apartOutOfPeriod", count: count("outOfPeriod") },
    { key: "briefings.paper.apartTerminated", count: count("terminated") },
  ] as const;
  const said = parts.filter((each) => each.count > 0).map((each) => t(each.key, each));
  if (said.length === 0) return "";
  return t("briefings.paper.apart", { parts: said.join(t("overview.separator")) });
}

function laggingBlocks(words: Words): SheetBlock[] {
  const { t, basis } = words;
  const note = t("briefings.paper.late.note", {
    overdue: basis.figures.figures.overdue.records.length,
    escalated: Math.min(SHOWN_TO_LEADERS, basis.figures.escalations.length),
  });
  return [heading(words, "lagging", note), lateTable(words), written(words, "lagging", "")];
}

/** Pure: the same basis gives the same sheet. */
export function briefSheet(words: Words): Sheet {
  const { t, locale, basis } = words;
  const overall = overallWords(words);
  return {
    form: "sheet",
    language: locale,
    title: t("briefings.paper.heading", { plan: planTitle(words) }),
    by: datesLine(words),
    blocks: [
      heading(words, "overall", ""),
      { kind: "lead", text: overall.lead },
      { kind: "text", text: overall.rest, quiet: true },
      written(words, "overall", concentration(words)),
      ...laggingBlocks(words),
      ...indicatorBlocks(words),
      heading(words, "areas", t("briefings.paper.areas.note")),
      { kind: "track", track: briefingTrack(words), legend: briefingLegend(words) },
      written(words, "areas", ""),
      heading(words, "upcoming", ""),
      { kind: "text", text: comingWords(words) },
      written(words, "upcoming", ""),
    ],
    foot: [
      t("briefings.paper.footLeft", { profile: profileIn(words), apart: apartIn(words) }),
      t("briefings.paper.footRight", { basis: basisIn(words), at: momentWords(basis.knownBy) }),
    ],
  };
}
