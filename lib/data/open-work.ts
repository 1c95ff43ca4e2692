// The small numbers beside the navigation: what waits for this actor on this plan.
import "server-only";
import type { Actor } from "../domain/actor";
import { mayEver } from "../domain/permissions";
import { asActor } from "./as-actor";
import { countUnread, readUnread } from "./notification-inbox";

export type OpenWork = {
  toSign: number;
  toReview: number;
  /** Figures of indicators: to correct, to sign or to review. */
  figures: number;
  /** Messages not read yet, of every plan. */
  unread: number;
};

/** Reports waiting for the actor's signature or review; 0 where the actor has no such right. */
export async function countOpenWork(
  actor: Actor,
  plan: { id: string; code: string },
): Promise<OpenWork> {
  const units =
    actor.kind === "user" ? actor.grants.flatMap((grant) => grant.organisationId ?? []) : [];
  const signs = mayEver(actor, "report.sign", plan.code);
  const reviews = mayEver(actor, "report.review", plan.code);
  const corrects = mayEver(actor, "report.edit", plan.code);
  if (!signs && !reviews && !corrects) {
    return { toSign: 0, toReview: 0, figures: 0, unread: await countUnread(actor) };
  }
  const ofUnits = { planId: plan.id, organisationId: { in: units } };
  return asActor(actor, async (tx) => ({
    unread: actor.kind === "user" ? await readUnread(tx, actor) : 0,
    toSign: signs
      ? await tx.progressReport.count({
          where: { planId: plan.id, state: "withHead", organisationId: { in: units } },
        })
      : 0,
    toReview: reviews
      ? await tx.progressReport.count({ where: { planId: plan.id, state: "withCommission" } })
      : 0,
    figures: await tx.indicatorReport.count({
      where: {
        OR: [
          ...(corrects ? [{ ...ofUnits, state: "returned" as const }] : []),
          ...(signs ? [{ ...ofUnits, state: "withHead" as const }] : []),
          ...(reviews ? [{ planId: plan.id, state: "withCommission" as const }] : []),
        ],
      },
    }),
  }));
}
