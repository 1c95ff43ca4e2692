// The door for forms: parse, find the actor, call the command, say what happened. Expected errors come back as
// codes with what was typed; they are never thrown at the user.
import "server-only";
import { revalidatePath } from "next/cache";
import { headers } from "next/headers";
import { unstable_rethrow } from "next/navigation";
import type { ZodType } from "zod";
import type { UserActor } from "../domain/actor";
import type { Clock } from "../domain/clock";
import { DomainError, type ErrorCode, type FieldFault } from "../domain/errors";
import { sendOnce } from "../commands/sent-form/send-once";
import { sendingOf } from "../commands/sent-form/sending-of";
import { unstorable } from "../domain/web/storable";
import { businessClock } from "../platform/clock";
import type { Due } from "../domain/account/session-limits";
import { noteRefusal } from "../session/note-refusal";
import { findActor, noActorCode } from "../session/session";

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
  if (!(error instanceof DomainError)) throw error;
  return {
    ok: false,
    code: error.code,
    fields: error.details.fields ?? [],
    params: error.details.params ?? {},
  };
}

/**
 * Runs a command for the signed-in user with input from outside. `input` is what the form held, in the command's
 * shape but not yet believed. `form` is what was sent: the same once more changes nothing and ends as the first did;
 * null for a command that changes nothing, or whose outcome is a secret that is not to be kept.
 */
export async function runCommand<Input, T>(
  schema: ZodType<Input>,
  input: unknown,
  command: (actor: UserActor, input: Input, clock: Clock) => Promise<T>,
  form: FormData | null,
  /** What may still be due: for the actions that do it, and leaving. */
  despite: readonly Due[] = [],
): Promise<ActionResult<T>> {
  let found: UserActor | null = null;
  try {
    found = await findActor({ despite });
    if (!found) throw new DomainError(await noActorCode());
    const faults = unstorable(input);
    if (faults.length > 0) throw new DomainError("invalid", { fields: faults });
    const parsed = schema.safeParse(input);
    if (!parsed.success) {
      throw new DomainError("invalid", {
        fields: parsed.error.issues.map((issue) => ({
          field: issue.path.join("."),
          code: "invalid",
        })),
      });
    }
    const sending = form && sendingOf(form, parsed.data);
    const value = await sendOnce(found, sending, (actor) =>
      command(actor, parsed.data, businessClock),
    );
    revalidatePath("/", "layout");
    return { ok: true, value };
  } catch (error) {
    unstable_rethrow(error);
    await noteRefusal(found, error, (await headers()).get("x-path") ?? "", businessClock);
    return refusal(error);
  }
}
