"use client";
// The provider's form of one figure: save, or save and send. What was typed stays when it is refused.
import { useActionState } from "react";
import { SubmitButton } from "@/components/ui/submit-button";
import { figureAction, type Typed } from "@/lib/actions/indicators";
import { FigureFields } from "./figure-fields";
import { FormNotice } from "./form-notice";
import type { FormWords } from "./form-words";
import { refusedBy } from "./refusal";

type FigureFormProps = {
  /** Plan, indicator and the year the page stands at. */
  fixed: Typed;
  values: Typed;
  /** Of the report that was begun; null: nothing was written yet. */
  version: number | null;
  unit: string;
  words: FormWords;
};

export function FigureForm({ fixed, values, version, unit, words }: FigureFormProps) {
  const [state, action] = useActionState(figureAction, null);
  const refused = refusedBy(state);
  const typed = refused && state ? state.typed : values;
  // A draft refused at sending was saved all the same: the next save goes on from its version.
  const saved = Number(state?.typed.expectedVersion);
  const from = version === null && !saved ? "" : String(Math.max(version ?? 0, saved || 0));
  return (
    <form
      action={action}
      key={JSON.stringify([state, version])}
      className="grid max-w-[34rem] gap-4"
      noValidate
    >
      {Object.entries({ ...fixed, expectedVersion: from }).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <FormNotice refused={refused} done={state ? words.form.saved : null} words={words} />
      <FigureFields
        values={typed}
        unit={unit}
        words={words}
        refused={refused}
        fixedYear={from !== ""}
        withNote
      />
      <div className="flex flex-wrap gap-2.5">
        <SubmitButton
          name="intent"
          value="send"
          variant="primary"
          pendingLabel={words.form.pending}
        >
          {words.form.send}
        </SubmitButton>
        <SubmitButton name="intent" value="save">
          {words.form.save}
        </SubmitButton>
      </div>
    </form>
  );
}
