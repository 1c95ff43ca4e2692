// A token ends before its day: from the next request on it opens nothing. Its row stays.
import { z } from "zod";
import type { Actor } from "@/lib/domain/actor";
import type { Clock } from "@/lib/domain/clock";
import { DomainError } from "@/lib/domain/errors";
import { can } from "@/lib/domain/permissions";
import { getApiToken, updateApiTokenRevoked } from "@/lib/data/api-tokens";
import { recordChange } from "@/lib/data/record-change";

export const revokeApiTokenInput = z.object({ tokenId: z.uuid() });
export type RevokeApiTokenInput = z.input<typeof revokeApiTokenInput>;

/** Throws notAllowed, notFound, wrongState (revoked before) or conflict. */
export async function revokeApiToken(
  actor: Actor,
  input: RevokeApiTokenInput,
  clock: Clock,
): Promise<void> {
  if (!can(actor, "apiToken.manage", { plan: null })) throw new DomainError("notAllowed");
  const { tokenId } = revokeApiTokenInput.parse(input);
  const at = clock();
  await recordChange(actor, at, async (tx) => {
    const token = await getApiToken(tx, tokenId);
    if (token.revokedAt !== null) throw new DomainError("wrongState");
    await updateApiTokenRevoked(tx, token.id, at);
    return {
      result: undefined,
      audit: [
        {
          action: "apiToken.revoked",
          planId: token.planId,
          subjectType: "ApiToken",
          subjectId: token.id,
          before: { name: token.name },
        },
      ],
    };
  });
}
