// One item as everyone on the plan may read it: readings, dates, status. The unit's own class and what follows from
// it stay with those concerned (product.md 9), so the API gives it to nobody.
import { z } from "zod";
import { awaitingReasons, reasonCodes, statuses } from "../milestone/assessment";
import { milestoneKinds, reading, target } from "../milestone/milestone";
import { isInScope } from "../rollup/scope";
import { basis, day, toBasis } from "./basis";
import type { BoardView, ItemView } from "./board";
import { pageOf } from "./cursor";
import { checkCode, LIMIT_DEFAULT, type milestonesQuery } from "./query";

export const milestone = z.object({
  code: z.string(),
  titleZh: z.string(),
  titleEn: z.string(),
  kind: z.enum(milestoneKinds),
  area: z.string(),
  areaKind: z.enum(["task", "objective", "safeguard"]),
  task: z.string().nullable(),
  measure: z.string().nullable(),
  places: z.array(z.string()),
  locators: z.array(z.string()).describe("Where the plan's text says it."),
  expectedEffect: z.string().nullable(),
  indicator: z.string().nullable().describe("Takes its reading from this indicator."),
  readsFrom: z.string().nullable().describe("Takes its reading from this item."),
  lead: z.string().nullable().describe("Code of the leading unit."),
  suggestedOwner: z.boolean().describe("The lead is suggested, not confirmed."),
  unassigned: z.boolean(),

  status: z.enum(statuses),
  severe: z.boolean(),
  awaitingFor: z.enum(awaitingReasons).nullable(),
  ball: z.enum(["unit", "commission", "data"]).nullable().describe("Whose turn it is."),
  reasons: z.array(
    z.object({
      code: z.enum(reasonCodes),
      params: z.record(z.string(), z.union([z.string(), z.number()])),
    }),
  ),
  countedApart: z.enum(["terminated", "outOfPeriod", "aspirational"]).nullable(),

  target,
  weight: z.number(),
  definitionVersion: z.int().describe("Version of the commitment that was in force."),
  startsOn: day.nullable(),
  dueOn: day.describe("The plan's own date."),
  workingDueOn: day.describe("With a granted extension, its date."),
  extensionInForce: z.boolean(),
  extensions: z.int(),
  rectificationDueOn: day
    .nullable()
    .describe("The last promise after the due date; moves no light."),
  rectifications: z.int().describe("Promises made so far."),
  promisesMissed: z.int().describe("Promises whose day ended while it was not done."),

  progress: z
    .number()
    .nullable()
    .describe("Share of the way to the target, not clamped; null: cannot be computed."),
  expected: z.number().nullable(),
  expectedBasis: z.enum(["confirmed", "suggested"]).nullable(),
  noCheckpoint: z.boolean(),
  reading: reading.nullable(),
  readingOn: day.nullable().describe("The day the reading is true for."),
  provisional: z.boolean(),
  completedOn: day.nullable(),
  daysLate: z.int().describe("Calendar days against the plan's date; 0 when not late."),
  daysToDue: z.int(),
  figureLate: z.boolean(),
  forecastOn: day.nullable(),
  forecastDelay: z.int().nullable(),
  forecastSlip: z.int().nullable(),
  selfReported: z.boolean(),

  verified: z.boolean(),
  reopened: z.enum(["correction", "fellBack", "targetMoved"]).nullable(),
  reporting: z.object({
    period: z.string().nullable(),
    owed: z.boolean(),
    sent: z.boolean(),
    accepted: z.boolean(),
  }),
  missedPeriods: z.array(z.string()),
  corrections: z.int(),
  contradicts: z.array(z.string()).describe("Codes of items it rests on that say otherwise."),
  definitionMissing: z.boolean(),
  limitBroken: z.boolean(),
  discrepancy: z.enum(["none", "open", "ruled"]),
});

export function toMilestone(item: ItemView): z.input<typeof milestone> {
  const { code, titleZh, titleEn, measure, expectedEffect, indicator, readsFrom, assessment } =
    item;
  // What may not be read by everyone is taken out here, and the schema lets through only what it names.
  const {
    forecastClass: _class,
    judgementDiffers: _differs,
    asOf: _asOf,
    ...readable
  } = assessment;
  return {
    ...readable,
    code,
    titleZh,
    titleEn,
    measure,
    expectedEffect,
    indicator,
    readsFrom,
    locators: [...item.locators],
    places: [...assessment.places],
    reasons: assessment.reasons.map((reason) => ({
      code: reason.code,
      params: { ...reason.params },
    })),
    missedPeriods: [...assessment.missedPeriods],
    contradicts: [...assessment.contradicts],
  };
}

export const milestoneList = z.object({
  ...basis,
  total: z.int().describe("Items the filter leaves, on all pages."),
  items: z.array(milestone).describe("In the plan's order."),
  next: z
    .string()
    .nullable()
    .describe("Give as `cursor` for the next page; null: this is the last."),
});

/** Throws invalid for unknown codes and a cursor that is none. */
export function toMilestoneList(board: BoardView, query: z.infer<typeof milestonesQuery>) {
  const { status, unit, area, cursor, limit = LIMIT_DEFAULT } = query;
  checkCode("unit", unit, board.organisations);
  checkCode("area", area, board.areas);
  const keeps = ({ assessment }: ItemView) =>
    (status === undefined || assessment.status === status) &&
    (unit === undefined || isInScope(assessment, { kind: "unit", code: unit })) &&
    (area === undefined || isInScope(assessment, { kind: "area", code: area }));
  const { page, next } = pageOf(board.items, keeps, { cursor, limit });
  return {
    ...toBasis(board),
    total: board.items.filter(keeps).length,
    items: page.map(toMilestone),
    next,
  };
}
