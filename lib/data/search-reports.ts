// Words in accepted reports. What the unit did is for everyone on the plan; problems, next steps and what is asked of
// the city are looked through on those items alone whose words the reader may read today (product.md 9): elsewhere
// they are not even counted. Drafts and what is not accepted are never looked through.
import "server-only";
import type { Actor } from "../domain/actor";
import { type Excerpt, excerptOf } from "../domain/search/excerpt";
import { fold } from "../domain/search/fold";
import { type ReportField, reportFields } from "../domain/search/groups";
import { placeIn } from "../domain/search/match";
import type { SearchQuery } from "../domain/search/query";
import type { Prisma } from "../generated/prisma/client";
import type { ReadTx } from "./as-actor";
import { fromDay } from "./days";
import { reachOf, subjectToday } from "./item-reach";
import type { BoardItem, PlanBoard } from "./plan-board";

export type FoundReport = {
  id: string;
  item: BoardItem;
  period: string;
  field: ReportField;
  excerpt: Excerpt;
  /** Earlier reports of the same item in which the words stand too. */
  earlier: number;
};

/** total: items, each found by its newest report. */
export type ReportFindings = { found: FoundReport[]; total: number };

type Where = Prisma.ReportRoundWhereInput;
type Ask = { now: Date; limit: number };

/** A word as it stands: % and _ are no wildcards. */
const contains = (word: string) => ({
  contains: word.replaceAll(/[\\%_]/g, "\\$&"),
  mode: "insensitive" as const,
});

/** One letter or digit stands in every text. */
const tellsNothing = (word: string) => /^[a-z0-9]$/.test(word);

function textHas(word: string, openIds: readonly string[]): Where[] {
  const [done, ...confidential] = reportFields;
  return [
    { [done]: contains(word) },
    {
      report: { milestoneId: { in: [...openIds] } },
      OR: confidential.map((field) => ({ [field]: contains(word) })),
    },
  ];
}

/** Accepted and not taken back by then. */
function inForce(knownBy: Date): Where {
  return {
    outcome: "accepted",
    decidedAt: { lte: knownBy },
    OR: [{ revokedAt: null }, { revokedAt: { gt: knownBy } }],
  };
}

function whereOf(board: PlanBoard, words: readonly string[], openIds: readonly string[]): Where {
  const { plan, dates, items } = board;
  const titled = (word: string) =>
    items
      .filter((item) => placeIn(fold(`${item.titleZh} ${item.titleEn}`), word) >= 0)
      .map((item) => item.id);
  return {
    AND: [
      inForce(dates.knownBy),
      {
        report: {
          planId: plan.id,
          milestoneId: { in: items.map((item) => item.id) },
          period: { endsOn: { lte: fromDay(dates.asOf) } },
          // What was put right is found in its correction.
          supersededBy: { none: { rounds: { some: inForce(dates.knownBy) } } },
        },
      },
      // A word may name the item, as long as one is in the text.
      ...words.map((word) => ({
        OR: [...textHas(word, openIds), { report: { milestoneId: { in: titled(word) } } }],
      })),
      { OR: words.flatMap((word) => textHas(word, openIds)) },
    ],
  };
}

type Texts = Record<ReportField, string>;

/** The part of a report in which the words stand, of those the reader may read. */
function partOf(texts: Texts, words: readonly string[], isOpen: boolean) {
  const fields = reportFields.filter((field) => field === "doneText" || isOpen);
  return fields.flatMap((field) => {
    const excerpt = excerptOf(texts[field], words);
    return excerpt ? [{ field, excerpt }] : [];
  })[0];
}

const texts = {
  doneText: true,
  problemsText: true,
  nextText: true,
  coordinationText: true,
} as const;

/** Ids of the items whose confidential words the reader may read at `now`. */
function openItems(actor: Actor, { plan, items }: PlanBoard, now: Date): ReadonlySet<string> {
  const isOpen = ({ facts }: BoardItem) =>
    reachOf(actor, subjectToday(plan.code, facts, now)) !== "everyone";
  return new Set(items.filter(isOpen).map((item) => item.id));
}

/** Of each item the first, with how many follow. */
function newestOf(hits: readonly { id: string; report: { milestoneId: string } }[]) {
  const byItem = new Map<string, { id: string; earlier: number }>();
  for (const { id, report } of hits) {
    const known = byItem.get(report.milestoneId);
    if (known) known.earlier += 1;
    else byItem.set(report.milestoneId, { id, earlier: 0 });
  }
  return [...byItem.values()];
}

/** The item with the newest report first. */
export async function findReports(
  tx: ReadTx,
  actor: Actor,
  board: PlanBoard,
  { words }: SearchQuery,
  { now, limit }: Ask,
): Promise<ReportFindings> {
  if (words.every(tellsNothing)) return { found: [], total: 0 };
  const open = openItems(actor, board, now);
  const hits = await tx.reportRound.findMany({
    where: whereOf(board, words, [...open]),
    select: { id: true, report: { select: { milestoneId: true } } },
    orderBy: [
      { report: { period: { endsOn: "desc" } } },
      { report: { milestone: { sortOrder: "asc" } } },
      { decidedAt: "desc" },
    ],
  });
  const newest = newestOf(hits);
  const shown = newest.slice(0, limit);
  const rows = await tx.reportRound.findMany({
    where: { id: { in: shown.map(({ id }) => id) } },
    select: {
      id: true,
      ...texts,
      report: { select: { milestoneId: true, period: { select: { code: true } } } },
    },
  });
  const found = shown.flatMap(({ id, earlier }) => {
    const row = rows.find((each) => each.id === id);
    const item = board.items.find((each) => each.id === row?.report.milestoneId);
    const part = row && item && partOf(row, words, open.has(item.id));
    return part ? [{ id, item, period: row.report.period.code, earlier, ...part }] : [];
  });
  return { found, total: newest.length };
}
