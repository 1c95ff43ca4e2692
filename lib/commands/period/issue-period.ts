// 签发: the state of a compiled quarter is frozen and signed. Later facts and later rules never alter it.
import type { Actor } from "@/lib/domain/actor";
import { toLocalDate } from "@/lib/domain/calendar";
import type { Clock } from "@/lib/domain/clock";
import { DomainError } from "@/lib/domain/errors";
import { type IssuedBrief, keptBriefWords } from "@/lib/domain/period/brief";
import { issueObstacle } from "@/lib/domain/period/issue";
import { type IssuePeriodInput, issuePeriodInput } from "@/lib/domain/period/period-input";
import { insertIssue } from "@/lib/data/issues";
import { toDay } from "@/lib/data/days";
import { countUndecided, getPeriod, movePeriod, type StoredPeriod } from "@/lib/data/periods";
import { lockPlan } from "@/lib/data/plans";
import { isStale, type Quarter, readBrief, readQuarter } from "@/lib/data/quarter";
import { type AuditedTx, recordChange } from "@/lib/data/record-change";
import { translator } from "@/messages";
import { briefLines } from "@/messages/brief";
import { authorOf } from "../report/author";
import { getMovablePlan, periodEntry } from "./prepare-move";

/** Throws wrongState {obstacle, undecided, reviewEndsOn}. */
function assertIssuable(
  period: StoredPeriod,
  { undecided, stale, at }: { undecided: number; stale: boolean; at: Date },
): void {
  const reviewEndsOn = toDay(period.reviewEndsOn);
  const stands = { state: period.state, reviewEndsOn };
  const obstacle = issueObstacle(stands, { undecided, stale }, toLocalDate(at));
  if (obstacle) {
    throw new DomainError("wrongState", { params: { obstacle, undecided, reviewEndsOn } });
  }
}

/** The lines as they are printed now, in either language, and the commission's words. */
async function makeBrief(
  tx: AuditedTx,
  quarter: Quarter,
  period: StoredPeriod,
): Promise<IssuedBrief> {
  const figures = await readBrief(tx, quarter, period.code);
  const { areas, organisations } = quarter.board;
  const records = { period: period.code, areas, organisations, indicators: quarter.indicators };
  const { version: _, ...words } = keptBriefWords.parse(period.briefWords);
  return {
    lines: {
      "zh-CN": briefLines(translator("zh-CN"), "zh-CN", figures, records),
      en: briefLines(translator("en"), "en", figures, records),
    },
    words,
    compiledBy: period.compiledByName ?? "",
  };
}

/**
 * Keeps every assessment of the plan and its indicators at the quarter's last day, by what is accepted at this
 * moment, with the brief and whose word it is. Throws notFound, notAllowed, invalid {fields: signatory}, wrongState
 * {obstacle: notClosed | notCompiled | stillReviewing | stale, undecided, reviewEndsOn} or conflict.
 */
export async function issuePeriod(
  actor: Actor,
  input: IssuePeriodInput,
  clock: Clock,
): Promise<{ issueId: string }> {
  const { plan: planCode, period: code, signatory, document } = issuePeriodInput.parse(input);
  const at = clock();
  return recordChange(actor, at, async (tx) => {
    const { plan, transition } = await getMovablePlan(tx, actor, planCode, "issue");
    if (signatory === "") {
      throw new DomainError("invalid", { fields: [{ field: "signatory", code: "required" }] });
    }
    // Whoever accepts meanwhile waits here, or is in the snapshot.
    await lockPlan(tx, plan.id);
    const period = await getPeriod(tx, plan.id, code);
    const undecided = await countUndecided(tx, period.id);
    assertIssuable(period, { undecided, stale: false, at });
    const asOf = toDay(period.endsOn);
    const quarter = await readQuarter(tx, actor, planCode, { asOf, knownBy: at });
    const stale = await isStale(tx, actor, planCode, period, quarter);
    assertIssuable(period, { undecided, stale, at });
    const { board, records } = quarter;
    const author = authorOf(actor);
    const issueId = await insertIssue(
      tx,
      {
        planId: plan.id,
        periodId: period.id,
        asOf,
        knownBy: at,
        rulesVersion: board.rulesVersion,
        profile: board.profile,
        planRevision: board.plan.revision,
        issuedById: author.id,
        issuedByName: author.name,
        signatory,
        document,
        brief: await makeBrief(tx, quarter, period),
      },
      records,
    );
    await movePeriod(tx, period, "issued", at);
    const after = {
      asOf,
      undecided,
      signatory,
      document,
      rulesVersion: board.rulesVersion,
      planRevision: board.plan.revision,
    };
    return {
      result: { issueId },
      audit: [periodEntry({ plan, period, transition }, { after })],
    };
  });
}
