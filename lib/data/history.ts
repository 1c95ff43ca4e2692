// The log of one item, as far as the reader may see it: decisions on the item and the moves of its reports.
import "server-only";
import type { AuditAction } from "../domain/audit";
import type { ReadTx } from "./as-actor";

/** Who asks: inside the unit all moves, those concerned what reached the commission, others what became a fact. */
export type HistoryReach = "unit" | "concerned" | "everyone";

const forEveryone = [
  "assignment.confirmed",
  "checkpoint.confirmed",
  "definition.confirmed",
  "report.accepted",
] as const satisfies readonly AuditAction[];
const forConcerned = [
  "definition.proposed",
  "definition.refused",
  "definition.withdrawn",
  "report.signed",
  "report.returned",
] as const satisfies readonly AuditAction[];
const forUnit = [
  "report.sent",
  "report.withdrawn",
  "report.returnedByHead",
  "evidence.attached",
  "evidence.detached",
] as const satisfies readonly AuditAction[];

export type HistoryAction =
  (typeof forEveryone)[number] | (typeof forConcerned)[number] | (typeof forUnit)[number];

const visible: Record<HistoryReach, readonly HistoryAction[]> = {
  everyone: forEveryone,
  concerned: [...forEveryone, ...forConcerned],
  unit: [...forEveryone, ...forConcerned, ...forUnit],
};

export type HistoryEvent = {
  id: string;
  at: Date;
  action: HistoryAction;
  actorName: string;
  actorUnit: string;
  period: string | null;
  reason: string | null;
};

const MOST = 200;

/** Newest first. */
export async function listMilestoneHistory(
  tx: ReadTx,
  ask: { milestoneId: string; reportIds: readonly string[]; reach: HistoryReach; knownBy: Date },
): Promise<HistoryEvent[]> {
  const actions = visible[ask.reach];
  const rows = await tx.auditEvent.findMany({
    where: {
      OR: [
        { subjectType: "Milestone", subjectId: ask.milestoneId },
        { subjectType: "ProgressReport", subjectId: { in: [...ask.reportIds] } },
      ],
      action: { in: [...actions] },
      businessAt: { lte: ask.knownBy },
    },
    select: {
      id: true,
      businessAt: true,
      action: true,
      actorName: true,
      actorUnit: true,
      after: true,
      reason: true,
    },
    orderBy: [{ businessAt: "desc" }, { id: "desc" }],
    take: MOST,
  });
  return rows.flatMap(({ id, businessAt, action, after, ...row }) => {
    const known = actions.find((each) => each === action);
    return known
      ? [{ ...row, id: String(id), at: businessAt, action: known, period: periodOf(after) }]
      : [];
  });
}

function periodOf(after: unknown): string | null {
  if (typeof after !== "object" || after === null || !("period" in after)) return null;
  return typeof after.period === "string" ? after.period : null;
}
