"use client";
// Above the fields: why it was not saved or sent, who saved in between, what this browser still holds.
import { Button } from "@/components/ui/button";
import { Note } from "@/components/ui/note";
import type { EntryWords } from "./entry-words";
import { clockWords, fill, momentWords } from "./fill";
import { ConflictNote, OthersNote } from "./others-note";
import type { EntryLife, EntrySetup } from "./use-entry";

type EntryNotesProps = { life: EntryLife; setup: EntrySetup; words: EntryWords };

export function EntryNotes({ life, setup, words }: EntryNotesProps) {
  const refused = life.outcome && !life.outcome.result.ok ? life.outcome.result : null;
  return (
    <div className="grid gap-3 not-empty:mb-4" aria-live="polite">
      {life.copy ? (
        <Note tone="yellow" title={words.restoreTitle}>
          {fill(words.restoreText, { at: momentWords(life.copy.at) })}
          <span className="mt-1.5 flex flex-wrap gap-2">
            <Button
              size="sm"
              variant="strong"
              onClick={() => life.restore(life.copy?.values ?? null)}
            >
              {words.restore}
            </Button>
            <Button size="sm" onClick={() => life.restore(null)}>
              {words.discard}
            </Button>
          </span>
        </Note>
      ) : null}
      {setup.savedJustNow && setup.savedAt && !life.theirs ? (
        <Note role="status">
          {fill(words.savedJustNow, { by: setup.savedBy ?? "", at: clockWords(setup.savedAt) })}
        </Note>
      ) : null}
      {refused?.code === "conflict" ? (
        <ConflictNote life={life} setup={setup} words={words} />
      ) : (
        <OthersNote life={life} setup={setup} words={words} />
      )}
      {refused &&
      refused.code !== "conflict" &&
      (refused.fields.length > 0 || !isFieldRefusal(refused.code)) ? (
        <Note tone="ink" role="alert">
          {refusalWords(life, refused, words)}
          {refused.code === "notSignedIn" ? (
            <a href="/sign-in" target="_blank" rel="noreferrer" className="lnk ml-2">
              {words.signIn}
            </a>
          ) : null}
        </Note>
      ) : null}
    </div>
  );
}

type Refusal = Extract<NonNullable<EntryLife["outcome"]>["result"], { ok: false }>;

function refusalWords(life: EntryLife, { code, params }: Refusal, words: EntryWords): string {
  if (!life.reached) return words.offline;
  return code === "notSignedIn" ? words.signedOut : fill(words.errors[code] ?? "", params);
}

/** Said at the fields; where none is left to say, an autosave only waits. */
function isFieldRefusal(code: string): boolean {
  return code === "invalid" || code === "incomplete";
}
