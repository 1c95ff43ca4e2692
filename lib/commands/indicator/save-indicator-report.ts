// The provider writes down a figure: begun on the first save, afterwards over the version the writer started from.
import { z } from "zod";
import type { Actor } from "@/lib/domain/actor";
import { toLocalDate } from "@/lib/domain/calendar";
import type { Clock } from "@/lib/domain/clock";
import { DomainError } from "@/lib/domain/errors";
import { figureDraft, figureFaults } from "@/lib/domain/indicator/figure-draft";
import { editableStates } from "@/lib/domain/report/report-transitions";
import { getIndicator, type IndicatorRow } from "@/lib/data/indicator-records";
import {
  type FigureReport,
  findOpenFigureReport,
  insertFigureReport,
  lockDataYear,
  updateFigureDraft,
} from "@/lib/data/indicator-reports";
import { findOrganisationIds } from "@/lib/data/organisations";
import { type AuditedTx, recordChange } from "@/lib/data/record-change";
import { mustBeAllowed } from "@/lib/data/scope";
import { authorOf } from "@/lib/commands/report/author";

export const saveIndicatorReportInput = z.object({
  plan: z.string(),
  indicator: z.string(),
  dataYear: z.int(),
  /** The version the writer started from; null: nothing was written yet. */
  expectedVersion: z.int().nullable(),
  draft: figureDraft,
});
export type SaveIndicatorReportInput = z.infer<typeof saveIndicatorReportInput>;

/**
 * Saves a figure that is still with the provider's reporter. Throws notFound, notAllowed (also where no unit provides
 * the figure), wrongState (it was sent), conflict (somebody saved in between) or invalid {fields: dataYear,
 * publishedOn, statedOn}.
 */
export async function saveIndicatorReport(
  actor: Actor,
  input: SaveIndicatorReportInput,
  clock: Clock,
): Promise<{ reportId: string; version: number }> {
  const { plan, indicator: code, dataYear, draft } = input;
  const at = clock();
  const now = { asOf: toLocalDate(at), knownBy: at };
  return recordChange(actor, at, async (tx) => {
    const indicator = await getIndicator(tx, actor, { plan, indicator: code }, now);
    mustBeAllowed(actor, "report.edit", { plan, lead: indicator.provider });
    const organisationId = await providerIdOf(tx, indicator);
    const span = { baseYear: indicator.baseYear, today: now.asOf };
    const fields = figureFaults(dataYear, draft, span);
    if (fields.length > 0) throw new DomainError("invalid", { fields });

    const key = { indicatorId: indicator.id, dataYear };
    await lockDataYear(tx, key);
    const report = await findOpenFigureReport(tx, key, now);
    mustBeOpen(report, input.expectedVersion);
    const save = { draft, organisationId, author: authorOf(actor), at };
    const saved = report
      ? {
          id: report.id,
          version: await updateFigureDraft(
            tx,
            { id: report.id, expectedVersion: report.version },
            save,
          ),
        }
      : await insertFigureReport(tx, { ...key, planId: indicator.planId }, save);
    return {
      result: { reportId: saved.id, version: saved.version },
      oncePerSession: true,
      audit: [
        {
          action: "report.drafted",
          planId: indicator.planId,
          subjectType: "IndicatorReport",
          subjectId: saved.id,
          before: report?.draft,
          after: { indicator: code, dataYear, ...draft },
        },
      ],
    };
  });
}

async function providerIdOf(tx: AuditedTx, { provider }: IndicatorRow): Promise<string> {
  const ids = await findOrganisationIds(tx, provider === null ? [] : [provider]);
  const id = provider === null ? undefined : ids.get(provider);
  if (id === undefined) throw new DomainError("notAllowed");
  return id;
}

function mustBeOpen(report: FigureReport | null, expectedVersion: number | null): void {
  if (report && !editableStates.includes(report.state)) throw new DomainError("wrongState");
  if ((report?.version ?? null) !== expectedVersion) {
    throw new DomainError("conflict", { params: { by: report?.updatedByName ?? "" } });
  }
}
