// Who asks the read API: a browser with its session, or another system with its token. Takes the request as an
// argument, since a route handler has it at hand and a test can make one.
import "server-only";
import { createHash } from "node:crypto";
import { type ClientActor, clientActor, systemActor, type UserActor } from "@/lib/domain/actor";
import { toLocalDate } from "@/lib/domain/calendar";
import type { Clock } from "@/lib/domain/clock";
import { DomainError } from "@/lib/domain/errors";
import { findApiToken, updateApiTokenUsed } from "@/lib/data/api-tokens";
import { recordChange } from "@/lib/data/record-change";
import { cookieOf } from "./options";
import { addressOf, requestIdOf } from "./request";
import { findSessionInForce } from "./session-in-force";
import { sessionCookieName } from "./tokens";

/**
 * The actor of a request, or null. An Authorization header is the whole answer: with a token that does not hold,
 * the session beside it opens nothing. Throws notAllowed while a password or a second factor is due.
 */
export async function findApiActor(
  request: Request,
  clock: Clock,
): Promise<UserActor | ClientActor | null> {
  const authorization = request.headers.get("authorization");
  if (authorization === null) return findUser(request, clock);
  const token = /^bearer +([\w-]{20,100}) *$/i.exec(authorization)?.[1];
  return token ? findClient(request, token, clock) : null;
}

async function findClient(
  request: Request,
  token: string,
  clock: Clock,
): Promise<ClientActor | null> {
  const at = clock();
  const requestId = requestIdOf(request.headers);
  const tokenHash = createHash("sha256").update(token).digest("hex");
  const found = await findApiToken(systemActor("api", requestId), tokenHash, at);
  if (!found) return null;
  const { id: tokenId, lastUsedOn, ...scope } = found;
  const actor = clientActor({ ...scope, tokenId, requestId, address: addressOf(request.headers) });
  if (lastUsedOn === null || lastUsedOn < toLocalDate(at)) await noteFirstUse(actor, at);
  return actor;
}

/** In the log once a day and token, so that the auditor sees which system reads from where. */
async function noteFirstUse(actor: ClientActor, at: Date): Promise<void> {
  try {
    await recordChange(actor, at, async (tx) => {
      await updateApiTokenUsed(tx, actor.tokenId, toLocalDate(at));
      const subject = { subjectType: "ApiToken", subjectId: actor.tokenId };
      return {
        result: undefined,
        audit: [
          {
            action: "apiToken.used",
            planId: actor.planId,
            ...subject,
            after: { name: actor.name },
          },
        ],
      };
    });
  } catch (error) {
    // Of two requests at once one notes it.
    if (!(error instanceof DomainError && error.code === "conflict")) throw error;
  }
}

async function findUser(request: Request, clock: Clock): Promise<UserActor | null> {
  const token = cookieOf(request.headers, sessionCookieName());
  const session = await findSessionInForce(token, request.headers, clock);
  if (session?.due) throw new DomainError("notAllowed");
  return session?.actor ?? null;
}
