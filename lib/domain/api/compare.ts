// What changed between two days, by the rule of the leader's page (product.md 4, roll-up).
import { z } from "zod";
import type { Comparison } from "../rollup/compare";
import { day } from "./basis";

const codes = z.array(z.string());

export const changes = z.object({
  from: z.object({
    asOf: day,
    knownBy: z.iso.datetime(),
    issued: z.boolean().describe("Read from the snapshot of an issued quarter."),
  }),
  periods: z
    .object({ before: z.string().nullable(), after: z.string().nullable() })
    .describe("Changes are counted on items with an accepted report for both of these periods."),
  reviewed: z.int().describe("Number of those items."),
  newOverdue: codes,
  backToNormal: codes,
  slipped: z.array(z.object({ code: z.string(), days: z.int() })),
  done: codes,
  corrected: codes,
  promiseMissed: codes.describe(
    "A promise made after the due date whose day ended in between, not done; of all items in both.",
  ),
  unchanged: codes,
  notReviewed: codes.describe("Not reviewed in both: the earlier state is carried on."),
  onlyBefore: codes,
  onlyAfter: codes,
});

export function toChanges({
  before,
  after,
  reviewed,
  changes: found,
}: Comparison): z.input<typeof changes> {
  const { slipped, ...lists } = found;
  const copied = Object.fromEntries(Object.entries(lists).map(([name, list]) => [name, [...list]]));
  return {
    from: { asOf: before.asOf, knownBy: before.knownBy.toISOString(), issued: before.issued },
    periods: { before: before.period, after: after.period },
    reviewed: reviewed.length,
    ...(copied as { [K in keyof typeof lists]: string[] }),
    slipped: [...slipped],
  };
}
