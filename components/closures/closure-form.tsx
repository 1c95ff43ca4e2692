"use client";
// The checklist of the kind and the decision. One form: its buttons say what is decided. What was typed stays.
import { useActionState } from "react";
import { faultAt, messageOf, refusedBy } from "@/components/status/refused-form";
import { Note } from "@/components/ui/note";
import type { SelectOption } from "@/components/ui/select";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextArea } from "@/components/ui/text-area";
import { decideClosureAction } from "@/lib/actions/closures";
import type { AskedCheck } from "@/lib/domain/closure/checklist";
import type { ClosureTransitionName } from "@/lib/domain/closure/closure-transitions";
import { CheckRow } from "./check-row";
import type { ClosureWords } from "./form-words";

type ClosureFormProps = {
  plan: string;
  milestone: string;
  /** What the reader has before them; the decision is about that. */
  seen: string;
  moves: readonly ClosureTransitionName[];
  checks: readonly AskedCheck[];
  files: readonly SelectOption[];
  words: ClosureWords;
};

export function ClosureForm(props: ClosureFormProps) {
  const { moves, checks, words } = props;
  const [state, action] = useActionState(decideClosureAction, null);
  const refused = refusedBy(state?.result);
  const errorAt = (field: string) => faultAt(refused, field, words);
  const values = state?.values ?? {};
  return (
    <form action={action} className="grid max-w-[40rem] content-start gap-4" noValidate>
      <input type="hidden" name="plan" value={props.plan} />
      <input type="hidden" name="milestone" value={props.milestone} />
      <input type="hidden" name="seen" value={props.seen} />
      {refused ? (
        <Note tone="ink" role="alert">
          {messageOf(refused, words)}
        </Note>
      ) : null}
      {moves.includes("verify") ? (
        <fieldset className="min-w-0">
          <legend className="mb-1 text-sm font-semibold">{words.form.checklist}</legend>
          {checks.map((check) => (
            <CheckRow
              key={check.check}
              check={check}
              files={props.files}
              values={values}
              errorAt={errorAt}
              words={words}
            />
          ))}
        </fieldset>
      ) : null}
      <TextArea
        name="reason"
        rows={3}
        maxLength={2000}
        label={words.form.reason}
        hint={words.form.reasonHint}
        defaultValue={values.reason ?? ""}
        error={errorAt("reason")}
      />
      <div className="flex flex-wrap gap-2">
        {moves.map((move) => (
          <SubmitButton
            key={move}
            name="move"
            value={move}
            variant={move === "verify" ? "primary" : "strong"}
            pendingLabel={words.form.pending}
          >
            {words.moves[move]}
          </SubmitButton>
        ))}
      </div>
    </form>
  );
}
