"use client";
// The commission enters a figure that is already public. What deserves a second look is said after it was accepted.
import { useActionState } from "react";
import { Disclosure } from "@/components/ui/disclosure";
import { SubmitButton } from "@/components/ui/submit-button";
import { type EnteredState, enterFigureAction, type Typed } from "@/lib/actions/indicators";
import type { FigureWarning } from "@/lib/domain/indicator/figure-warnings";
import { FigureFields } from "./figure-fields";
import { FormNotice } from "./form-notice";
import type { FormWords } from "./form-words";
import { fill } from "@/components/status/refused-form";
import { refusedBy } from "./refusal";

type EnterFormProps = {
  /** Folds the form; a form that was sent stays open. */
  summary: string;
  fixed: Typed;
  values: Typed;
  unit: string;
  words: FormWords;
};

export function EnterForm({ summary, fixed, values, unit, words }: EnterFormProps) {
  const [state, action] = useActionState(enterFigureAction, null);
  const refused = refusedBy(state);
  return (
    <Disclosure className="pt-2" summary={summary} open={state !== null}>
      <form
        action={action}
        key={JSON.stringify(state)}
        className="grid max-w-[34rem] gap-4"
        noValidate
      >
        {Object.entries(fixed).map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
        <p className="text-sm text-ink-2">{words.form.enterNote}</p>
        <FormNotice refused={refused} done={enteredWords(state, words)} words={words} />
        <FigureFields
          values={refused && state ? state.typed : values}
          unit={unit}
          words={words}
          refused={refused}
          fixedYear={false}
          withNote={false}
        />
        <SubmitButton
          variant="primary"
          pendingLabel={words.form.pending}
          className="justify-self-start"
        >
          {words.form.enter}
        </SubmitButton>
      </form>
    </Disclosure>
  );
}

function enteredWords(state: EnteredState, words: FormWords): string | null {
  if (!state?.result.ok) return null;
  const { warnings } = state.result.value;
  return [words.form.entered, ...warnings.map((warning) => warningWords(warning, words))].join(" ");
}

function warningWords(warning: FigureWarning, { form, label }: FormWords): string {
  if (warning.code === "repeat")
    return fill(form.enteredRepeat, { year: warning.year, label: label[warning.label] });
  const percent = Math.abs(warning.percent).toFixed(0);
  return fill(form.enteredJump, { year: warning.year, latest: warning.latest, percent });
}
