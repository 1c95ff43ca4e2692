// What may stand behind the question mark. Unlike a page, which reads what it does not understand as nothing, the
// API refuses it: a program that asks for the wrong thing must not be given something else.
import { z } from "zod";
import { addDays, isLocalDate, toLocalDate } from "../calendar";
import { DomainError, type FieldFault } from "../errors";
import { statuses } from "../milestone/assessment";
import type { LocalDate } from "../milestone/milestone";
import { scopeKinds } from "../rollup/scope";

/** A day the calendar has, from year 1 on. */
const day = z.iso.date().refine(isLocalDate);
const instant = z.iso.datetime().refine((text) => new Date(text).getUTCFullYear() > 0);

const asOf = day.optional().describe("Facts true up to this day; today by default.");
const knownBy = z
  .union([day, instant])
  .optional()
  .describe(
    "Facts accepted up to the end of this day, or up to this instant (UTC); now by default. An asOf later than its day is read as that day. With the asOf and knownBy of an issue (see `issue`) the answer is what was issued.",
  );

export const datesQuery = z.strictObject({ asOf, knownBy });

export const summaryQuery = z.strictObject({
  asOf,
  knownBy,
  compare: day
    .optional()
    .describe(
      "An earlier asOf: adds what changed since. The last day of a quarter that is closed is read as its review left it, any other day as known by knownBy.",
    ),
});

export const LIMIT_DEFAULT = 50;
const LIMIT_MAX = 200;

export const milestonesQuery = z.strictObject({
  asOf,
  knownBy,
  status: z.enum(statuses).optional().describe("Only items with this status."),
  unit: z.string().optional().describe("Only items this unit is confirmed to lead: its code."),
  area: z.string().optional().describe("Only items of this area: its code."),
  limit: z.coerce
    .number()
    .int()
    .min(1)
    .max(LIMIT_MAX)
    .optional()
    .describe(`Items per answer; ${LIMIT_DEFAULT} by default.`),
  cursor: z.string().optional().describe("`next` of the answer before; it means nothing else."),
});

export const explainQuery = z.strictObject({
  asOf,
  knownBy,
  scope: z
    .string()
    .regex(new RegExp(`^(${scopeKinds.join("|")}):.+$`))
    .optional()
    .describe(
      "`area:`, `task:`, `unit:`, `place:` or `leader:` with a code (of a leader: the name); the whole plan by default.",
    ),
});

export const noQuery = z.strictObject({});

type Dated = {
  asOf?: string | undefined;
  knownBy?: string | undefined;
  compare?: string | undefined;
};
const dated: readonly string[] = ["asOf", "knownBy", "compare"];

/** Throws invalid, naming each faulty parameter. An empty parameter is none. */
export function parseQuery<T>(schema: z.ZodType<T>, given: URLSearchParams): T {
  const entries = [...given].filter(([, value]) => value !== "");
  const names = entries.map(([name]) => name);
  const repeated = names.filter((name, index) => names.indexOf(name) !== index);
  if (repeated.length > 0) throw badQuery(repeated.map((field) => ({ field, code: "invalid" })));
  const parsed = schema.safeParse(Object.fromEntries(entries));
  if (parsed.success) return parsed.data;
  throw badQuery(
    parsed.error.issues.flatMap((issue): FieldFault[] => {
      if (issue.code === "unrecognized_keys")
        return issue.keys.map((field) => ({ field, code: "unknown" }));
      const field = issue.path.join(".");
      return [{ field, code: dated.includes(field) ? "notDate" : "invalid" }];
    }),
  );
}

/** No date lies ahead, and what is compared with lies before. `asOf`: the day the answer is for. */
export function checkDates(query: Dated, days: { today: LocalDate; asOf: LocalDate }): void {
  const latest = { asOf: days.today, knownBy: days.today, compare: addDays(days.asOf, -1) };
  const faults = (["asOf", "knownBy", "compare"] as const).flatMap((field): FieldFault[] => {
    const given = query[field];
    return given !== undefined && dayOf(given) > latest[field]
      ? [{ field, code: "afterPeriod", params: { day: latest[field] } }]
      : [];
  });
  if (faults.length > 0) throw badQuery(faults);
}

/** An instant by its day in Asia/Shanghai. */
function dayOf(given: string): LocalDate {
  return given.includes("T") ? toLocalDate(new Date(given)) : given;
}

/** A code in a query must be one of the plan's. */
export function checkCode(
  field: string,
  code: string | undefined,
  known: readonly { code: string }[],
): void {
  if (code === undefined || known.some((row) => row.code === code)) return;
  throw badQuery([{ field, code: "unknownCode" }]);
}

export function badQuery(fields: readonly FieldFault[]): DomainError {
  const seen = new Set<string>();
  const distinct = fields.filter(({ field }) => !seen.has(field) && seen.add(field));
  return new DomainError("invalid", { fields: distinct });
}
