// Proposals for definitions: written once, decided once. Nothing here changes a figure.
import "server-only";
import type { Actor } from "../domain/actor";
import {
  type DefinitionContent,
  definitionContent,
  type ProposalKind,
} from "../domain/definition/proposal";
import type { ProposalState } from "../domain/definition/proposal-transitions";
import { DomainError } from "../domain/errors";
import type { Prisma } from "../generated/prisma/client";
import type { ReadTx } from "./as-actor";
import type { AuditedTx } from "./record-change";
import { visiblePlans } from "./scope";

export type Proposal = {
  id: string;
  milestone: string;
  kind: ProposalKind;
  content: DefinitionContent;
  /** "" where the unit has no paper, or nothing to say. */
  document: string;
  note: string;
  state: ProposalState;
  proposedAt: Date;
  proposedById: string | null;
  proposedByName: string;
  /** "" for a manager who belongs to no unit. */
  organisation: string;
  decidedAt: Date | null;
  decidedByName: string | null;
  reason: string | null;
};

const include = { milestone: { select: { code: true } } } as const;
type Row = Prisma.DefinitionProposalGetPayload<{ include: typeof include }>;

function toProposal({ milestone, organisationCode, content, ...row }: Row): Proposal {
  return {
    ...row,
    milestone: milestone.code,
    organisation: organisationCode,
    content: definitionContent.parse(content),
  };
}

/** The proposal and its plan. Throws notFound, also across plans. */
export async function getProposal(tx: ReadTx, actor: Actor, id: string) {
  const row = await tx.definitionProposal.findFirst({
    where: { id, plan: visiblePlans(actor) },
    include: { ...include, plan: true },
  });
  if (!row) throw new DomainError("notFound");
  const { plan, ...proposal } = row;
  return { plan, proposal: toProposal(proposal) };
}

/** All of the plan, or of one item; the newest first. */
export async function listProposals(
  tx: ReadTx,
  planId: string,
  only: { milestoneId?: string } = {},
): Promise<Proposal[]> {
  const rows = await tx.definitionProposal.findMany({
    where: { planId, ...only },
    include,
    orderBy: { proposedAt: "desc" },
  });
  return rows.map(toProposal);
}

export async function hasOpenProposal(
  tx: ReadTx,
  milestoneId: string,
  kind: ProposalKind,
): Promise<boolean> {
  const count = await tx.definitionProposal.count({
    where: { milestoneId, kind, state: "proposed" },
  });
  return count > 0;
}

export async function insertProposal(
  tx: AuditedTx,
  proposal: {
    planId: string;
    milestoneId: string;
    content: DefinitionContent;
    document: string;
    note: string;
    author: { id: string | null; name: string };
    organisation: string;
    at: Date;
  },
): Promise<string> {
  const { planId, milestoneId, content, document, note, author, organisation, at } = proposal;
  const row = await tx.definitionProposal.create({
    data: {
      planId,
      milestoneId,
      kind: content.kind,
      content,
      document,
      note,
      proposedAt: at,
      proposedById: author.id,
      proposedByName: author.name,
      organisationCode: organisation,
    },
    select: { id: true },
  });
  return row.id;
}

/** Decides an open one. Of two at once one meets conflict. */
export async function decideProposal(
  tx: AuditedTx,
  decision: {
    id: string;
    to: Exclude<ProposalState, "proposed">;
    reason: string | null;
    author: { id: string | null; name: string };
    at: Date;
  },
): Promise<void> {
  const { count } = await tx.definitionProposal.updateMany({
    where: { id: decision.id, state: "proposed" },
    data: {
      state: decision.to,
      decidedAt: decision.at,
      decidedById: decision.author.id,
      decidedByName: decision.author.name,
      reason: decision.reason,
    },
  });
  if (count === 0) throw new DomainError("conflict");
}
