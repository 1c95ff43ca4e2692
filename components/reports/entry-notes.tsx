"use client";
// Above the fields: why it was not saved or sent, who saved in between, what this browser still holds.
import { Button } from "@/components/ui/button";
import { Note } from "@/components/ui/note";
import type { EntryWords } from "./entry-words";
import { clockWords, fill, momentWords } from "./fill";
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
      {refused?.code === "conflict" ? <ConflictNote setup={setup} words={words} /> : null}
      {refused &&
      refused.code !== "conflict" &&
      (refused.fields.length > 0 || !isFieldRefusal(refused.code)) ? (
        <Note tone="ink" role="alert">
          {fill(words.errors[refused.code] ?? "", refused.params)}
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

/** Said at the fields; where none is left to say, an autosave only waits. */
function isFieldRefusal(code: string): boolean {
  return code === "invalid" || code === "incomplete";
}

function ConflictNote({ setup, words }: { setup: EntrySetup; words: EntryWords }) {
  return (
    <Note tone="ink" role="alert" title={words.conflictTitle}>
      {setup.savedAt
        ? fill(words.conflictBy, { by: setup.savedBy ?? "", at: clockWords(setup.savedAt) })
        : null}
      <span className="mt-1.5 flex flex-wrap gap-2">
        {/* A full load on purpose: what was typed here gives way to theirs. */}
        <Button size="sm" onClick={() => window.location.reload()}>
          {words.loadTheirs}
        </Button>
        <Button
          size="sm"
          variant="strong"
          type="submit"
          name="overVersion"
          value={setup.version ?? ""}
        >
          {words.saveOver}
        </Button>
      </span>
    </Note>
  );
}
