// An accepted reading was wrong: a new report of the same item and period says what is right, and why. What was
// accepted is not touched; the later reports that repeat it are put right together.
import { z } from "zod";
import type { Actor } from "@/lib/domain/actor";
import type { AuditEntry } from "@/lib/domain/audit";
import type { Clock } from "@/lib/domain/clock";
import { checkCorrection } from "@/lib/domain/correction/check-correction";
import { sideOf } from "@/lib/domain/correction/correction-rights";
import { repeatsOf } from "@/lib/domain/correction/repeats";
import { correctionObstacle } from "@/lib/domain/correction/standing";
import { DomainError } from "@/lib/domain/errors";
import type { NotificationAsk } from "@/lib/domain/notification/notification";
import { can } from "@/lib/domain/permissions";
import { type Draft, draftInput, TEXT_LIMIT } from "@/lib/domain/report/draft";
import { findCorrection, insertCorrection, newCorrectionGroup } from "@/lib/data/corrections";
import { readCorrectionScene } from "@/lib/data/correction-scene";
import { toDay } from "@/lib/data/days";
import { lockPlan } from "@/lib/data/plans";
import { type AuditedTx, recordChange } from "@/lib/data/record-change";
import { findAcceptedDraft } from "@/lib/data/report-rounds";
import { getReport, type Report } from "@/lib/data/reports";
import { authorOf } from "../report/author";

export const proposeCorrectionInput = z.object({
  plan: z.string(),
  /** The accepted report that is wrong. */
  reportId: z.uuid(),
  draft: draftInput,
  reason: z.string().trim().max(TEXT_LIMIT),
  /** Later reports that repeat the reading and are put right with it. */
  together: z.array(z.uuid()).max(100),
});
export type ProposeCorrectionInput = z.infer<typeof proposeCorrectionInput>;

type Wrong = { report: Report; before: Draft };
type Made = { audit: AuditEntry; notify: NotificationAsk[]; id: string };

/**
 * Begins the correction as a draft of the unit, and one for each report ticked. Throws notFound, notAllowed,
 * wrongState (not accepted), conflict (a correction of it is under way or accepted, or a ticked report no longer
 * repeats it), incomplete {fields: reason} or invalid {fields}.
 */
export async function proposeCorrection(
  actor: Actor,
  input: ProposeCorrectionInput,
  clock: Clock,
): Promise<{ reportId: string; together: string[] }> {
  const at = clock();
  return recordChange(actor, at, async (tx) => {
    const report = await getReport(tx, actor, input.reportId);
    if (report.plan.code !== input.plan) throw new DomainError("notFound");
    // Two proposals, or a proposal and a revocation, come one after the other.
    await lockPlan(tx, report.planId);
    const first = await mustBeCorrectable(tx, actor, report);
    const scene = await readCorrectionScene(tx, report, at);
    const endsOn = toDay(report.period.endsOn);
    const faults = checkCorrection(scene.target, first.before, input.draft, endsOn);
    const missing = input.reason === "" ? [{ field: "reason", code: "required" }] : [];
    if (faults.length > 0) {
      throw new DomainError("invalid", { fields: [...faults, ...missing] });
    }
    if (missing.length > 0) throw new DomainError("incomplete", { fields: missing });
    const repeats = new Set(
      first.before.reading ? repeatsOf(first.before.reading, scene.later).map(({ id }) => id) : [],
    );
    const wrongs = [first];
    for (const id of new Set(input.together)) {
      if (!repeats.has(id)) throw new DomainError("conflict");
      wrongs.push(await mustBeCorrectable(tx, actor, await getReport(tx, actor, id)));
    }
    const group = wrongs.length > 1 ? newCorrectionGroup() : null;
    const made: Made[] = [];
    for (const wrong of wrongs) {
      const draft = wrong === first ? input.draft : alsoRight(wrong.before, input.draft);
      made.push(await make(tx, { actor, wrong, draft, reason: input.reason, group, at }));
    }
    const [own, ...others] = made.map(({ id }) => id);
    return {
      result: { reportId: own ?? "", together: others },
      audit: made.map(({ audit }) => audit),
      notify: made.flatMap(({ notify }) => notify),
    };
  });
}

/** A later report says the new reading for its own day, in its own words. */
function alsoRight(before: Draft, { reading }: Draft): Draft {
  return { ...before, reading };
}

async function mustBeCorrectable(tx: AuditedTx, actor: Actor, report: Report): Promise<Wrong> {
  if (!can(actor, "report.correct", report.subject)) throw new DomainError("notAllowed");
  const correction = await findCorrection(tx, report.id);
  const obstacle = correctionObstacle({
    state: report.state,
    correction: correction?.state ?? null,
  });
  if (obstacle === "notAccepted") throw new DomainError("wrongState");
  const before = await findAcceptedDraft(tx, report.id);
  if (obstacle !== null || before === null) throw new DomainError("conflict");
  return { report, before };
}

type Making = {
  actor: Actor;
  wrong: Wrong;
  draft: Draft;
  reason: string;
  group: string | null;
  at: Date;
};

async function make(tx: AuditedTx, making: Making): Promise<Made> {
  const { actor, wrong, draft, reason, group, at } = making;
  const { report, before } = wrong;
  const side = sideOf(actor, report.subject);
  const author = authorOf(actor);
  const { id } = await insertCorrection(tx, {
    superseded: report,
    draft,
    reason,
    group,
    author,
    at,
  });
  const names = { milestone: report.milestone.code, period: report.period.code };
  const about = { planId: report.planId, subjectType: "ProgressReport", subjectId: id };
  return {
    id,
    audit: {
      ...about,
      action: "correction.proposed",
      before: { report: report.id, ...before },
      after: { ...names, supersedes: report.id, side, ...draft },
      reason,
    },
    // The unit's word stands behind every figure: what the commission proposes, the unit sends.
    notify:
      side === "unit"
        ? []
        : [
            {
              ...about,
              kind: "correctionSent",
              to: {
                permission: "report.edit",
                subject: report.subject,
                milestoneId: report.milestoneId,
              },
              params: { ...names, by: author.name },
              link: `/plans/${encodeURIComponent(report.plan.code)}/corrections/${id}`,
            },
          ],
  };
}
