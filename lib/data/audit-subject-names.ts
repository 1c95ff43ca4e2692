// What the subjects of the log are called: codes and names, so that nobody has to read identifiers.
import "server-only";
import { INSTALLATION_CHAIN } from "../domain/audit-chain/chained-event";
import type { ReadTx } from "./as-actor";

type Subject = { subjectType: string; subjectId: string };
type Where = { where: { id: { in: string[] } } };
type Named = readonly (readonly [string, string])[];

/** Name by id. A subject that is not asked for costs no query. */
export async function namesOfSubjects(
  tx: ReadTx,
  events: readonly Subject[],
): Promise<Map<string, string>> {
  const names = new Map<string, string>();
  for (const [type, read] of Object.entries(readers)) {
    const ids = events.flatMap((event) =>
      event.subjectType === type && /^[0-9a-f-]{36}$/.test(event.subjectId) ? event.subjectId : [],
    );
    if (ids.length === 0) continue;
    const rows = await read(tx, { where: { id: { in: [...new Set(ids)] } } });
    for (const [id, name] of rows) names.set(id, name);
  }
  return names.set(INSTALLATION_CHAIN, "");
}

const code = { select: { code: true } } as const;
const idAndCode = { select: { id: true, code: true } } as const;
const codes = (rows: readonly { id: string; code: string }[]): Named =>
  rows.map((row) => [row.id, row.code] as const);

const readers: Readonly<Record<string, (tx: ReadTx, where: Where) => Promise<Named>>> = {
  Person: async (tx, where) => {
    const rows = await tx.person.findMany({ ...where, select: { id: true, displayName: true } });
    return rows.map((row) => [row.id, row.displayName] as const);
  },
  Plan: async (tx, where) => codes(await tx.plan.findMany({ ...where, ...idAndCode })),
  AuditChain: async (tx, where) => codes(await tx.plan.findMany({ ...where, ...idAndCode })),
  Milestone: async (tx, where) => codes(await tx.milestone.findMany({ ...where, ...idAndCode })),
  Indicator: async (tx, where) => codes(await tx.indicator.findMany({ ...where, ...idAndCode })),
  ReportingPeriod: async (tx, where) =>
    codes(await tx.reportingPeriod.findMany({ ...where, ...idAndCode })),
  ProgressReport: async (tx, where) => {
    const select = { id: true, milestone: code, period: code };
    const rows = await tx.progressReport.findMany({ ...where, select });
    return rows.map((row) => [row.id, `${row.milestone.code} · ${row.period.code}`] as const);
  },
  Contribution: async (tx, where) => {
    const select = { id: true, milestone: code, period: code };
    const rows = await tx.contribution.findMany({ ...where, select });
    return rows.map((row) => [row.id, `${row.milestone.code} · ${row.period.code}`] as const);
  },
  IndicatorReport: async (tx, where) => {
    const select = { id: true, indicator: code, dataYear: true };
    const rows = await tx.indicatorReport.findMany({ ...where, select });
    return rows.map((row) => [row.id, `${row.indicator.code} · ${row.dataYear}`] as const);
  },
  DeadlineChange: async (tx, where) => {
    const rows = await tx.deadlineChange.findMany({
      ...where,
      select: { id: true, milestone: code },
    });
    return rows.map((row) => [row.id, row.milestone.code] as const);
  },
  Notice: async (tx, where) => {
    const rows = await tx.notice.findMany({
      ...where,
      select: { id: true, year: true, number: true },
    });
    return rows.flatMap(({ id, year, number }) =>
      year === null || number === null ? [] : [[id, `${year}-${number}`] as const],
    );
  },
  Consultation: async (tx, where) => {
    const rows = await tx.consultation.findMany({ ...where, select: { id: true, title: true } });
    return rows.map((row) => [row.id, row.title] as const);
  },
  ApiToken: async (tx, where) => {
    const rows = await tx.apiToken.findMany({ ...where, select: { id: true, name: true } });
    return rows.map((row) => [row.id, row.name] as const);
  },
};
