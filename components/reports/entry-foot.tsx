"use client";
import { Button } from "@/components/ui/button";
import type { EntryWords } from "./entry-words";
import { clockWords, fill, momentWords } from "./fill";
import type { EntryLife, EntrySetup } from "./use-entry";

type EntryFootProps = { life: EntryLife; setup: EntrySetup; words: EntryWords };

export function EntryFoot({ life, setup, words }: EntryFootProps) {
  const { sending } = life;
  return (
    <>
      <p role="status" className="min-w-0 flex-1 text-xs text-ink-3 max-sm:w-full max-sm:flex-none">
        {stateWords(life, setup, words)}
      </p>
      <Button type="submit" form="entry" name="intent" value="save" disabled={sending}>
        {words.save}
      </Button>
      {setup.nextHref ? (
        <Button
          type="submit"
          form="entry"
          name="intent"
          value="next"
          disabled={sending}
          aria-keyshortcuts="Control+Enter"
          title="Ctrl+Enter"
        >
          {words.saveNext}
        </Button>
      ) : null}
      <Button
        type="submit"
        form="entry"
        name="intent"
        value="send"
        variant="primary"
        disabled={sending}
        aria-busy={sending}
      >
        {words.send}
      </Button>
    </>
  );
}

function stateWords(life: EntryLife, setup: EntrySetup, words: EntryWords): string {
  const { phase, savedAt, outcome } = life;
  switch (phase) {
    case "saving":
      return words.saving;
    case "failed": {
      if (!life.reached) return words.offline;
      const code = outcome && !outcome.result.ok ? outcome.result.code : null;
      return code === "invalid" ? words.incomplete : `${words.failed} ${words.keptHere}`;
    }
    case "changed":
      return words.unsaved;
    case "saved":
    case "idle": {
      if (savedAt) return fill(words.saved, { at: clockWords(savedAt) });
      if (!setup.savedAt) return words.notSaved;
      return fill(words.savedBy, { at: momentWords(setup.savedAt), by: setup.savedBy ?? "" });
    }
  }
}
