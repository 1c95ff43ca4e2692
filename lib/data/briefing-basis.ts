// The quarter under a brief or bulletin, reckoned as its sheet and its issue are: at its two dates, with what the units said
// of what is behind, and the commission's own words where the quarter was issued with some.
import "server-only";
import type { Actor } from "../domain/actor";
import { yearOf } from "../domain/calendar";
import type { LocalDate } from "../domain/milestone/milestone";
import { listWorst } from "../domain/rollup/worst";
import type { ReadTx } from "./as-actor";
import { toDay } from "./days";
import { readIssuePaper } from "./issues";
import { readRegion } from "./paper-facts";
import type { PlanBoard } from "./plan-board";
import { readBrief, readQuarter } from "./quarter";
import { readReportTexts } from "./report-texts";

export type BriefingAt = { period: string; asOf: LocalDate; knownBy: Date; issueId: string | null };
export type BriefingFacts = Awaited<ReturnType<typeof readBriefingFacts>>;

/** For one who may read what is behind in the units' words: the commission. Throws notFound. */
export async function readBriefingFacts(
  tx: ReadTx,
  actor: Actor,
  planCode: string,
  { period, asOf, knownBy, issueId }: BriefingAt,
) {
  const quarter = await readQuarter(tx, actor, planCode, { asOf, knownBy });
  const { board, indicators } = quarter;
  const { plan, items, areas, organisations, profile, rulesVersion } = board;
  return {
    period,
    areas,
    organisations,
    indicators,
    plan: {
      titleZh: plan.titleZh,
      titleEn: plan.titleEn,
      firstYear: yearOf(toDay(plan.startsOn)),
      lastYear: yearOf(toDay(plan.endsOn)),
    },
    region: await readRegion(tx, plan.id, asOf),
    asOf,
    knownBy,
    issued: issueId !== null,
    collecting: board.periods.some(({ code, state }) => code === period && state === "open"),
    profile,
    rulesVersion,
    figures: await readBrief(tx, quarter, period),
    items,
    texts: await readProblems(tx, actor, board),
    words: issueId === null ? null : ((await readIssuePaper(tx, issueId)).brief?.words ?? null),
  };
}

async function readProblems(tx: ReadTx, actor: Actor, board: PlanBoard) {
  const late = new Set(
    listWorst(board.items.map((item) => item.assessment)).map(({ code }) => code),
  );
  const named = board.items.filter(({ code }) => late.has(code));
  const texts = await readReportTexts(tx, actor, board, named);
  return new Map(
    [...texts].flatMap(([code, { problems }]) => (problems ? [[code, problems] as const] : [])),
  );
}
