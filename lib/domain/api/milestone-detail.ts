// One item with its course: what was to be reached by when, what was, and what was reported and accepted.
import { z } from "zod";
import { reading } from "../milestone/milestone";
import type { ProgressSeries } from "../milestone/progress-series";
import type { Draft } from "../report/draft";
import { basis, day, toBasis } from "./basis";
import type { BoardView, ItemView } from "./board";
import { decisions, toDecisions } from "./decisions";
import { milestone, toMilestone } from "./milestones";

const point = z.object({ on: day, value: z.number() });

export const milestoneDetail = z.object({
  ...basis,
  milestone,
  supporting: z.array(z.string()).describe("Codes of the supporting units."),
  course: z.object({
    targets: z.array(point).describe("Base, checkpoints, target; of a limit one level line."),
    actual: z.array(point),
    needed: z.number().nullable(),
    isLimit: z.boolean(),
  }),
  forecasts: z
    .array(z.object({ reportedOn: day, forecastOn: day }))
    .describe("Forecasts of the day of completion, by the day they were made for."),
  reports: z
    .array(
      z.object({
        milestone: z
          .string()
          .describe("Of a chain one report serves all members: the item it was made on."),
        period: z.string(),
        on: day,
        reading: reading.nullable(),
        doneText: z.string(),
        forecastOn: day.nullable(),
      }),
    )
    .describe("Accepted reports, newest period first."),
  ...decisions,
  restsOn: z.array(z.string()),
  restedOnBy: z.array(z.string()),
  discrepancies: z.array(
    z.object({
      code: z.string(),
      topicZh: z.string(),
      topicEn: z.string(),
      ruling: z.object({ value: z.string(), reason: z.string(), effectiveOn: day }).nullable(),
    }),
  ),
});

type Round = { state: string; on: string; draft: Draft };

/** What lib/data/milestones.ts gives, less what only those concerned may read. */
export type DetailView = {
  board: BoardView;
  item: ItemView;
  supporting: readonly string[];
  series: ProgressSeries;
  trend: readonly { reportedOn: string; forecastOn: string; pending: boolean }[];
  reports: readonly { code: string; period: string; rounds: readonly Round[] }[];
  rests: readonly ItemView[];
  restedOn: readonly ItemView[];
  discrepancies: readonly {
    code: string;
    topicZh: string;
    topicEn: string;
    ruling: { value: string; reason: string; effectiveOn: string } | null;
  }[];
};

const codesOf = (items: readonly ItemView[]) => items.map((item) => item.code);

export function toMilestoneDetail(detail: DetailView) {
  const { targets, actual, needed, isLimit } = detail.series;
  return {
    ...toBasis(detail.board),
    milestone: toMilestone(detail.item),
    supporting: [...detail.supporting],
    course: { targets: [...targets], actual: [...actual], needed, isLimit },
    forecasts: detail.trend
      .filter((row) => !row.pending)
      .map(({ reportedOn, forecastOn }) => ({ reportedOn, forecastOn })),
    reports: detail.reports.flatMap(({ code, period, rounds }) =>
      rounds
        .filter((round) => round.state === "accepted")
        .map(({ on, draft }) => ({
          milestone: code,
          period,
          on,
          reading: draft.reading,
          doneText: draft.doneText,
          forecastOn: draft.forecastOn,
        })),
    ),
    ...toDecisions(detail.item.facts, detail.board.dates, detail.item.assessment.dueOn),
    restsOn: codesOf(detail.rests),
    restedOnBy: codesOf(detail.restedOn),
    discrepancies: [...detail.discrepancies],
  };
}
