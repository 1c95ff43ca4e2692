// 延期 and 整改时限 as they are asked for, signed and decided. What was granted are facts that assess() reads.
import "server-only";
import type { Actor } from "../domain/actor";
import { toLocalDate } from "../domain/calendar";
import type { DeadlineState } from "../domain/deadline/deadline-transitions";
import type { DeadlineKind } from "../domain/deadline/which-change";
import { DomainError } from "../domain/errors";
import { assess } from "../domain/milestone/assess";
import type { Assessment } from "../domain/milestone/assessment";
import type { MilestoneFacts } from "../domain/milestone/facts";
import type { LocalDate } from "../domain/milestone/milestone";
import type { Subject } from "../domain/permissions";
import type { Prisma } from "../generated/prisma/client";
import type { ReadTx } from "./as-actor";
import { fromDay, toDay, toDayOrNull } from "./days";
import { subjectToday } from "./item-reach";
import { readProfile } from "./profile-versions";
import { loadMilestoneFacts, type PlanHead } from "./plan-facts";
import type { AuditedTx } from "./record-change";
import { type Author, isExclusion } from "./reports";
import { visiblePlans } from "./scope";

export type DeadlineChange = {
  id: string;
  milestoneId: string;
  milestone: string;
  kind: DeadlineKind;
  state: DeadlineState;
  version: number;
  /** The unit that asked, by code. */
  unit: string;
  fromOn: LocalDate;
  askedOn: LocalDate;
  reason: string;
  remedy: string;
  noticeId: string | null;
  instructionId: string | null;
  askedAt: Date;
  askedById: string | null;
  askedByName: string;
  signedAt: Date | null;
  signedById: string | null;
  signedByName: string | null;
  decidedAt: Date | null;
  decidedByName: string | null;
  decidedOn: LocalDate | null;
  /** Of a returned one the head's reason. */
  decisionReason: string | null;
  approver: string;
  document: string;
};

const include = {
  milestone: { select: { code: true } },
  organisation: { select: { code: true } },
} as const;
type Row = Prisma.DeadlineChangeGetPayload<{ include: typeof include }>;

function toChange({ milestone, organisation, ...row }: Row): DeadlineChange {
  return {
    ...row,
    milestone: milestone.code,
    unit: organisation.code,
    fromOn: toDay(row.fromOn),
    askedOn: toDay(row.askedOn),
    decidedOn: toDayOrNull(row.decidedOn),
  };
}

/** The request and its plan. Throws notFound, also across plans. */
export async function getDeadlineChange(tx: ReadTx, actor: Actor, id: string) {
  const row = await tx.deadlineChange.findFirst({
    where: { id, plan: visiblePlans(actor) },
    include: { ...include, plan: true },
  });
  if (!row) throw new DomainError("notFound");
  const { plan, ...change } = row;
  return { plan, change: toChange(change) };
}

/** Every request of the plan, the newest first. */
export async function listDeadlineChanges(tx: ReadTx, planId: string): Promise<DeadlineChange[]> {
  const rows = await tx.deadlineChange.findMany({
    where: { planId },
    include,
    orderBy: [{ askedAt: "desc" }, { id: "asc" }],
  });
  return rows.map(toChange);
}

/** One of the item that is on its way; null where there is none. */
export async function findOpenChange(tx: ReadTx, milestoneId: string): Promise<string | null> {
  const row = await tx.deadlineChange.findFirst({
    where: { milestoneId, state: { in: ["withHead", "returned", "withCommission"] } },
    select: { id: true },
  });
  return row?.id ?? null;
}

export type ItemAtNow = {
  milestoneId: string;
  facts: MilestoneFacts;
  assessment: Assessment;
  /** Whom it concerns today. */
  subject: Required<Subject>;
  leadId: string | null;
};

/** The item as it stands at this moment, read afresh: for decisions. Throws notFound. */
export async function getItemAtNow(
  tx: ReadTx,
  plan: PlanHead,
  code: string,
  at: Date,
): Promise<ItemAtNow> {
  const facts = await loadMilestoneFacts(tx, plan, code);
  const milestone = await tx.milestone.findUnique({
    where: { planId_code: { planId: plan.id, code } },
    select: { id: true },
  });
  if (!facts || !milestone) throw new DomainError("notFound");
  const dates = { asOf: toLocalDate(at), knownBy: at };
  const profile = await readProfile(tx, plan.id, dates);
  const subject = subjectToday(plan.code, facts, at);
  const lead = subject.lead
    ? await tx.organisation.findUnique({ where: { code: subject.lead }, select: { id: true } })
    : null;
  return {
    milestoneId: milestone.id,
    facts,
    assessment: assess(facts, { ...dates, profile }),
    subject,
    leadId: lead?.id ?? null,
  };
}

/** Is the paper said to have called for it one of this plan about this item? */
export async function isAbout(
  tx: ReadTx,
  milestoneId: string,
  paper: { noticeId: string | null; instructionId: string | null },
): Promise<boolean> {
  const { noticeId, instructionId } = paper;
  const notice =
    noticeId === null || (await tx.noticeItem.count({ where: { noticeId, milestoneId } })) > 0;
  const instruction =
    instructionId === null ||
    (await tx.instructionItem.count({ where: { instructionId, milestoneId } })) > 0;
  return notice && instruction;
}

export type NewDeadlineChange = {
  planId: string;
  milestoneId: string;
  organisationId: string;
  kind: DeadlineKind;
  fromOn: LocalDate;
  askedOn: LocalDate;
  reason: string;
  remedy: string;
  noticeId: string | null;
  instructionId: string | null;
};

/** One of an item may be open: of two at once one meets conflict. */
export async function insertDeadlineChange(
  tx: AuditedTx,
  { fromOn, askedOn, ...change }: NewDeadlineChange,
  { author, at }: { author: Author; at: Date },
): Promise<string> {
  try {
    const row = await tx.deadlineChange.create({
      data: {
        ...change,
        fromOn: fromDay(fromOn),
        askedOn: fromDay(askedOn),
        askedAt: at,
        askedById: author.id,
        askedByName: author.name,
      },
      select: { id: true },
    });
    return row.id;
  } catch (error) {
    if (isExclusion(error)) throw new DomainError("conflict");
    throw error;
  }
}

/** Moves it on from the state and the version that were read. Throws conflict where another was quicker. */
export async function updateDeadlineChange(
  tx: AuditedTx,
  { id, state, version }: Pick<DeadlineChange, "id" | "state" | "version">,
  data: Prisma.DeadlineChangeUncheckedUpdateManyInput,
): Promise<void> {
  const { count } = await tx.deadlineChange.updateMany({
    where: { id, state, version },
    data: { ...data, version: version + 1 },
  });
  if (count === 0) throw new DomainError("conflict");
}
