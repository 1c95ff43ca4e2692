// What the routes under one plan share: the two dates, and the version of what is read at them.
import type { BoardView } from "@/lib/domain/api/board";
import { checkDates, parseQuery } from "@/lib/domain/api/query";
import { toLocalDate } from "@/lib/domain/calendar";
import { rulesVersion } from "@/lib/domain/rollup/rules-version";
import { type ViewDates, viewDates } from "@/lib/domain/view-dates";
import type { z } from "zod";
import type { Asker } from "./answer";

export type PlanParams<P extends string = never> = { params: Promise<Record<"plan" | P, string>> };

type Dated = {
  asOf?: string | undefined;
  knownBy?: string | undefined;
  compare?: string | undefined;
};

/** The query and its dates. Throws invalid. */
export function readDated<T extends Dated>(
  schema: z.ZodType<T>,
  { query, now }: Asker,
): { ask: T; dates: ViewDates } {
  const ask = parseQuery(schema, query);
  const dates = viewDates({ asOf: ask.asOf, knownBy: ask.knownBy }, now);
  checkDates(ask, { today: toLocalDate(now), asOf: dates.asOf });
  return { ask, dates };
}

/**
 * All that an answer depends on: what was asked, the plan's revision, the dates, the thresholds. What is known by an
 * instant of a day grows with the revision alone, so the day says enough. Names of units and places are shared by
 * plans and raise no revision of this one: they stand in themselves.
 */
export function versionOf(board: BoardView, ...asked: unknown[]) {
  const { plan, dates, profile, organisations, places } = board;
  const at = [dates.asOf, toLocalDate(dates.knownBy), dates.live];
  return [plan.code, plan.revision, at, profile, rulesVersion, organisations, places, asked];
}
