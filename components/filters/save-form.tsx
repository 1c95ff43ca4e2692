"use client";
// Keeps the filter of the list under a name.
import { useActionState } from "react";
import { faultAt, messageOf, refusedBy } from "@/components/status/refused-form";
import { Note } from "@/components/ui/note";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextInput } from "@/components/ui/text-input";
import { saveFilterAction } from "@/lib/actions/filters";
import { FILTER_NAME_LIMIT, type FilteredList } from "@/lib/domain/search/saved-filter";
import type { FilterWords } from "./form-words";

type SaveFormProps = { plan: string; list: FilteredList; query: string; words: FilterWords };

export function SaveForm({ plan, list, query, words }: SaveFormProps) {
  const [state, action] = useActionState(saveFilterAction, null);
  const refused = refusedBy(state?.result);
  const fault = faultAt(refused, "name", words.refusal);
  return (
    <form action={action} className="grid max-w-[26rem] gap-3 pb-2" noValidate>
      <input type="hidden" name="plan" value={plan} />
      <input type="hidden" name="list" value={list} />
      <input type="hidden" name="query" value={query} />
      {refused && !fault ? (
        <Note tone="ink" role="alert">
          {messageOf(refused, words.refusal)}
        </Note>
      ) : null}
      <TextInput
        key={state?.name}
        id="filter-name"
        name="name"
        label={words.name}
        hint={words.nameHint}
        error={fault}
        defaultValue={refused ? state?.name : ""}
        maxLength={FILTER_NAME_LIMIT}
        autoComplete="off"
        required
      />
      <SubmitButton pendingLabel={words.pending} className="justify-self-start">
        {words.submit}
      </SubmitButton>
    </form>
  );
}
