"use client";
// A spreadsheet is tried first: every fault by its cell, or what would change, row by row, ready to be confirmed.
import { useActionState } from "react";
import { faultAt, fill, refusedBy, type RefusalWords } from "@/components/status/refused-form";
import { Note } from "@/components/ui/note";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextInput } from "@/components/ui/text-input";
import { previewSheetAction, type SheetState } from "@/lib/actions/assignments";
import type { Messages } from "@/messages";
import { CellFaults } from "./cell-faults";
import { type RowsAsk, RowsForm } from "./rows-form";
import type { RowsWords } from "./form-words";

type SheetPreview = Extract<NonNullable<SheetState>["result"], { ok: true }>["value"];
export type SheetWords = Messages["assignments"]["sheet"]["form"];

type SheetFormProps = {
  ask: RowsAsk;
  words: SheetWords;
  rowsWords: RowsWords;
  refusal: RefusalWords;
};

export function SheetForm({ ask, words, rowsWords, refusal }: SheetFormProps) {
  const [state, action] = useActionState(previewSheetAction, null);
  const refused = refusedBy(state?.result);
  const fileFault = faultAt(refused, "file", refusal);
  const preview = state?.result.ok ? state.result.value : null;
  return (
    <div className="grid gap-6">
      <form action={action} className="grid max-w-2xl gap-3" noValidate>
        <input type="hidden" name="plan" value={ask.plan} />
        <TextInput
          name="file"
          type="file"
          accept=".xlsx,.csv"
          label={words.file}
          hint={words.fileHint}
          error={fileFault}
          className="[&_input]:py-1.5"
        />
        <span>
          <SubmitButton variant="primary" pendingLabel={words.pending}>
            {words.try}
          </SubmitButton>
        </span>
      </form>
      {refused && !fileFault ? <CellFaults {...{ refused, words, refusal }} /> : null}
      {preview ? (
        <Note role="status">
          {preview.rows.length === 0
            ? words.nothing
            : fill(words.result, {
                count: preview.rows.length,
                same: preview.same,
                blank: preview.blank,
              })}
        </Note>
      ) : null}
      <RowsForm
        // Another file, another form.
        key={preview ? JSON.stringify(preview) : "none"}
        ask={preview ? triedAsk(ask, preview, words) : ask}
        words={rowsWords}
        refusal={refusal}
      />
    </div>
  );
}

function triedAsk(ask: RowsAsk, { rows }: SheetPreview, words: SheetWords): RowsAsk {
  return {
    ...ask,
    values: {
      ...ask.values,
      rows: rows.map(({ item, after, seen }) => ({ item, ...after, seen: seen.join(" ") })),
    },
    subjects: Object.fromEntries(
      rows.map(({ item, title, line, effect, before }) => [
        item,
        {
          title,
          mark: fill(words.line, { line, effect: words[effect] }),
          now: [before.lead, before.supporting, before.leader].filter(Boolean).join(" · ") || "—",
          opinions: [],
        },
      ]),
    ),
  };
}
