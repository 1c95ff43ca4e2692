// The figures of a quarter's brief as lines of text, in the words of the leader's page. An issue keeps them as printed.
import { indicatorClasses } from "@/lib/domain/indicator/indicator";
import { indicatorFigures, offCourseClasses } from "@/lib/domain/indicator/indicator-figures";
import type { BriefFigures, BriefItem, BriefLines } from "@/lib/domain/period/brief";
import type { ComingDate } from "@/lib/domain/rollup/coming";
import type { FigureKey, RollUp } from "@/lib/domain/rollup/figure";
import { inLocale, type Locale, type Translator } from ".";
import { comparisonSentence } from "./comparison-words";
import { escalationLines } from "./escalation-lines";
import { figureValueWords } from "./figures";
import {
  gapWords,
  type IndicatorRecord,
  isOff,
  valueWords,
  worstIndicator,
} from "./indicator-words";
import { quarterWords, statusWords } from "./words";

type Named = { code: string; nameZh: string; nameEn: string };

export type BriefRecords = {
  period: string;
  areas: readonly { code: string; shortZh: string; shortEn: string }[];
  organisations: readonly Named[];
  indicators: readonly IndicatorRecord[];
};

type Words = { t: Translator; locale: Locale; records: BriefRecords };
type Figures = BriefFigures<BriefItem>;

/** More would push the sheet over its page. */
const namedComing = 6;

/** The sentences of the screen hold their numbers in links; on paper they are plain. */
const plain = (chunks: string) => chunks;

const count = (figures: RollUp["figures"], key: FigureKey) => figures[key].records.length;

function nameIn({ locale }: Words, names: readonly Named[], code: string): string {
  const named = names.find((row) => row.code === code);
  return named ? inLocale(locale, named.nameZh, named.nameEn) : code;
}

const titleIn = ({ locale }: Words, item: BriefItem) =>
  inLocale(locale, item.titleZh, item.titleEn);

function leadIn(words: Words, { assessment: { lead } }: BriefItem): string {
  return lead
    ? nameIn(words, words.records.organisations, lead)
    : words.t("domain.mark.unassigned");
}

function nothingDue({ t }: Words, { figures, asOf, next }: Figures): string {
  const counted = count(figures, "counted");
  if (counted === 0) return t("overview.lead.empty");
  const sentence = t.markup("overview.lead.noneDue", { asOf, counted, countedLink: plain });
  return next ? sentence + t.markup("overview.lead.next", { ...next, listLink: plain }) : sentence;
}

function tasksSentence(words: Words, brief: Figures): string {
  const { t, locale } = words;
  const { figures, oldest } = brief;
  if (count(figures, "due") === 0) return nothingDue(words, brief);
  const [done, due] = [count(figures, "done"), count(figures, "due")];
  const sentence = t.markup(done === due ? "overview.lead.allDone" : "overview.lead.due", {
    due,
    done,
    verified: count(figures, "doneVerified"),
    overdue: count(figures, "overdue"),
    awaiting: count(figures, "awaiting"),
    dueLink: plain,
    doneLink: plain,
    verifiedLink: plain,
    overdueLink: plain,
    awaitingLink: plain,
  });
  const first = oldest?.items[0];
  if (!oldest || !first || oldest.days === 0) return sentence;
  return (
    sentence +
    t.markup("overview.lead.oldest", {
      count: oldest.items.length,
      days: oldest.days,
      title: inLocale(locale, first.titleZh, first.titleEn),
      itemLink: plain,
      listLink: plain,
    })
  );
}

function indicatorsSentence({ t, locale, records: { indicators } }: Words): string {
  const judged = indicatorFigures(indicators);
  const evaluated = judged["indicators.evaluated"].records.length;
  if (evaluated === 0) {
    return t.markup("overview.lead.noIndicator", { count: indicators.length, allLink: plain });
  }
  const sentence = t.markup("overview.lead.indicators", {
    evaluated,
    off: judged["indicators.off"].records.length,
    evaluatedLink: plain,
    offLink: plain,
  });
  const worst = worstIndicator(indicators);
  const { reading = null, class: result } = worst?.assessment ?? {};
  if (!worst || !reading || !result) return sentence;
  return (
    sentence +
    t.markup("overview.lead.ownFigure", {
      name: inLocale(locale, worst.nameZh, worst.nameEn),
      value: valueWords(t, worst, reading.value),
      year: String(reading.dataYear),
      gap: gapWords(t, worst) ?? t(`domain.indicatorClass.${result}`),
      figureLink: plain,
    })
  );
}

