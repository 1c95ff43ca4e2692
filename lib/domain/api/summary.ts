// How a plan stands, in figures: the whole, then by area, unit and place.
import { z } from "zod";
import { periodStates } from "../period/period-state";
import type { Comparison } from "../rollup/compare";
import { rollUp } from "../rollup/roll-up";
import type { Scope } from "../rollup/scope";
import { basis, day, named, toBasis } from "./basis";
import type { BoardView } from "./board";
import { changes, toChanges } from "./compare";
import { assessmentsIn, figures, toFigures } from "./figures";

const period = z.object({
  code: z.string().describe("Quarter, such as 2024Q3."),
  state: z.enum(periodStates),
  startsOn: day,
  endsOn: day,
  opensOn: day,
  closesOn: day,
  graceEndsOn: day,
  reviewEndsOn: day,
});

const group = z.object({ ...named, figures });

export const planSummary = z.object({
  ...basis,
  period: period.nullable().describe("The quarter being collected, else the last one."),
  reporting: z
    .object({ period: z.string(), owed: z.int(), sent: z.int(), reviewed: z.int() })
    .nullable()
    .describe("Items that owed a report for it, sent one, had one accepted."),
  figures,
  worst: z.array(z.string()).describe("Codes of what is overdue or at risk, worst first."),
  areas: z.array(group.extend({ kind: z.enum(["task", "objective", "safeguard"]) })),
  tasks: z.array(group),
  units: z
    .array(group)
    .describe("In the official order: units that are confirmed to lead an item."),
  places: z
    .array(group)
    .describe("In the official order: places that are the only place of an item."),
  leaders: z.array(group).describe("Leaders in charge, by name."),
  changes: changes.nullable().describe("With `compare` only."),
});

export function toPlanSummary(board: BoardView, comparison: Comparison | null) {
  const whole = rollUp(assessmentsIn(board, null));
  const { reporting } = board;
  return {
    ...toBasis(board),
    period: board.period,
    reporting: reporting && {
      period: reporting.period,
      owed: reporting.owed.length,
      sent: reporting.sent.length,
      reviewed: reporting.reviewed.length,
    },
    figures: toFigures(whole, null),
    worst: [...whole.worst],
    areas: board.areas.map(({ code, kind, nameZh, nameEn }) => ({
      code,
      kind,
      nameZh,
      nameEn,
      figures: figuresOf(board, { kind: "area", code }).figures,
    })),
    tasks: board.tasks.map(({ code, nameZh, nameEn }) => ({
      code,
      nameZh,
      nameEn,
      figures: figuresOf(board, { kind: "task", code }).figures,
    })),
    units: groups(board, "unit", board.organisations),
    places: groups(board, "place", board.places),
    leaders: groups(board, "leader", board.leaders),
    changes: comparison && toChanges(comparison),
  };
}

function figuresOf(board: BoardView, scope: Scope) {
  const items = assessmentsIn(board, scope);
  return { count: items.length, figures: toFigures(rollUp(items), scope) };
}

/** Those without an item are left out. */
function groups(board: BoardView, kind: Scope["kind"], rows: BoardView["organisations"]) {
  return rows.flatMap(({ code, nameZh, nameEn }) => {
    const { count, figures } = figuresOf(board, { kind, code });
    return count > 0 ? [{ code, nameZh, nameEn, figures }] : [];
  });
}
