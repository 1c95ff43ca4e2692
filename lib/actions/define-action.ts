// The door for forms: parse, find the actor, call the command, say what happened. Expected errors come back as
// codes with what was typed; they are never thrown at the user.
import "server-only";
import { revalidatePath } from "next/cache";
import { unstable_rethrow } from "next/navigation";
import type { ZodType } from "zod";
import type { UserActor } from "../domain/actor";
import type { Clock } from "../domain/clock";
import { DomainError, type ErrorCode, type FieldFault } from "../domain/errors";
import { businessClock } from "../platform/clock";
import { findActor } from "../session/session";

export type ActionResult<T = undefined> =
  | { ok: true; value: T }
  | {
      ok: false;
      code: ErrorCode;
      fields: readonly FieldFault[];
      params: Readonly<Record<string, string | number>>;
    };

/** State of a form before anything was sent. */
export type ActionState<T = undefined> = ActionResult<T> | null;

export function refusal(error: unknown): Extract<ActionResult, { ok: false }> {
  if (error instanceof DomainError) {
    return {
      ok: false,
      code: error.code,
      fields: error.details.fields ?? [],
      params: error.details.params ?? {},
    };
  }
  if (isDatabaseDown(error)) return { ok: false, code: "unavailable", fields: [], params: {} };
  throw error;
}

/** The database does not answer: an expected error, since nothing was saved and trying again may help. */
function isDatabaseDown(error: unknown): boolean {
  const text = error instanceof Error ? `${error.name} ${error.message}` : "";
  return /P1001|P1002|P1008|P1017|P2024|P2028|ECONNREFUSED|terminating connection|Can't reach database/.test(
    text,
  );
}

/**
 * Runs a command for the signed-in user with input from outside. `input` is what the form held, in the command's
 * shape but not yet believed.
 */
export async function runCommand<Input, T>(
  schema: ZodType<Input>,
  input: unknown,
  command: (actor: UserActor, input: Input, clock: Clock) => Promise<T>,
): Promise<ActionResult<T>> {
  try {
    const actor = await findActor();
    if (!actor) throw new DomainError("notSignedIn");
    const parsed = schema.safeParse(input);
    if (!parsed.success) {
      throw new DomainError("invalid", {
        fields: parsed.error.issues.map((issue) => ({
          field: issue.path.join("."),
          code: "invalid",
        })),
      });
    }
    const value = await command(actor, parsed.data, businessClock);
    revalidatePath("/", "layout");
    return { ok: true, value };
  } catch (error) {
    unstable_rethrow(error);
    return refusal(error);
  }
}
