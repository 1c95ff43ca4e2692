// What is behind, as the table of a brief: overdue first and longest first, what goes before the city never left out.
import { type ItemTextKind, itemBlock } from "@/lib/domain/briefing/briefing";
import { fitted } from "@/lib/domain/briefing/check-texts";
import type { SheetBlock, SheetCell } from "@/lib/domain/document/sheet";
import { SHOWN_TO_LEADERS } from "@/lib/domain/escalation/check-escalation";
import type { BriefItem } from "@/lib/domain/period/brief";
import { listWorst } from "@/lib/domain/rollup/worst";
import { type BriefingBasis, clipped, leadIn, titleIn, type Words } from "./briefing-basis";
import { statusWords } from "./words";

/** More are never named; the page may bear fewer. Our choice. */
const MOST = 10;
/** What is only at risk fills up to so many: as many as the leader's page names. */
const RISKS_UP_TO = 5;
/** Two lines of their columns. */
const widths = { title: 28, lead: 18 } as const;

export type LateItems = { named: readonly BriefItem[]; unnamed: number };

/** `unnamed`: overdue items beyond those named. */
/** 需市级协调事项 as leaders see them. */
const standing = ({ figures }: BriefingBasis) => figures.escalations.slice(0, SHOWN_TO_LEADERS);

export function lateItems(basis: BriefingBasis): LateItems {
  const { items } = basis;
  const byCode = new Map(items.map((item) => [item.code, item]));
  const worst = listWorst(items.map((item) => item.assessment)).flatMap(
    ({ code }) => byCode.get(code) ?? [],
  );
  const overdue = worst.filter(({ assessment }) => assessment.status === "overdue");
  const risks = worst.slice(overdue.length, Math.max(overdue.length, RISKS_UP_TO));
  const escalated = standing(basis).map(({ item }) => item.code);
  const others = [...overdue, ...risks].filter(({ code }) => !escalated.includes(code));
  const chosen = new Set([
    ...escalated,
    ...others.slice(0, Math.max(0, MOST - escalated.length)).map(({ code }) => code),
  ]);
  const inOrder = [...worst, ...items.filter((item) => !worst.includes(item))];
  const named = inOrder.filter(({ code }) => chosen.has(code));
  return { named, unnamed: overdue.filter(({ code }) => !chosen.has(code)).length };
}

/** The day promised: after the due date a term, before it an extension, else what the unit expects. */
function promiseIn({ t }: Words, { assessment }: BriefItem): string {
  const { rectificationDueOn, extensionInForce, workingDueOn, forecastOn } = assessment;
  if (rectificationDueOn) return rectificationDueOn;
  if (extensionInForce) return t("briefings.paper.late.extendedTo", { on: workingDueOn });
  return forecastOn ? t("briefings.paper.late.forecast", { on: forecastOn }) : t("common.dash");
}

function rowOf(words: Words, item: BriefItem): SheetCell[] {
  const { t, basis } = words;
  const { code, assessment } = item;
  const said = basis.texts.get(code);
  const before = standing(basis).find((each) => each.item.code === code);
  const cell = (kind: ItemTextKind, text: string | undefined): SheetCell => ({
    text: fitted(text ?? "", kind),
    block: itemBlock(kind, code),
  });
  const isOverdue = assessment.status === "overdue";
  return [
    { text: clipped(leadIn(words, item), widths.lead) },
    { text: clipped(titleIn(words, item), widths.title) },
    isOverdue
      ? { text: String(assessment.daysLate), tone: "over" }
      : { text: statusWords(t, assessment), tone: "quiet" },
    cell("cause", before?.cause ?? said?.problemsText),
    cell("remedy", before?.remedy ?? said?.nextText),
    { text: promiseIn(words, item) },
    ...(basis.figures.escalations.length === 0
      ? []
      : [
          before
            ? cell("proposal", before.proposal)
            : ({ text: t("common.dash"), tone: "quiet" } as const),
        ]),
  ];
}

export function lateTable(words: Words): SheetBlock {
  const { t, locale, basis } = words;
  const { named, unnamed } = lateItems(basis);
  const head = (key: "lead" | "item" | "days" | "cause" | "remedy" | "promise" | "proposal") =>
    t(`briefings.paper.late.${key}`);
  const proposes = basis.figures.escalations.length > 0;
  const before = standing(basis).map(({ item }) => item.code);
  const kept = named.flatMap(({ code }, index) => (before.includes(code) ? [index] : []));
  return {
    kind: "table",
    name: "late",
    columns: [
      { head: head("lead"), width: locale === "en" ? 74 : 64 },
      { head: head("item"), width: 110 },
      { head: head("days"), width: 44, align: "right" },
      { head: head("cause"), width: proposes ? 86 : 112 },
      { head: head("remedy"), width: proposes ? 84 : 112 },
      { head: head("promise"), width: proposes ? 52 : 74 },
      ...(proposes ? [{ head: head("proposal"), width: 86 }] : []),
    ],
    rows: named.map((item) => rowOf(words, item)),
    none: t("briefings.paper.late.none"),
    kept,
    rest: restWords(words, { named, unnamed, kept }),
  };
}

/** Overdue items that the table does not name, as it stands and with each row that goes, the last first. */
function restWords(
  { t }: Words,
  { named, unnamed, kept }: LateItems & { kept: readonly number[] },
): string[] {
  const free = named.filter((_, index) => !kept.includes(index)).toReversed();
  return [[], ...free.map((_, index) => free.slice(0, index + 1))].map((gone) => {
    const count = unnamed + gone.filter(({ assessment }) => assessment.status === "overdue").length;
    return count > 0 ? t("briefings.paper.late.rest", { count }) : "";
  });
}
