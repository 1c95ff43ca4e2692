// Written rows held against a unit's quarter as it stands in this transaction: by the check and by the import alike.
import type { UserActor } from "@/lib/domain/actor";
import { toLocalDate } from "@/lib/domain/calendar";
import type { WorkbookOrigin } from "@/lib/domain/workbook/hidden-sheet";
import { type Judged, judgeRows, type UnitItems } from "@/lib/domain/workbook/judge-rows";
import type { FileRow } from "@/lib/domain/workbook/read-rows";
import type { ReadTx } from "@/lib/data/as-actor";
import { getVisiblePlan, mustBeAllowed } from "@/lib/data/scope";
import { readUnitQuarter, type UnitQuarter } from "@/lib/data/workbook";
import type { Locale } from "@/messages";
import { workbookNames } from "@/messages/workbook-words";
import { lockOf } from "./fill-sheet";

function itemsOf({ period, rows, others }: UnitQuarter): UnitItems {
  const codes = (led: boolean) =>
    new Set(others.filter((each) => each.led === led).map((each) => each.code));
  return {
    periodEndsOn: period.endsOn,
    owed: rows.map((row) => ({
      code: row.code,
      target: row.target,
      locked: lockOf(row, period),
      version: row.report?.version ?? null,
      draft: row.report?.draft ?? null,
      last: row.last?.draft ?? null,
    })),
    foreign: codes(false),
    notOwed: codes(true),
  };
}

/** Throws notAllowed or notFound; what is wrong with a row is in the result. */
export async function judgeQuarter(
  tx: ReadTx,
  actor: UserActor,
  ask: { origin: WorkbookOrigin; rows: readonly FileRow[]; locale: Locale; at: Date },
): Promise<{ quarter: UnitQuarter; judged: Judged }> {
  const { origin, rows, locale, at } = ask;
  await getVisiblePlan(tx, actor, origin.plan);
  mustBeAllowed(actor, "workbook.exchange", { plan: origin.plan, lead: origin.unit });
  const quarter = await readUnitQuarter(tx, actor, origin, toLocalDate(at));
  return { quarter, judged: judgeRows(rows, itemsOf(quarter), workbookNames(locale)) };
}
