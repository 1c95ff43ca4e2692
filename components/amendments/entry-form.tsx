"use client";
// An amendment or erratum entered: the paper, then what changes of each item. What was typed stays when it is refused.
import { useActionState } from "react";
import { faultAt, messageOf, refusedBy } from "@/components/status/refused-form";
import { Note } from "@/components/ui/note";
import { SubmitButton } from "@/components/ui/submit-button";
import { proposeAmendmentAction } from "@/lib/actions/amendments";
import type { AmendmentKind } from "@/lib/domain/amendment/amendment-input";
import { Acknowledge } from "./acknowledge";
import { type FormItem, ItemFields } from "./item-fields";
import type { AmendmentWords } from "./form-words";
import { PaperFields } from "./paper-fields";

type EntryFormProps = {
  plan: string;
  kind: AmendmentKind;
  items: readonly FormItem[];
  /** Which quarters are issued, in words; null: none. */
  issued: string | null;
  words: AmendmentWords;
};

export function EntryForm({ plan, kind, items, issued, words }: EntryFormProps) {
  const [state, action] = useActionState(proposeAmendmentAction, null);
  const refused = refusedBy(state?.result);
  const errorAt = (field: string) => faultAt(refused, field, words);
  return (
    <form action={action} className="grid max-w-[60rem] gap-5" noValidate>
      <input type="hidden" name="plan" value={plan} />
      <input type="hidden" name="kind" value={kind} />
      {refused ? (
        <Note tone="ink" role="alert">
          {messageOf(refused, words)}
        </Note>
      ) : null}
      <PaperFields kind={kind} values={state?.values ?? {}} errorAt={errorAt} words={words} />
      <div>
        {items.map((item, index) => (
          <ItemFields
            key={item.code}
            {...{ kind, item, index, errorAt, words }}
            alone={items.length === 1}
            typed={state?.values ?? null}
          />
        ))}
      </div>
      <Acknowledge
        issued={issued}
        pastDue
        values={state?.values ?? {}}
        errorAt={errorAt}
        words={words}
      />
      <SubmitButton
        variant="primary"
        pendingLabel={words.form.pending}
        className="justify-self-start"
      >
        {words.form.submit}
      </SubmitButton>
    </form>
  );
}
