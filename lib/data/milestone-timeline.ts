// 经过: every step about one item from the log, newest first, as far as the reader may see it (product.md 9). Everyone
// reads what became a fact and when it was sent; what went on inside a unit stays with the unit.
import "server-only";
import type { Actor } from "../domain/actor";
import type { ItemReach } from "../domain/correction/correction-rights";
import type { Prisma } from "../generated/prisma/client";
import { asActor, type ReadTx } from "./as-actor";
import { seenSteps, type TimelineAction } from "./timeline-actions";
import { readTimelineSubjects, type TimelineSubjects } from "./timeline-subjects";

export type TimelineStep = {
  id: string;
  at: Date;
  action: TimelineAction;
  actorName: string;
  actorUnit: string;
  period: string | null;
  /** The report it is about puts another right. */
  correction: boolean;
  /** Of a signature that was not the head's own online. */
  mode: "paper" | "deputy" | null;
  fileName: string | null;
  /** Of a contribution: the supporting unit, by code. */
  organisation: string | null;
  reason: string | null;
  /** Of a notice: its number as printed, "2024-3". */
  number: string | null;
  /** Of a change of date: from which day to which. */
  dates: { from: string; to: string } | null;
  /** Its place in the chain of the log, to be compared with what the auditor holds. */
  entry: { number: string; hash: string };
};

export type Timeline = { steps: TimelineStep[]; total: number; page: number; pages: number };

export const STEPS_PER_PAGE = 20;
/** Printed whole; enough for twenty quarters of an item that came back twice each time. */
const MOST_STEPS = 1000;

type Ask = {
  milestoneId: string;
  code: string;
  reach: ItemReach;
  knownBy: Date;
  page: number | "all";
  /** Of one report alone. */
  reportId?: string;
};

/** The same in a transaction of its own. */
export async function getTimeline(actor: Actor, ask: Ask): Promise<Timeline> {
  return asActor(actor, (tx) => listTimeline(tx, ask));
}

export async function listTimeline(tx: ReadTx, ask: Ask): Promise<Timeline> {
  const { milestoneId, reach, knownBy } = ask;
  const reportId = ask.reportId ?? null;
  const subjects = await readTimelineSubjects(tx, { milestoneId, reach, reportId });
  const where: Prisma.AuditEventWhereInput = {
    action: { in: [...seenSteps[reach]] },
    businessAt: { lte: knownBy },
    OR: subjectsOf(subjects, ask),
    ...(await onlyFirstSavings(tx, subjects)),
  };
  const total = await tx.auditEvent.count({ where });
  const size = ask.page === "all" ? MOST_STEPS : STEPS_PER_PAGE;
  const pages = Math.max(1, Math.ceil(total / size));
  const page = ask.page === "all" ? 1 : Math.min(Math.max(1, ask.page), pages);
  const rows = await tx.auditEvent.findMany({
    where,
    orderBy: [{ businessAt: "desc" }, { id: "desc" }],
    skip: (page - 1) * size,
    take: size,
  });
  return { steps: rows.flatMap((row) => toStep(row, subjects, reach) ?? []), total, page, pages };
}

type AboutItem = Pick<Ask, "milestoneId" | "code" | "reportId">;

/** The events of these subjects, as conditions of which one holds. */
export function subjectsOf(
  subjects: TimelineSubjects,
  ask: AboutItem,
): Prisma.AuditEventWhereInput[] {
  const of = (subjectType: string, ids: readonly string[]) => ({
    subjectType,
    subjectId: { in: [...ids] },
  });
  const reports = of("ProgressReport", idsOf(subjects.reports));
  if (ask.reportId !== undefined) return [reports];
  const decided = { action: "consultation.decided" } as const;
  return [
    reports,
    of("Milestone", [ask.milestoneId]),
    of("Contribution", idsOf(subjects.contributions)),
    of("Charge", subjects.charges),
    of("PaperSignOff", subjects.sheets),
    of("ReportingPeriod", idsOf(subjects.periods)),
    of("Notice", subjects.notices),
    of("DeadlineChange", subjects.deadlineChanges),
    of("Amendment", subjects.amendments),
    of("Instruction", subjects.instructions),
    { ...of("Consultation", subjects.consultations), NOT: decided },
    // A consultation is about many items, a decision in it about one.
    {
      ...of("Consultation", subjects.consultations),
      ...decided,
      after: { path: ["milestone"], equals: ask.code },
    },
  ];
}

const idsOf = (rows: readonly { id: string }[]) => rows.map(({ id }) => id);

/** A draft is begun once; that it was saved again is no step. */
async function onlyFirstSavings(
  tx: ReadTx,
  { reports }: TimelineSubjects,
): Promise<Prisma.AuditEventWhereInput> {
  const rows = await tx.auditEvent.groupBy({
    by: ["subjectId"],
    where: {
      subjectType: "ProgressReport",
      subjectId: { in: idsOf(reports.filter(({ correction }) => correction === null)) },
      action: "report.drafted",
    },
    _min: { id: true },
  });
  const first = rows.flatMap(({ _min }) => _min.id ?? []);
  return { NOT: { action: "report.drafted", id: { notIn: first } } };
}

type Row = Prisma.AuditEventGetPayload<object>;

function toStep(row: Row, subjects: TimelineSubjects, reach: ItemReach): TimelineStep | null {
  const action = seenSteps[reach].find((each) => each === row.action);
  if (!action) return null;
  const report = subjects.reports.find(({ id }) => id === row.subjectId);
  const part = subjects.contributions.find(({ id }) => id === row.subjectId);
  const quarter = subjects.periods.find(({ id }) => id === row.subjectId);
  const about = report ?? part;
  const mode = report?.signings.find(({ at }) => at.getTime() === row.businessAt.getTime())?.mode;
  return {
    id: String(row.id),
    at: row.businessAt,
    action,
    actorName: row.actorName,
    actorUnit: row.actorUnit,
    period: about?.period ?? quarter?.code ?? textIn(row.after, "period"),
    correction: report !== undefined && report.correction !== null,
    mode: action === "report.signed" && mode && mode !== "online" ? mode : null,
    fileName: textIn(row.after, "fileName") ?? textIn(row.before, "fileName"),
    organisation: part?.unit ?? null,
    reason: mayReadReason(report, action, reach) ? row.reason : null,
    number: action.startsWith("notice.") ? textIn(row.after, "number") : null,
    dates: action.startsWith("deadline.") ? datesIn(row.after) : null,
    entry: { number: String(row.chainNumber), hash: row.hash },
  };
}

function datesIn(after: unknown): TimelineStep["dates"] {
  const [from, to] = [textIn(after, "from"), textIn(after, "to")];
  return from !== null && to !== null ? { from, to } : null;
}

/**
 * Why a report came back, a date was moved or a closure looked at again is for those concerned; why a report is put
 * right, for those who may see that it is.
 */
function mayReadReason(
  report: TimelineSubjects["reports"][number] | undefined,
  action: TimelineAction,
  reach: ItemReach,
) {
  if (report === undefined) return reach !== "everyone" || !/^(deadline|closure)\./.test(action);
  return report.correction === null ? reach !== "everyone" : report.correction.reason;
}

function textIn(json: unknown, key: string): string | null {
  if (typeof json !== "object" || json === null || !(key in json)) return null;
  const value = (json as Record<string, unknown>)[key];
  return typeof value === "string" ? value : null;
}
