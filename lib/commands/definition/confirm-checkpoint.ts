// 年度目标: interim values the lead proposed and the commission confirms. Only these cause a light.
import { z } from "zod";
import type { Actor } from "@/lib/domain/actor";
import type { Clock } from "@/lib/domain/clock";
import { DomainError, type FieldFault } from "@/lib/domain/errors";
import { constructionStages, localDate, type Target } from "@/lib/domain/milestone/milestone";
import {
  getNewestDefinition,
  insertConfirmedCheckpoints,
  type NewestDefinition,
} from "@/lib/data/definitions";
import { recordChange } from "@/lib/data/record-change";
import { getVisiblePlan, mustBeAllowed } from "@/lib/data/scope";

const point = z.object({
  on: localDate,
  /** A stage's code for a build, else a number on the kind's scale; a share from 0 to 1. */
  value: z.union([z.number(), z.string().min(1)]),
});
export const confirmCheckpointInput = z.object({
  plan: z.string(),
  milestone: z.string(),
  document: z.string().trim().min(1).max(200),
  effectiveOn: localDate,
  points: z.array(point).min(1),
});
export type ConfirmCheckpointInput = z.input<typeof confirmCheckpointInput>;
type Point = z.infer<typeof point>;

/** Confirms one item's points. Throws notFound, notAllowed, wrongState (terminated) or invalid {fields: points}. */
export async function confirmCheckpoint(
  actor: Actor,
  input: ConfirmCheckpointInput,
  clock: Clock,
): Promise<void> {
  const { plan: planCode, milestone, points, ...by } = confirmCheckpointInput.parse(input);
  const at = clock();
  await recordChange(actor, at, async (tx) => {
    const plan = await getVisiblePlan(tx, actor, planCode);
    mustBeAllowed(actor, "definition.confirm", { plan: planCode });
    const newest = await getNewestDefinition(tx, plan.id, milestone);
    if (newest.terminated) throw new DomainError("wrongState");
    const fields = points.flatMap((each, index) => faultOf(each, newest, `points.${index}`));
    if (new Set(points.map((each) => each.on)).size < points.length) {
      fields.push({ field: "points", code: "twice" });
    }
    if (fields.length > 0) throw new DomainError("invalid", { fields });
    await insertConfirmedCheckpoints(tx, newest.milestoneId, points, { ...by, acceptedAt: at });
    return {
      result: undefined,
      audit: [
        {
          action: "checkpoint.confirmed",
          planId: plan.id,
          subjectType: "Milestone",
          subjectId: newest.milestoneId,
          after: { milestone, points, ...by },
        },
      ],
    };
  });
}

function faultOf({ on, value }: Point, newest: NewestDefinition, at: string): FieldFault[] {
  if (on >= newest.dueOn || on < (newest.startsOn ?? on)) {
    return [{ field: `${at}.on`, code: "outsideSpan", params: { dueOn: newest.dueOn } }];
  }
  return isOnScale(newest.target, value) ? [] : [{ field: `${at}.value`, code: "unknownCode" }];
}

function isOnScale(target: Target, value: number | string): boolean {
  if (target.kind === "build") {
    const stages: string[] = target.stages.map((stage) => stage.code);
    return (stages.length > 0 ? stages : [...constructionStages]).includes(String(value));
  }
  if (typeof value !== "number") return false;
  return target.kind !== "coverage" || (value >= 0 && value <= 1);
}
