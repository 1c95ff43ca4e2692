// The drafts of a unit's quarter and what each still lacks before it may be sent.
import "server-only";
import { assess } from "../domain/milestone/assess";
import { checkBeforeSending } from "../domain/report/check-draft";
import type { FieldFault } from "../domain/errors";
import { editableStates } from "../domain/report/report-transitions";
import type { PlanBoard } from "./plan-board";
import type { UnitQuarter, UnitReport, UnitRow } from "./workbook";

export type UnitDraft = {
  code: string;
  titleZh: string;
  titleEn: string;
  reportId: string;
  version: number;
  /** Empty: it is complete. */
  faults: readonly FieldFault[];
  /** It came back and says still what it said: to be looked at before it goes again. */
  returnedAsSent: boolean;
};

/** As sending will judge them; sending judges again. */
export function listUnitDrafts(board: PlanBoard, { period, rows }: UnitQuarter): UnitDraft[] {
  return rows.flatMap((row) => {
    const { report, code, titleZh, titleEn } = row;
    if (!report || !editableStates.includes(report.state)) return [];
    const faults = faultsOf(board, row, report, period.endsOn);
    if (faults === null) return [];
    const { id: reportId, version, returnedAsSent } = report;
    return [{ code, titleZh, titleEn, reportId, version, faults, returnedAsSent }];
  });
}

function faultsOf(board: PlanBoard, row: UnitRow, report: UnitReport, endsOn: string) {
  const facts = board.items.find((item) => item.code === row.code)?.facts;
  if (!facts) return null;
  const on = report.draft.factOn ?? endsOn;
  const dates = { asOf: on, knownBy: board.dates.knownBy, profile: board.profile };
  const { target, dueOn, status } = assess(facts, dates);
  return checkBeforeSending(report.draft, {
    target,
    previous: row.last?.draft.reading ?? null,
    on,
    dueOn,
    status,
    evidence: report.evidence,
  });
}
