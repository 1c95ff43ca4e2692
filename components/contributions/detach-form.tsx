"use client";
// Takes a file off a unit's part.
import { useActionState } from "react";
import { fill, messageOf, refusedBy } from "@/components/status/refused-form";
import { SubmitButton } from "@/components/ui/submit-button";
import { detachContributionFileAction } from "@/lib/actions/contributions";
import type { ContributionWords } from "./form-words";

type DetachFormProps = { fileId: string; fileName: string; words: ContributionWords };

export function DetachForm({ fileId, fileName, words }: DetachFormProps) {
  const [state, action] = useActionState(detachContributionFileAction, null);
  const refused = refusedBy(state);
  return (
    <form action={action} className="inline-flex items-center gap-2">
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
