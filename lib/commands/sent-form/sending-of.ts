// What one sending of a form is called.
import "server-only";
import { createHash } from "node:crypto";
import { textOf } from "@/lib/domain/form-text";
import { LONGEST_SENT_KEY, SENT_FIELD } from "@/lib/domain/sent-form";

/**
 * Names the form as it was drawn (its key) and filled in: with other words it is another sending. The input beside it
 * tells apart the buttons of one form, the commands of one action, and the bytes of one file from another's. Null where
 * the form carries no key.
 */
export function sendingOf(form: FormData, input: unknown): string | null {
  const key = textOf(form, SENT_FIELD);
  if (key === "" || key.length > LONGEST_SENT_KEY) return null;
  const typed = [...form].flatMap(([name, value]) => {
    if (name.startsWith("$")) return [];
    return [[name, typeof value === "string" ? value : `${value.name} ${value.size}`]];
  });
  return createHash("sha256")
    .update(JSON.stringify([key, typed, input]))
    .digest("base64url");
}
