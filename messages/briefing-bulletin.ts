// 季度通报: every item by name in one of the five classes, and what stands beside them, from the same figures as the brief.
import {
  type BulletinClass,
  bulletinClasses,
  fiveClasses,
  leftOutReasons,
} from "@/lib/domain/briefing/five-classes";
import { fitted } from "@/lib/domain/briefing/check-texts";
import type { Block, Paper, Table } from "@/lib/domain/document/paper";
import type { BriefItem } from "@/lib/domain/period/brief";
import {
  basisIn,
  datesLine,
  leadIn,
  officeIn,
  overallWords,
  profileIn,
  quarterIn,
  quotedPlan,
  titleIn,
  type Words,
} from "./briefing-basis";
import { momentWords } from "./instants";
import { statusWords } from "./words";

const apart = ["terminated", "outOfPeriod", "aspirational"];

function classTable(words: Words, items: readonly BriefItem[]): Table {
  const { t } = words;
  const head = (key: "ordinal" | "item" | "lead" | "dueOn" | "status" | "on") =>
    t(`briefings.bulletin.columns.${key}`);
  return {
    kind: "table",
    columns: [
      { head: head("ordinal"), width: 12, align: "center" },
      { head: head("item"), width: 58 },
      { head: head("lead"), width: 32 },
      { head: head("dueOn"), width: 25, align: "center" },
      { head: head("status"), width: 27, align: "center" },
      { head: head("on"), width: 25, align: "center" },
    ],
    rows: items.map((item, index) => [
      String(index + 1),
      t("documents.notice.itemName", { title: titleIn(words, item), code: item.code }),
      leadIn(words, item),
      item.assessment.dueOn,
      statusWords(t, item.assessment),
      item.assessment.completedOn ?? item.assessment.forecastOn ?? t("documents.none"),
    ]),
    none: t("briefings.bulletin.none"),
  };
}

function counted(words: Words, name: string, count: number): string {
  return words.t("briefings.bulletin.classCount", { name, count });
}

const className = ({ t }: Words, each: BulletinClass) => t(`domain.forecastClass.${each}`);

function sumWords(words: Words): string {
  const { t, basis } = words;
  const { classes, leftOut } = fiveClasses(basis.items);
  const join = (parts: readonly string[]) => parts.join(t("overview.separator"));
  const reasons = (of: (reason: (typeof leftOutReasons)[number]) => boolean) =>
    leftOutReasons.filter((each) => of(each) && leftOut[each].length > 0);
  const said = (found: ReturnType<typeof reasons>) =>
    join(
      found.map((each) =>
        counted(words, t(`briefings.bulletin.reason.${each}`), leftOut[each].length),
      ),
    );
  const unclassed = reasons((each) => !apart.includes(each));
  const beside = reasons((each) => apart.includes(each));
  const count = unclassed.reduce((sum, each) => sum + leftOut[each].length, 0);
  return t("briefings.bulletin.sum", {
    counted: basis.figures.figures.counted.records.length,
    asOf: basis.asOf,
    classes: join(
      bulletinClasses.map((each) => counted(words, className(words, each), classes[each].length)),
    ),
    leftOut:
      (unclassed.length > 0
        ? t("briefings.bulletin.leftOutSum", { count, reasons: said(unclassed) })
        : "") +
      (beside.length > 0 ? t("briefings.bulletin.apartSum", { reasons: said(beside) }) : ""),
  });
}

function classBlocks(words: Words): Block[] {
  const { t, basis } = words;
  const { classes } = fiveClasses(basis.items);
  return bulletinClasses.flatMap((each): Block[] => [
    {
      kind: "heading",
      level: 2,
      text: counted(words, className(words, each), classes[each].length),
    },
    { kind: "note", text: t(`briefings.bulletin.gloss.${each}`) },
    classTable(words, classes[each]),
  ]);
}

function leftOutBlocks(words: Words): Block[] {
  const { t, basis } = words;
  const { leftOut } = fiveClasses(basis.items);
  const lines = leftOutReasons
    .filter((each) => leftOut[each].length > 0)
    .map((each) =>
      t("briefings.bulletin.leftOutLine", {
        reason: t(`briefings.bulletin.reason.${each}`),
        count: leftOut[each].length,
        items: leftOut[each].map((item) => titleIn(words, item)).join(t("overview.separator")),
      }),
    );
  if (lines.length === 0) return [];
  return [
    { kind: "heading", level: 1, text: t("briefings.bulletin.leftOut") },
    { kind: "list", items: lines },
  ];
}

/** Pure; the signature's day and the signers are added by its state. */
export function bulletinPaper(words: Words): Paper {
  const { t, locale, basis } = words;
  const overall = overallWords(words);
  return {
    language: locale,
    orientation: "portrait",
    draftMark: null,
    disclaimer: t("documents.disclaimer"),
    title: [quotedPlan(words), t("briefings.paper.bulletinKind", { quarter: quarterIn(words) })],
    number: datesLine(words).slice(1, 3).join("\u3000"),
    addressee: null,
    blocks: [
      { kind: "heading", level: 1, text: t("periods.brief.sections.overall") },
      { kind: "paragraph", text: overall.lead },
      { kind: "paragraph", text: overall.rest },
      { kind: "paragraph", text: fitted(basis.words?.overall ?? "", "overall"), block: "overall" },
      { kind: "heading", level: 1, text: t("briefings.bulletin.classes") },
      { kind: "paragraph", text: sumWords(words) },
      ...classBlocks(words),
      ...leftOutBlocks(words),
      { kind: "heading", level: 1, text: t("briefings.bulletin.demandTitle") },
      { kind: "paragraph", text: t("briefings.bulletin.demand"), block: "demand" },
      {
        kind: "note",
        text: t("briefings.bulletin.footnote", {
          profile: profileIn(words),
          asOf: basis.asOf,
          knownBy: momentWords(basis.knownBy),
          basis: basisIn(words),
          demo: String(basis.demo),
        }),
      },
      { kind: "signature", name: officeIn(words), date: t("documents.blankDay") },
    ],
  };
}
