"use client";
// Somebody else has saved this draft: who, when, which fields; and both versions before anything is overwritten.
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { Note } from "@/components/ui/note";
import { DraftContrast } from "./draft-contrast";
import type { EntryWords } from "./entry-words";
import { clockWords, fill } from "./fill";
import { useHasScript } from "@/components/ui/has-script";
import { MergeDrafts } from "./merge-drafts";
import type { NewerDraft } from "./newer-draft";
import type { EntryLife, EntrySetup } from "./use-entry";

type OthersNoteProps = { life: EntryLife; setup: EntrySetup; words: EntryWords };

/** A save was refused because of it: the choice stands open. */
export function ConflictNote({ life, setup, words }: OthersNoteProps) {
  const hasScript = useHasScript();
  const { theirs } = life;
  const by = theirs?.by ?? setup.savedBy;
  const at = theirs?.at ?? setup.savedAt;
  const version = theirs?.version ?? setup.version;
  return (
    <Note tone="ink" role="alert" title={words.conflictTitle}>
      {by && at ? fill(words.conflictBy, { by, at: clockWords(at) }) : null}
      {theirs ? (
        <MergeDrafts
          key={theirs.version}
          versions={versionsOf(theirs)}
          words={words}
          onJoin={life.join}
        />
      ) : null}
      {hasScript ? null : (
        <DraftContrast mine={life.start.values} theirs={setup.values} words={words} />
      )}
      <span className="mt-1.5 flex flex-wrap gap-2">
        {/* A full load on purpose: what was typed here gives way to theirs. */}
        <a
          href={setup.here}
          className="btn inline-flex min-h-7 items-center rounded-sm border border-line-strong bg-surface px-2.5 text-xs text-ink max-sm:min-h-11"
        >
          {words.loadTheirs}
        </a>
        <Button size="sm" variant="strong" type="submit" name="overVersion" value={version ?? ""}>
          {words.saveOver}
        </Button>
      </span>
    </Note>
  );
}

/** Seen while typing, before any save was refused. */
export function OthersNote({ life, setup, words }: OthersNoteProps) {
  const [open, setOpen] = useState(false);
  const { theirs } = life;
  if (!theirs) return null;
  if (theirs.sent) {
    return (
      <Note tone="ink" role="alert" title={fill(words.othersSent, { by: theirs.by })}>
        <a href={setup.here} className="lnk">
          {words.othersReload}
        </a>
      </Note>
    );
  }
  const named = theirs.changed.map((field) => words.fields[field]).join("、");
  return (
    <Note
      tone="yellow"
      role="status"
      title={fill(theirs.own ? words.othersOwn : words.othersTitle, {
        by: theirs.by,
        fields: named,
      })}
    >
      {open ? (
        <MergeDrafts
          key={theirs.version}
          versions={versionsOf(theirs)}
          words={words}
          onJoin={life.join}
        />
      ) : (
        <span className="mt-1.5 flex flex-wrap gap-2">
          <Button size="sm" variant="strong" onClick={() => setOpen(true)}>
            {words.othersLook}
          </Button>
          <Button size="sm" onClick={life.dismiss}>
            {words.othersLater}
          </Button>
        </span>
      )}
    </Note>
  );
}

const versionsOf = ({ base, mine, values }: NewerDraft) => ({ base, mine, theirs: values });
