// Briefs and bulletins as stored: one of each for a quarter.
import "server-only";
import { z } from "zod";
import type { Actor } from "../domain/actor";
import type { BriefingKind, BriefingState } from "../domain/briefing/briefing";
import { type BriefingContent, readContent } from "../domain/briefing/content";
import { DomainError } from "../domain/errors";
import type { LocalDate } from "../domain/milestone/milestone";
import { can } from "../domain/permissions";
import type { Prisma } from "../generated/prisma/client";
import { asActor, type ReadTx } from "./as-actor";
import { type BriefingFacts, readBriefingFacts } from "./briefing-basis";
import { fromDay, toDay } from "./days";
import type { AuditedTx } from "./record-change";
import { getVisiblePlan } from "./scope";

export type Stamp = { at: Date; by: string };
export type Briefing = {
  id: string;
  planId: string;
  plan: string;
  period: string;
  kind: BriefingKind;
  state: BriefingState;
  version: number;
  asOf: LocalDate;
  knownBy: Date;
  issueId: string | null;
  texts: Readonly<Record<string, string>>;
  drafted: Stamp;
  edited: Stamp | null;
  checked: Stamp | null;
  returned: (Stamp & { reason: string }) | null;
  issued: (Stamp & { signatory: string }) | null;
  /** Who wrote it: may not check it. */
  writers: readonly (string | null)[];
  content: BriefingContent | null;
};

export const briefingInclude = {
  plan: { select: { code: true } },
  period: { select: { code: true } },
} satisfies Prisma.BriefingInclude;
type Row = Prisma.BriefingGetPayload<{ include: typeof briefingInclude }>;

const stamp = (at: Date | null, by: string | null): Stamp | null =>
  at ? { at, by: by ?? "" } : null;

export function toBriefing(row: Row): Briefing {
  const returned = stamp(row.returnedAt, row.returnedByName);
  const issued = stamp(row.issuedAt, row.issuedByName);
  return {
    id: row.id,
    planId: row.planId,
    plan: row.plan.code,
    period: row.period.code,
    kind: row.kind,
    state: row.state,
    version: row.version,
    asOf: toDay(row.asOf),
    knownBy: row.knownBy,
    issueId: row.issueId,
    texts: row.texts as Record<string, string>,
    drafted: { at: row.draftedAt, by: row.draftedByName },
    edited: stamp(row.editedAt, row.editedByName),
    checked: stamp(row.checkedAt, row.checkedByName),
    returned: returned && { ...returned, reason: row.returnReason ?? "" },
    issued: issued && { ...issued, signatory: row.signatory ?? "" },
    writers: [row.draftedById, row.editedById],
    content: readContent(row.content),
  };
}

/** Everyone on the plan reads what is issued; a draft is the commission's alone. */
function isReadable(actor: Actor, { plan, state }: Pick<Briefing, "plan" | "state">): boolean {
  return state === "issued" || can(actor, "briefing.draft", { plan });
}

async function findBriefing(
  tx: ReadTx | AuditedTx,
  actor: Actor,
  plan: { id: string },
  id: string,
): Promise<Briefing> {
  // From an address: anything may stand there.
  const row = z.uuid().safeParse(id).success
    ? await tx.briefing.findFirst({ where: { id, planId: plan.id }, include: briefingInclude })
    : null;
  const briefing = row && toBriefing(row);
  if (!briefing || !isReadable(actor, briefing)) throw new DomainError("notFound");
  return briefing;
}

/** Throws notFound: unknown, of another plan, or a draft that is not for this reader. */
export async function getBriefing(actor: Actor, planCode: string, id: string): Promise<Briefing> {
  return asActor(actor, async (tx) => {
    const plan = await getVisiblePlan(tx, actor, planCode);
    return findBriefing(tx, actor, plan, id);
  });
}

/** The same, held to the end of the transaction. */
export async function lockBriefing(
  tx: AuditedTx,
  actor: Actor,
  plan: { id: string },
  id: string,
): Promise<Briefing> {
  if (z.uuid().safeParse(id).success)
    await tx.$queryRaw`SELECT 1 FROM "Briefing" WHERE id = ${id}::uuid FOR UPDATE`;
  return findBriefing(tx, actor, plan, id);
}

export type BriefingPage = { briefing: Briefing; facts: BriefingFacts | null };

/** The record, and of one not issued what it is composed from. Throws as getBriefing. */
export async function getBriefingPage(
  actor: Actor,
  planCode: string,
  id: string,
): Promise<BriefingPage> {
  return asActor(actor, async (tx) => {
    const plan = await getVisiblePlan(tx, actor, planCode);
    const briefing = await findBriefing(tx, actor, plan, id);
    const facts =
      briefing.content === null ? await readBriefingFacts(tx, actor, planCode, briefing) : null;
    return { briefing, facts };
  });
}

export type NewBriefing = {
  planId: string;
  periodId: string;
  kind: BriefingKind;
  asOf: LocalDate;
  knownBy: Date;
  issueId: string | null;
};
type Made = { at: Date; by: { id: string | null; name: string } };

/** The unique quarter and kind makes the second of two at once fail. */
export async function insertBriefing(
  tx: AuditedTx,
  { asOf, ...head }: NewBriefing,
  { at, by }: Made,
): Promise<string> {
  const { id } = await tx.briefing.create({
    data: {
      ...head,
      asOf: fromDay(asOf),
      draftedAt: at,
      draftedById: by.id,
      draftedByName: by.name,
    },
    select: { id: true },
  });
  return id;
}

export async function findBriefingId(
  tx: ReadTx | AuditedTx,
  where: { periodId: string; kind: BriefingKind },
): Promise<string | null> {
  const row = await tx.briefing.findFirst({ where, select: { id: true } });
  return row?.id ?? null;
}

/** Writes a move of the paper as it was read. Of two at once one meets conflict. */
export async function updateBriefing(
  tx: AuditedTx,
  { id, state, version }: Pick<Briefing, "id" | "state" | "version">,
  data: Prisma.BriefingUncheckedUpdateManyInput,
): Promise<void> {
  const { count } = await tx.briefing.updateMany({
    where: { id, state, version },
    data: { ...data, version: version + 1 },
  });
  if (count === 0) throw new DomainError("conflict");
}
