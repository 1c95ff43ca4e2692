// A spreadsheet of who leads what, tried without saving: what each row would change, and what is wrong by cell.
import { z } from "zod";
import type { Actor } from "@/lib/domain/actor";
import { readAssignmentSheet, type SheetEffect } from "@/lib/domain/assignment/sheet";
import { unitDirectory } from "@/lib/domain/assignment/typed-rows";
import { toLocalDate } from "@/lib/domain/calendar";
import type { Clock } from "@/lib/domain/clock";
import { DomainError } from "@/lib/domain/errors";
import { readAssignmentBench } from "@/lib/data/assignment-bench";
import { listUnitNames } from "@/lib/data/assignment-names";
import { asActor } from "@/lib/data/as-actor";
import { getVisiblePlan, mustBeAllowed } from "@/lib/data/scope";
import { locales } from "@/messages";
import { ownersWords, type OwnersWords, sheetHeadings } from "@/messages/assignment-words";

export const previewSheetInput = z.object({
  plan: z.string(),
  locale: z.enum(locales),
  /** The sheet's first page, row by row. */
  cells: z.array(z.array(z.string())),
});
export type PreviewSheetInput = z.input<typeof previewSheetInput>;

export type SheetPreviewRow = {
  line: number;
  item: string;
  title: string;
  before: OwnersWords;
  after: OwnersWords;
  effect: Exclude<SheetEffect, "same">;
  seen: readonly string[];
};
export type SheetPreview = {
  rows: SheetPreviewRow[];
  /** Rows that say what holds already, and rows left empty. */
  same: number;
  blank: number;
};

/**
 * What confirming the sheet would do; nothing is written. Throws notFound, notAllowed or invalid with every fault at
 * its cell, as readAssignmentSheet; `empty` at A1 where the sheet holds nothing to confirm.
 */
export async function previewSheet(
  actor: Actor,
  input: PreviewSheetInput,
  clock: Clock,
): Promise<SheetPreview> {
  const { plan, locale, cells } = previewSheetInput.parse(input);
  const now = clock();
  const today = toLocalDate(now);
  const { items, units } = await asActor(actor, async (tx) => {
    await getVisiblePlan(tx, actor, plan);
    mustBeAllowed(actor, "assignment.confirm", { plan });
    const dates = { asOf: today, knownBy: now, live: true };
    const bench = await readAssignmentBench(tx, actor, plan, dates);
    return { items: bench.items, units: await listUnitNames(tx, today) };
  });
  const read = readAssignmentSheet(cells, {
    headings: sheetHeadings(),
    directory: unitDirectory(units),
    current: new Map(items.map(({ item, owners }) => [item.code, owners])),
  });
  if (read.faults.length > 0) throw new DomainError("invalid", { fields: read.faults });
  if (read.rows.length === 0) {
    throw new DomainError("invalid", { fields: [{ field: "A1", code: "empty" }] });
  }
  const byCode = new Map(items.map((each) => [each.item.code, each]));
  const words = ownersWords(locale, units);
  const rows = read.rows.flatMap(({ line, decision, before, effect }): SheetPreviewRow[] => {
    const known = byCode.get(decision.milestone);
    if (!known || effect === "same") return [];
    const title = locale === "en" ? known.item.titleEn || known.item.titleZh : known.item.titleZh;
    const { milestone: item } = decision;
    const after = words(decision);
    return [{ line, item, title, before: words(before), after, effect, seen: known.seen }];
  });
  return { rows, same: read.rows.length - rows.length, blank: read.blank };
}
