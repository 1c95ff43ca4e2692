// The quarters of a plan with their brief and bulletin, the newest first.
import "server-only";
import type { Actor } from "../domain/actor";
import type { BriefingKind } from "../domain/briefing/briefing";
import type { LocalDate } from "../domain/milestone/milestone";
import type { PeriodKind, PeriodState } from "../domain/period/period-state";
import { can } from "../domain/permissions";
import { asActor } from "./as-actor";
import { type Briefing, briefingInclude, toBriefing } from "./briefings";
import { toDay } from "./days";
import { getVisiblePlan } from "./scope";

export type RegisteredQuarter = {
  code: string;
  kind: PeriodKind;
  endsOn: LocalDate;
  state: PeriodState;
  /** The instant of its issue; null before it. */
  issuedAt: Date | null;
  papers: Readonly<Record<BriefingKind, Briefing | null>>;
};
export type BriefingRegister = { quarters: RegisteredQuarter[]; mayDraft: boolean };

/** Quarters that were opened; for others than the commission those of which something is issued. Throws notFound. */
export async function getBriefingRegister(
  actor: Actor,
  planCode: string,
): Promise<BriefingRegister> {
  return asActor(actor, async (tx) => {
    const plan = await getVisiblePlan(tx, actor, planCode);
    const mayDraft = can(actor, "briefing.draft", { plan: planCode });
    const rows = await tx.reportingPeriod.findMany({
      where: {
        planId: plan.id,
        state: { not: "planned" },
        ...(mayDraft ? {} : { briefings: { some: { state: "issued" } } }),
      },
      select: {
        code: true,
        kind: true,
        state: true,
        endsOn: true,
        issue: { select: { knownBy: true } },
        briefings: { include: briefingInclude, omit: { content: true } },
      },
      orderBy: { startsOn: "desc" },
    });
    const quarters = rows.map(({ briefings, issue, endsOn, ...row }) => {
      const papers = briefings
        .map((each) => toBriefing({ ...each, content: null }))
        .filter(({ state }) => mayDraft || state === "issued");
      const of = (kind: BriefingKind) => papers.find((each) => each.kind === kind) ?? null;
      return {
        ...row,
        endsOn: toDay(endsOn),
        issuedAt: issue?.knownBy ?? null,
        papers: { brief: of("brief"), bulletin: of("bulletin") },
      };
    });
    return { quarters, mayDraft };
  });
}

/** The brief of a quarter for this reader, or null: for a link to it. */
export async function findBriefOf(
  actor: Actor,
  planCode: string,
  period: string,
): Promise<string | null> {
  return asActor(actor, async (tx) => {
    const plan = await getVisiblePlan(tx, actor, planCode);
    const drafts = can(actor, "briefing.draft", { plan: planCode });
    const row = await tx.briefing.findFirst({
      where: {
        planId: plan.id,
        kind: "brief",
        period: { code: period },
        ...(drafts ? {} : { state: "issued" }),
      },
      select: { id: true },
    });
    return row?.id ?? null;
  });
}
