"use client";
// One kept filter: another name, or gone.
import { useActionState } from "react";
import { faultAt, fill, messageOf, refusedBy } from "@/components/status/refused-form";
import { FieldMessages } from "@/components/ui/field";
import { Note } from "@/components/ui/note";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextInput } from "@/components/ui/text-input";
import { changeFilterAction } from "@/lib/actions/filters";
import { FILTER_NAME_LIMIT } from "@/lib/domain/search/saved-filter";
import type { FilterWords } from "./form-words";

type ChangeFormProps = { id: string; name: string; version: number; words: FilterWords };

export function ChangeForm({ id, name, version, words }: ChangeFormProps) {
  const [state, action] = useActionState(changeFilterAction, null);
  const refused = refusedBy(state?.result);
  const fault = faultAt(refused, "name", words.refusal);
  const field = `filter-${id}`;
  return (
    <form action={action} className="py-1.5" noValidate>
      <input type="hidden" name="filterId" value={id} />
      <input type="hidden" name="expectedVersion" value={version} />
      {refused && !fault ? (
        <Note tone="ink" role="alert">
          {messageOf(refused, words.refusal)}
        </Note>
      ) : null}
      <div className="flex flex-wrap items-center gap-2">
        <TextInput
          key={`${name}-${state?.name}`}
          id={field}
          name="name"
          aria-label={fill(words.nameOf, { name })}
          error={fault}
          defaultValue={refused ? state?.name : name}
          maxLength={FILTER_NAME_LIMIT}
          autoComplete="off"
          className="w-56 max-sm:w-full"
        />
        <SubmitButton name="intent" value="rename" pendingLabel={words.renaming}>
          {words.rename}
        </SubmitButton>
        <SubmitButton
          name="intent"
          value="remove"
          variant="quiet"
          formNoValidate
          pendingLabel={words.removing}
          aria-label={fill(words.removeOf, { name })}
        >
          {words.remove}
        </SubmitButton>
      </div>
      <FieldMessages id={field} error={fault} hint={undefined} />
    </form>
  );
}
