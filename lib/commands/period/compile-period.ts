// 汇总: the state of a closed quarter is put together for the signatory, and its brief opens. Again after a later fact.
import type { Actor } from "@/lib/domain/actor";
import type { Clock } from "@/lib/domain/clock";
import { DomainError } from "@/lib/domain/errors";
import { type CompilePeriodInput, compilePeriodInput } from "@/lib/domain/period/period-input";
import { moveCompiled } from "@/lib/data/periods";
import { lockPlan } from "@/lib/data/plans";
import { recordChange } from "@/lib/data/record-change";
import { getVisiblePlan } from "@/lib/data/scope";
import { authorOf } from "../report/author";
import { periodEntry, preparePeriodMove } from "./prepare-move";

/** Throws notFound, notAllowed, wrongState {state}, or conflict where it was compiled meanwhile. */
export async function compilePeriod(
  actor: Actor,
  input: CompilePeriodInput,
  clock: Clock,
): Promise<{ revision: number }> {
  const { seen, ...asked } = compilePeriodInput.parse(input);
  const at = clock();
  return recordChange(actor, at, async (tx) => {
    const move = await preparePeriodMove(tx, actor, { ...asked, name: "compile" });
    // Whoever accepts meanwhile is in it or makes it stale, never neither.
    await lockPlan(tx, move.plan.id);
    const { compiledAt, compiledRevision } = move.period;
    if (seen !== undefined && seen !== (compiledAt?.toISOString() ?? "")) {
      throw new DomainError("conflict");
    }
    const { revision } = await getVisiblePlan(tx, actor, asked.plan);
    await moveCompiled(tx, move.period, { at, byName: authorOf(actor).name, revision });
    return {
      result: { revision },
      audit: [periodEntry(move, { before: { compiledRevision }, after: { revision } })],
    };
  });
}
