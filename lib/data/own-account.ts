// What a person sees of their own account.
import "server-only";
import type { UserActor } from "../domain/actor";
import { shownFactors, signInWays } from "../domain/account/session-limits";
import { z } from "zod";
import { countRecoveryCodes, readBegunFactor, readFactor } from "./account-factors";
import { readIdentities } from "./account-identities";
import { readOpenSessions } from "./account-sessions";
import { asActor, type ReadTx } from "./as-actor";
import { signInSetting } from "./installation-settings";

const EVENTS = 20;

const seen = z.object({
  address: z.string().nullish().catch(null),
  device: z.string().optional().catch(undefined),
  way: z.enum(signInWays).optional().catch(undefined),
  factor: z.enum(shownFactors).optional().catch(undefined),
});

/** The last sign-ins of the account, refused ones too, and what was done to it. */
async function readHistory(tx: ReadTx, personId: string) {
  const events = await tx.auditEvent.findMany({
    where: {
      subjectType: "Person",
      subjectId: personId,
      OR: [
        { action: { startsWith: "session." } },
        { action: { startsWith: "account." } },
        { action: { startsWith: "factor." } },
      ],
    },
    orderBy: { id: "desc" },
    take: EVENTS,
    select: { id: true, at: true, action: true, after: true, address: true },
  });
  // The door is a job of the system: whose address it saw stands in what it wrote.
  return events.map(({ after, ...event }) => {
    const { address, device, way, factor } = seen.safeParse(after).data ?? {};
    const means = way ? { way, factor: factor ?? "none" } : null;
    return { ...event, address: address ?? event.address, device: device ?? "", means };
  });
}

export async function getOwnAccount(actor: UserActor) {
  const { personId } = actor;
  return asActor(actor, async (tx) => ({
    factor: await readOwnFactor(tx, personId),
    sessions: await readOpenSessions(tx, personId),
    settings: (await signInSetting.read(tx)).settings,
    identities: await readIdentities(tx, personId),
    history: await readHistory(tx, personId),
  }));
}

async function readOwnFactor(tx: ReadTx, personId: string) {
  const factor = await readFactor(tx, personId);
  if (!factor?.confirmedAt) return null;
  return { since: factor.confirmedAt, left: await countRecoveryCodes(tx, factor.id) };
}

/** The factor in use, or what has been begun with its secret in clear. For the page of its owner alone. */
export async function getOwnFactor(actor: UserActor) {
  return asActor(actor, async (tx) => ({
    factor: await readOwnFactor(tx, actor.personId),
    begun: (await readBegunFactor(tx, actor.personId))?.secret ?? null,
  }));
}
