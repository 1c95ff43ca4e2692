// A unit's quarter taken out, written into as an office would, and brought back: the real files, the real records.
import excel from "exceljs";
import type { UserActor } from "@/lib/domain/actor";
import { type WorkbookField, workbookColumns } from "@/lib/domain/workbook/columns";
import type { WorkbookCheck } from "@/lib/domain/workbook/checked-workbook";
import type { Scene } from "@/prisma/factories/plan";
import { clock, db } from "../report/report-scene.fixture";
import { checkWorkbook } from "./check-workbook";
import { exportWorkbook, type ExportWorkbookInput } from "./export-workbook";
import { importWorkbook, type Imported } from "./import-workbook";
import type { ReturnedFile } from "./read-files";

export const locale = "zh-CN" as const;
export const words = { locale, clock };

export const originOf = (scene: Scene) => ({
  plan: scene.plan.code,
  period: scene.open.code,
  unit: scene.lead.code,
});

type TakeOut = Partial<ExportWorkbookInput> & { by?: UserActor };

export async function takeOut(scene: Scene, { by, ...change }: TakeOut = {}) {
  const ask = { ...originOf(scene), split: "whole" as const, part: "", ...change };
  return exportWorkbook(by ?? scene.people.reporter, ask, words);
}

/** Words by code of the item, and by column. */
export type Written = Record<string, Partial<Record<WorkbookField, excel.CellValue>>>;
type Edit = (sheet: excel.Worksheet, book: excel.Workbook) => void;

export const columnAt = (column: (typeof workbookColumns)[number]) =>
  workbookColumns.indexOf(column) + 1;

export function rowAt(sheet: excel.Worksheet, code: string): excel.Row {
  for (let row = 3; row <= sheet.rowCount; row += 1) {
    if (sheet.getCell(row, 1).value === code) return sheet.getRow(row);
  }
  throw new Error(`The sheet has no row ${code}.`);
}

/** The file with words in it, and whatever else is done to it. */
export async function fillIn(
  taken: { bytes: Uint8Array },
  written: Written = {},
  edit: Edit = () => undefined,
): Promise<ReturnedFile> {
  const book = new excel.Workbook();
  await book.xlsx.load(taken.bytes.slice().buffer);
  const sheet = book.getWorksheet("填报");
  if (!sheet) throw new Error("There is no sheet to fill in.");
  for (const [code, fields] of Object.entries(written)) {
    const row = rowAt(sheet, code);
    for (const [field, value] of Object.entries(fields)) {
      row.getCell(columnAt(field as WorkbookField)).value = value;
    }
  }
  edit(sheet, book);
  return { name: "returned.xlsx", bytes: new Uint8Array(await book.xlsx.writeBuffer()) };
}

export async function check(
  scene: Scene,
  files: readonly ReturnedFile[],
  by: UserActor = scene.people.reporter,
): Promise<WorkbookCheck> {
  return checkWorkbook(by, { ...originOf(scene), files: [...files] }, words);
}

export async function bringIn(
  scene: Scene,
  found: WorkbookCheck,
  { take = [], by = scene.people.reporter }: { take?: string[]; by?: UserActor } = {},
): Promise<Imported> {
  return importWorkbook(by, { ...found.checked, take }, words);
}

export async function bringBack(scene: Scene, ...files: ReturnedFile[]): Promise<Imported> {
  return bringIn(scene, await check(scene, files));
}

export const draftsOf = (scene: Scene) =>
  db.progressReport.findMany({
    where: { planId: scene.plan.id },
    include: { milestone: { select: { code: true } } },
    orderBy: { milestone: { sortOrder: "asc" } },
  });

export const eventsOf = (scene: Scene, ...actions: string[]) =>
  db.auditEvent.findMany({
    where: { planId: scene.plan.id, ...(actions.length > 0 ? { action: { in: actions } } : {}) },
    orderBy: { id: "asc" },
  });
