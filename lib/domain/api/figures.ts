// Figures as the API gives them: by the stable key that pages, exports and explain use, never rounded.
import { z } from "zod";
import { DomainError } from "../errors";
import { type Assessment, statuses } from "../milestone/assessment";
import { type Figure, type FigureKey, figureKeys, type RollUp } from "../rollup/figure";
import { rollUp } from "../rollup/roll-up";
import { isInScope, parseScope, type Scope, scopeKinds, scopeText } from "../rollup/scope";
import { basis, named, toBasis } from "./basis";
import type { BoardView, ItemView } from "./board";
import { badQuery, checkCode } from "./query";

/** Counts what units think of their own items, which not everybody may read (product.md 9). */
const confined: readonly FigureKey[] = ["judgementDiffers"];
/** On area and task pages only (product.md 4, roll-up). */
const indexKeys: readonly FigureKey[] = ["index", "indexCapped", "indexLeftOut"];

export const apiFigureKeys: readonly FigureKey[] = [
  ...statuses.map((status) => `status.${status}` as const),
  ...figureKeys.filter((key) => !confined.includes(key)),
];

const figureKey = z.enum(apiFigureKeys as [FigureKey, ...FigureKey[]]);
export const figure = z.object({
  value: z
    .number()
    .nullable()
    .describe("A count, or numerator / denominator; null when the denominator is 0."),
  numerator: z.number().optional(),
  denominator: z.number().optional(),
});
export const figures = z
  .partialRecord(figureKey, figure)
  .describe(
    "By key. The completion index (index, indexCapped, indexLeftOut) is of areas and tasks only.",
  );

const hasIndex = (scope: Scope | null) => scope?.kind === "area" || scope?.kind === "task";

/** Every figure of a roll-up that may stand over this scope. */
export function toFigures({ figures: all }: RollUp, scope: Scope | null): z.input<typeof figures> {
  const keys = apiFigureKeys.filter((key) => hasIndex(scope) || !indexKeys.includes(key));
  return Object.fromEntries(keys.map((key) => [key, toFigure(all[key])])) as z.input<
    typeof figures
  >;
}

function toFigure({ value, numerator, denominator }: Figure) {
  if (numerator === undefined || denominator === undefined) return { value };
  return { value, numerator, denominator };
}

const record = z.object({
  code: z.string(),
  titleZh: z.string(),
  titleEn: z.string(),
  status: z.enum(statuses),
  dueOn: z.iso.date(),
  weight: z.number(),
  progress: z.number().nullable(),
});

export const explainedFigure = z.object({
  ...basis,
  scope: z
    .object({ kind: z.enum(scopeKinds), ...named })
    .nullable()
    .describe("Null: the whole plan."),
  key: figureKey,
  figure,
  records: z.array(record).describe("The items in it; of a rate, those in its denominator."),
  leftOut: z
    .array(record.extend({ reason: z.enum(["awaiting", "noProgress", "noExpected"]) }))
    .describe("Items left out of the denominator, and why."),
});

/** Throws notFound for a key we do not give, invalid {scope} for an unknown code or an index over another scope. */
export function toExplainedFigure(board: BoardView, key: string, scopeGiven: string | undefined) {
  const known = apiFigureKeys.find((each) => each === key);
  if (!known) throw new DomainError("notFound");
  const scope = parseScope(scopeGiven);
  const place = scope && findNamed(board, scope);
  if (indexKeys.includes(known) && !hasIndex(scope))
    throw badQuery([{ field: "scope", code: "required" }]);
  const found = rollUp(assessmentsIn(board, scope)).figures[known];
  const byCode = new Map(board.items.map((item) => [item.code, item]));
  const toRecords = (codes: readonly string[]) =>
    codes.flatMap((code) => recordOf(byCode.get(code)));
  return {
    ...toBasis(board),
    scope: scope && place && { kind: scope.kind, ...place },
    key: known,
    figure: toFigure(found),
    records: toRecords(found.records),
    leftOut: (found.leftOut ?? []).flatMap(({ code, reason }) =>
      toRecords([code]).map((row) => ({ ...row, reason })),
    ),
  };
}

export function assessmentsIn(board: BoardView, scope: Scope | null): Assessment[] {
  return board.items.map((item) => item.assessment).filter((item) => isInScope(item, scope));
}

function findNamed(board: BoardView, scope: Scope) {
  const lists = {
    area: board.areas,
    task: board.tasks,
    unit: board.organisations,
    place: board.places,
  };
  const list = lists[scope.kind];
  checkCode("scope", scope.code, list);
  const { code, nameZh, nameEn } = list.find((row) => row.code === scope.code) ?? {
    code: scopeText(scope),
    nameZh: "",
    nameEn: "",
  };
  return { code, nameZh, nameEn };
}

function recordOf(item: ItemView | undefined): z.input<typeof record>[] {
  if (!item) return [];
  const { code, titleZh, titleEn, assessment } = item;
  const { status, dueOn, weight, progress } = assessment;
  return [{ code, titleZh, titleEn, status, dueOn, weight, progress }];
}
