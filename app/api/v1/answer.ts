// The door of the read API: who asks, what they may have, in which form they get it, and what they are told if not.
import { createHash } from "node:crypto";
import type { z } from "zod";
import type { ClientActor, UserActor } from "@/lib/domain/actor";
import { apiVersion } from "@/lib/domain/api/openapi";
import { DomainError } from "@/lib/domain/errors";
import { isDemo } from "@/lib/platform/env";
import { businessClock } from "@/lib/platform/clock";
import { findApiActor } from "@/lib/session/api-actor";
import { refuse } from "./refuse";

export type Asker = { actor: UserActor | ClientActor; query: URLSearchParams; now: Date };
type ResponseSchema = z.ZodObject<{ demo: z.ZodBoolean }>;
/** `version`: all that the body depends on, so that the same version is the same body. */
type Answer<S extends ResponseSchema> = { version: unknown; body: Omit<z.input<S>, "demo"> };

/** Reads for the asker and answers; the schema lets nothing through that it does not describe. */
export async function answer<S extends ResponseSchema>(
  request: Request,
  schema: S,
  read: (asker: Asker) => Promise<Answer<S>>,
): Promise<Response> {
  try {
    const actor = await findApiActor(request, businessClock);
    if (!actor) throw new DomainError("notSignedIn");
    const query = new URL(request.url).searchParams;
    const { version, body } = await read({ actor, query, now: businessClock() });
    return send(request, version, () => schema.parse({ demo: isDemo(), ...body }));
  } catch (error) {
    return refuse(request, error);
  }
}

/** 200 with the body, or 304 where the asker has it already. */
export function send(request: Request, version: unknown, body: () => unknown): Response {
  const headers = new Headers({
    ETag: entityTag(version),
    // Kept by the asker alone, and asked about each time: a right taken away is gone at once.
    "Cache-Control": "private, no-cache",
    Vary: "Authorization, Cookie",
    ...(isDemo() ? { "Luoshi-Demo": "true" } : {}),
  });
  if (isKnown(request.headers.get("if-none-match"), entityTag(version))) {
    return new Response(null, { status: 304, headers });
  }
  return Response.json(body(), { headers });
}

/** Weak: a live answer names the very instant, which does not make it another. */
function entityTag(version: unknown): string {
  const text = JSON.stringify([apiVersion, isDemo(), version]);
  return `W/"${createHash("sha256").update(text).digest("base64url").slice(0, 22)}"`;
}

function isKnown(header: string | null, tag: string): boolean {
  if (header === null) return false;
  const opaque = (text: string) => text.trim().replace(/^W\//, "");
  return header.split(",").some((each) => each.trim() === "*" || opaque(each) === opaque(tag));
}
