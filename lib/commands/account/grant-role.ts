// 授权: a dated role for a unit, a plan or everywhere. Nobody gives one to themselves.
import { z } from "zod";
import type { Actor } from "@/lib/domain/actor";
import type { Clock } from "@/lib/domain/clock";
import { DomainError } from "@/lib/domain/errors";
import { findGrantFaults } from "@/lib/domain/grant";
import { localDate } from "@/lib/domain/milestone/milestone";
import { can, roles } from "@/lib/domain/permissions";
import { getPersonId, insertGrant, listGrantsFrom } from "@/lib/data/accounts";
import { findOrganisationIds } from "@/lib/data/organisations";
import { findPlanHead } from "@/lib/data/plan-records";
import { type AuditedTx, recordChange } from "@/lib/data/record-change";

export const grantRoleInput = z.object({
  /** The account's name. */
  account: z.string(),
  role: z.enum(roles),
  /** Codes; null: not bound to one. */
  organisation: z.string().nullable().default(null),
  plan: z.string().nullable().default(null),
  startsOn: localDate,
  /** First day on which it no longer holds. */
  endsOn: localDate.nullable().default(null),
});
export type GrantRoleInput = z.input<typeof grantRoleInput>;

/**
 * Throws notAllowed, notFound, ownWork, or invalid {fields}: an administrator role beside another role (`role`,
 * excluded), a unit role without its unit, unknown codes.
 */
export async function grantRole(
  actor: Actor,
  input: GrantRoleInput,
  clock: Clock,
): Promise<{ grantId: string }> {
  if (!can(actor, "role.manage", { plan: null })) throw new DomainError("notAllowed");
  const ask = grantRoleInput.parse(input);
  const at = clock();
  return recordChange(actor, at, async (tx) => {
    const personId = await getPersonId(tx, ask.account);
    if (actor.kind === "user" && actor.personId === personId) throw new DomainError("ownWork");
    const held = await listGrantsFrom(tx, personId, ask.startsOn);
    const fields = findGrantFaults(ask, held);
    if (fields.length > 0) throw new DomainError("invalid", { fields });
    const { role, startsOn, endsOn } = ask;
    const scope = {
      role,
      startsOn,
      endsOn,
      organisationId: await findOrganisationId(tx, ask.organisation),
      planId: await findPlanId(tx, ask.plan),
    };
    const grantId = await insertGrant(tx, personId, scope, at);
    return {
      result: { grantId },
      audit: [
        {
          action: "grant.given",
          planId: scope.planId,
          subjectType: "Person",
          subjectId: personId,
          after: { grantId, ...ask },
        },
      ],
    };
  });
}

async function findOrganisationId(tx: AuditedTx, code: string | null): Promise<string | null> {
  if (code === null) return null;
  return (await findOrganisationIds(tx, [code])).get(code) ?? unknownCode("organisation");
}

async function findPlanId(tx: AuditedTx, code: string | null): Promise<string | null> {
  if (code === null) return null;
  return (await findPlanHead(tx, code))?.id ?? unknownCode("plan");
}

function unknownCode(field: string): never {
  throw new DomainError("invalid", { fields: [{ field, code: "unknownCode" }] });
}
