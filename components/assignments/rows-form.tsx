"use client";
// Who leads what, row by row: typed by name or code, applied to all rows at once where wanted, then confirmed by a
// document or put to the units. What was typed stays when it is refused.
import { useActionState } from "react";
import { fill, messageOf, refusedBy, type RefusalWords } from "@/components/status/refused-form";
import { Note } from "@/components/ui/note";
import { SentKey } from "@/components/ui/sent-key";
import { rowsAction, type RowsValues } from "@/lib/actions/assignments";
import { FillFields } from "./fill-fields";
import { ConfirmFields, ConsultFields } from "./rows-end";
import { RowFields, type RowSubject } from "./row-fields";
import type { RowsWords } from "./form-words";

export type RowsAsk = {
  plan: string;
  intent: "confirm" | "consult";
  values: RowsValues;
  /** Of each row, by the item's code: what is not typed. */
  subjects: Readonly<Record<string, RowSubject>>;
  units: readonly string[];
  leaders: readonly string[];
};

type RowsFormProps = { ask: RowsAsk; words: RowsWords; refusal: RefusalWords };

export function RowsForm({ ask, words, refusal }: RowsFormProps) {
  const [state, action] = useActionState(rowsAction, null);
  const values = state?.values ?? ask.values;
  const refused = refusedBy(state?.result);
  const { rows } = values;
  // Nothing to confirm yet: a spreadsheet that was not tried.
  if (rows.length === 0) return null;
  const end = { values, words, refused, refusal };
  return (
    // A new key shows what came back: fields keep the value they were first given.
    <form key={state?.round ?? 0} action={action} className="grid gap-5" noValidate>
      <SentKey />
      <input type="hidden" name="plan" value={ask.plan} />
      {refused ? (
        <Note tone="ink" role="alert">
          {refused.code === "invalid"
            ? fill(words.rowFaults, { count: refused.fields.length })
            : messageOf(refused, refusal)}
        </Note>
      ) : null}
      {state?.filled ? <Note role="status">{words.filled}</Note> : null}
      {rows.length > 1 ? <FillFields words={words} /> : null}
      <datalist id="unit-names">
        {ask.units.map((name) => (
          <option key={name} value={name} />
        ))}
      </datalist>
      <datalist id="leader-names">
        {ask.leaders.map((name) => (
          <option key={name} value={name} />
        ))}
      </datalist>
      <RowFields {...{ rows, subjects: ask.subjects, words, refused, refusal }} />
      {ask.intent === "confirm" ? (
        <ConfirmFields {...end} count={rows.length} />
      ) : (
        <ConsultFields {...end} />
      )}
    </form>
  );
}
