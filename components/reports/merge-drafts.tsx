"use client";
// Two versions of one draft side by side, field by field: a person chooses, and nothing is lost unseen.
import { useState } from "react";
import { Button } from "@/components/ui/button";
import {
  type DraftField,
  differingFields,
  fieldText,
  type MergeChoice,
  proposeMerge,
} from "@/lib/domain/report/draft-fields";
import type { FormValues } from "@/lib/domain/report/form-values";
import type { EntryWords } from "./entry-words";
import { fill } from "./fill";

type Versions = { base: FormValues; mine: FormValues; theirs: FormValues };
type MergeDraftsProps = {
  versions: Versions;
  words: EntryWords;
  /** With the fields to take from theirs. */
  onJoin: (taken: DraftField[]) => void;
};

export function MergeDrafts({ versions, words, onJoin }: MergeDraftsProps) {
  const { mine, theirs } = versions;
  const [choices, setChoices] = useState(() => proposeMerge(versions));
  const fields = differingFields(mine, theirs);
  const open = fields.filter((field) => !choices[field]).length;
  const join = () => onJoin(fields.filter((field) => choices[field] === "theirs"));
  return (
    // A choice is no typing: it saves nothing by itself.
    <div
      className="mt-2 grid gap-3"
      role="group"
      aria-label={words.compare}
      onInput={(event) => event.stopPropagation()}
    >
      {fields.map((field) => (
        <FieldChoice
          key={field}
          field={field}
          versions={versions}
          words={words}
          choice={choices[field] ?? null}
          onChoose={(choice) => setChoices((now) => ({ ...now, [field]: choice }))}
        />
      ))}
      <div className="flex flex-wrap items-center gap-2">
        <Button size="sm" variant="strong" disabled={open > 0} onClick={join}>
          {words.saveChosen}
        </Button>
        <span className="text-xs text-ink-3">
          {open > 0 ? fill(words.chooseAll, { n: open }) : ""}
        </span>
      </div>
    </div>
  );
}

type FieldChoiceProps = {
  field: DraftField;
  versions: Versions;
  words: EntryWords;
  choice: MergeChoice | null;
  onChoose: (choice: MergeChoice) => void;
};

function FieldChoice({ field, versions, words, choice, onChoose }: FieldChoiceProps) {
  return (
    <fieldset className="min-w-0 border-t border-line pt-1.5">
      <legend className="float-left mr-2 text-sm font-semibold">
        {words.fields[field]}
        {choice === null ? (
          <span className="ml-2 text-xs font-normal text-ink-3">{words.chooseOne}</span>
        ) : null}
      </legend>
      <div className="clear-both grid gap-x-4 sm:grid-cols-2">
        {(["theirs", "mine"] as const).map((side) => (
          <div key={side} className="flex min-h-9 items-start gap-2 py-1 text-sm max-sm:min-h-11">
            <input
              type="radio"
              id={`merge-${field}-${side}`}
              name={`merge.${field}`}
              form="no-form"
              checked={choice === side}
              onChange={() => onChoose(side)}
              className="mt-[0.2em] shrink-0"
            />
            <label htmlFor={`merge-${field}-${side}`} className="min-w-0 flex-1">
              <span className="text-xs text-ink-3">{words.sides[side]}</span>
              <span className="block break-words whitespace-pre-line">
                {fieldText(versions[side], field, words.names) || words.emptyField}
              </span>
            </label>
          </div>
        ))}
      </div>
    </fieldset>
  );
}
