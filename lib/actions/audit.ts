"use server";
// The door of the check of the log. It changes nothing, so it may be asked again and again.
import { verifyChains, verifyChainsInput } from "@/lib/commands/audit/verify-chains";
import { textOf } from "@/lib/domain/form-text";
import { type ActionState, runCommand } from "./define-action";

export async function verifyChainsAction(
  _before: ActionState,
  form: FormData,
): Promise<ActionState> {
  const chain = textOf(form, "chain") || null;
  return runCommand(
    verifyChainsInput,
    { chain },
    async (actor, input, clock) => {
      await verifyChains(actor, input, clock);
      return undefined;
    },
    null,
  );
}