function overallLines(words: Words, brief: Figures): string[] {
  const { t, records } = words;
  const { rate } = brief.figures;
  return [
    tasksSentence(words, brief),
    ...(records.indicators.length > 0 ? [indicatorsSentence(words)] : []),
    (rate.value === null
      ? ""
      : t("periods.brief.rate", {
          rate: figureValueWords(t, rate),
          numerator: rate.numerator ?? 0,
          denominator: rate.denominator ?? 0,
        })) +
      t("periods.brief.reporting", {
        quarter: quarterWords(t, records.period),
        ...brief.reporting,
      }),
    ...(brief.comparison ? [comparisonSentence(t, brief.comparison)] : []),
  ];
}

function laggingLines(words: Words, brief: Figures): string[] {
  const standing = brief.escalations.map(({ item, ...said }) => ({
    ...said,
    title: titleIn(words, item),
    lead: leadIn(words, item),
  }));
  return [...worstLines(words, brief), ...escalationLines(words.t, standing)];
}

function worstLines(words: Words, { worst, figures }: Figures): string[] {
  const { t } = words;
  if (worst.length === 0) return [t("overview.worst.none")];
  const overdue = count(figures, "overdue");
  const rest = overdue - worst.filter((item) => item.assessment.status === "overdue").length;
  return [
    ...worst.map((item, index) =>
      t("periods.brief.late", {
        number: index + 1,
        title: titleIn(words, item),
        lead: leadIn(words, item),
        status: statusWords(t, item.assessment),
        promise:
          item.assessment.rectificationDueOn ?? item.assessment.forecastOn ?? t("common.dash"),
      }),
    ),
    ...(rest > 0 ? [t("periods.brief.moreOverdue", { rest, overdue })] : []),
  ];
}

function indicatorLines({ t, locale, records: { indicators } }: Words): string[] {
  const name = (each: IndicatorRecord) => inLocale(locale, each.nameZh, each.nameEn);
  const worded = (each: IndicatorRecord) => {
    const { reading } = each.assessment;
    if (!isOff(each) || !reading) return name(each);
    const gap = gapWords(t, each);
    return t("periods.brief.offCourse", {
      name: name(each),
      value: valueWords(t, each, reading.value),
      year: String(reading.dataYear),
      gap: gap ?? t(`domain.indicatorClass.${each.assessment.class}`),
    });
  };
  if (indicators.length === 0) return [t("periods.brief.noIndicators")];
  const others = indicatorClasses.filter((each) => !offCourseClasses.includes(each));
  return [...offCourseClasses, ...others].flatMap((result) => {
    const own = indicators.filter(({ assessment }) => assessment.class === result);
    if (own.length === 0) return [];
    return t("periods.brief.indicatorClass", {
      name: t(`domain.indicatorClass.${result}`),
      count: own.length,
      indicators: own.map(worded).join(t("periods.brief.semicolon")),
    });
  });
}

function areaLines(words: Words, { areas }: Figures): string[] {
  const { t, records } = words;
  if (areas.length === 0) return [t("periods.brief.noAreaDue")];
  const areaNames = records.areas.map(({ shortZh, shortEn, ...area }) => ({
    ...area,
    nameZh: shortZh,
    nameEn: shortEn,
  }));
  const quiet = records.areas.length - areas.length;
  return [
    ...areas.map(({ code, figures }) =>
      t("periods.brief.area", {
        name: nameIn(words, areaNames, code),
        due: count(figures, "due"),
        done: count(figures, "done"),
        verified: count(figures, "doneVerified"),
        overdue: count(figures, "overdue"),
        awaiting: count(figures, "awaiting"),
      }),
    ),
    ...(quiet > 0 ? [t("periods.brief.quietAreas", { count: quiet })] : []),
  ];
}

function upcomingLines(words: Words, { upcoming: { until, dates } }: Figures): string[] {
  const { t } = words;
  if (dates.length === 0) return [t("overview.upcoming.none", { until })];
  const line = ({ item, on, kind }: ComingDate<BriefItem>) =>
    t("periods.brief.coming", {
      on,
      title: titleIn(words, item),
      lead: leadIn(words, item),
      kind,
    });
  const rest = dates.length - namedComing;
  return [
    ...dates.slice(0, namedComing).map(line),
    ...(rest > 0 ? [t("periods.brief.moreComing", { rest, until })] : []),
  ];
}

export function briefLines(
  t: Translator,
  locale: Locale,
  brief: Figures,
  records: BriefRecords,
): BriefLines {
  const words: Words = { t, locale, records };
  return {
    overall: overallLines(words, brief),
    lagging: laggingLines(words, brief),
    indicators: indicatorLines(words),
    areas: areaLines(words, brief),
    upcoming: upcomingLines(words, brief),
  };
}
