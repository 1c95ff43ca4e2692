"use client";
// Tries a channel on the one who sets it up, and says at once what came of it.
import { useActionState } from "react";
import { fill, messageOf, refusedBy, type RefusalWords } from "@/components/status/refused-form";
import { Note } from "@/components/ui/note";
import { SubmitButton } from "@/components/ui/submit-button";
import { tryChannelAction } from "@/lib/actions/notifications";
import { failureWords, type TryWords } from "./setting-words";

type TryFormProps = { channel: "mail" | "gateway"; words: TryWords; refusal: RefusalWords };

export function TryForm({ channel, words, refusal }: TryFormProps) {
  const [result, action] = useActionState(tryChannelAction, null);
  const refused = refusedBy(result);
  const noAddress = refused?.fields.some(({ code }) => code === "noAddress");
  const error = result?.ok ? result.value.error : null;
  const said = refused
    ? noAddress
      ? words.noAddress
      : messageOf(refused, refusal)
    : error && fill(words.failed, { error: failureWords(words.errors, error) });
  return (
    <form action={action} className="grid justify-items-start gap-2">
      <input type="hidden" name="channel" value={channel} />
      {said ? (
        <Note tone="ink" role="alert">
          {said}
        </Note>
      ) : null}
      {result?.ok && error === null ? <Note role="status">{words.done}</Note> : null}
      <SubmitButton pendingLabel={words.pending}>{words.submit}</SubmitButton>
    </form>
  );
}
