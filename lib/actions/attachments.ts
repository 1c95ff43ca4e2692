"use server";
// The door to take an attached file off; files come in by app/api/attachments.
import { detachFile, detachFileInput } from "@/lib/commands/attachment/detach-file";
import { type ActionState, runCommand } from "./define-action";

export async function detachFileAction(_before: ActionState, form: FormData): Promise<ActionState> {
  const input = { fileId: form.get("fileId") };
  return runCommand(
    detachFileInput,
    input,
    async (actor, ask, clock) => {
      await detachFile(actor, ask, clock);
      return undefined;
    },
    form,
  );
}
