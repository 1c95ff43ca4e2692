// What may be proposed for an item and confirmed with a document: what the plan leaves open, never its own figures.
import { z } from "zod";
import type { Actor } from "../actor";
import { confirmedPart } from "../milestone/confirmed-target";
import { cadences, localDate } from "../milestone/milestone";

export const proposalKinds = ["target", "checkpoints", "weight", "cadence"] as const;
export type ProposalKind = (typeof proposalKinds)[number];

/** Yearly targets in one go: five years by the month would be sixty. */
const MOST_POINTS = 60;
/** Our choice; a weight is published (product.md 4), and a hundredfold one drowns every other item. */
export const LARGEST_WEIGHT = 100;
export const NOTE_LIMIT = 2000;
export const DOCUMENT_LIMIT = 200;

export const checkpointPoint = z.object({
  on: localDate,
  /** A stage's code for a build, else a number on the kind's scale; a share from 0 to 1. */
  value: z.union([z.number(), z.string().min(1)]),
});
export type CheckpointPoint = z.infer<typeof checkpointPoint>;

/** As it is kept: the column `content` of a proposal. */
export const definitionContent = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("target"), part: confirmedPart }),
  z.object({
    kind: z.literal("checkpoints"),
    points: z.array(checkpointPoint).min(1).max(MOST_POINTS),
  }),
  z.object({ kind: z.literal("weight"), weight: z.number().positive().max(LARGEST_WEIGHT) }),
  z.object({ kind: z.literal("cadence"), cadence: z.enum(cadences) }),
]);
export type DefinitionContent = z.infer<typeof definitionContent>;

/** As the log keeps it: what it says, without the kinds it is parsed by. */
export function contentForLog(content: DefinitionContent): Record<string, unknown> {
  const { kind: _, ...said } = content.kind === "target" ? content.part : content;
  return said;
}

/**
 * Did this actor, or somebody of the same unit, propose it? Only they take it back: the commission refuses it, with
 * its reason.
 */
export function isProposer(
  actor: Actor,
  { personId, organisation }: { personId: string | null; organisation: string },
): boolean {
  if (actor.kind === "system") return true;
  if (actor.kind === "client") return false;
  if (personId === actor.personId) return true;
  return organisation !== "" && actor.grants.some((grant) => grant.organisation === organisation);
}
