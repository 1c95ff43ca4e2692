// A record that was asked for by its id and not found: it is not there for this reader, or it stands behind the second
// fence on a plan of the reader's. Within a plan a refusal says whom to ask; across plans there is nothing.
import "server-only";
import type { Actor } from "../domain/actor";
import { DomainError } from "../domain/errors";
import { grantReaches, type Permission } from "../domain/permissions";
import type { ReadTx } from "./as-actor";

export type FencedNoun =
  | "ProgressReport"
  | "EvidenceLink"
  | "ContributionFile"
  | "Attachment"
  | "Notice"
  | "NoticeDraft"
  | "Instruction"
  | "IndicatorReport";

/** notAllowed for what is hidden from the reader, notFound for what is not there. */
export async function whyMissing(
  tx: Pick<ReadTx, "$queryRaw">,
  noun: FencedNoun,
  id: string,
): Promise<DomainError> {
  const [row] = await tx.$queryRaw<
    { hidden: boolean }[]
  >`SELECT luoshi_hides(${noun}, ${id}::uuid) AS hidden`;
  return new DomainError(row?.hidden ? "notAllowed" : "notFound");
}

/**
 * Reads a record for who decides on it. A draft is its unit's: to one who decides on all records of a plan it has not
 * come yet. Throws wrongState in place of notAllowed then.
 */
export async function orNotYet<T>(
  actor: Actor,
  permission: Permission,
  read: () => Promise<T>,
): Promise<T> {
  try {
    return await read();
  } catch (error) {
    const hidden = error instanceof DomainError && error.code === "notAllowed";
    const decides =
      actor.kind === "user" &&
      actor.grants.some(({ role, plan }) =>
        grantReaches({ role, plan, organisation: null }, permission, { plan }),
      );
    throw hidden && decides ? new DomainError("wrongState") : error;
  }
}
