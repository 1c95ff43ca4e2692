"use client";
// Takes a file off again; the action says of what.
import { useActionState } from "react";
import { SubmitButton } from "@/components/ui/submit-button";
import type { FileWords } from "./file-words";
import { fill, messageOf, type Refused, refusedBy } from "./refused-form";

type DetachResult = { ok: true; value: undefined } | Refused | null;
export type DetachAction = (before: DetachResult, form: FormData) => Promise<DetachResult>;
type DetachFormProps = { action: DetachAction; fileId: string; fileName: string; words: FileWords };

export function DetachForm({ action, fileId, fileName, words }: DetachFormProps) {
  const [state, send] = useActionState(action, null);
  const refused = refusedBy(state);
  return (
    <form action={send} className="inline-flex items-center gap-2">
      <input type="hidden" name="fileId" value={fileId} />
      <SubmitButton size="sm" variant="quiet" aria-label={fill(words.removeOf, { name: fileName })}>
        {words.remove}
      </SubmitButton>
      {refused ? (
        <span role="alert" className="text-sm font-semibold">
          {messageOf(refused, words)}
        </span>
      ) : null}
    </form>
  );
}
