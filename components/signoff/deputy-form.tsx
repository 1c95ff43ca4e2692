"use client";
// Who signs in the head's place, from which day to which, and by which paper or word.
import { useActionState } from "react";
import { faultAt, messageOf, refusedBy, type RefusalWords } from "@/components/status/refused-form";
import { Note } from "@/components/ui/note";
import { Select } from "@/components/ui/select";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextInput } from "@/components/ui/text-input";
import { appointDeputyAction } from "@/lib/actions/signoff";
import type { DeputyFormWords } from "./form-words";

type Person = { personId: string; name: string };
type DeputyFormProps = {
  at: { plan: string; unit: string; today: string };
  /** Who of the unit may stand in. */
  colleagues: readonly Person[];
  /** More than one: whose place it is must be said. */
  heads: readonly Person[];
  words: DeputyFormWords;
  refusal: RefusalWords;
};

const toOptions = (people: readonly Person[], none: string) => [
  { value: "", label: none },
  ...people.map(({ personId, name }) => ({ value: personId, label: name })),
];

export function DeputyForm({ at, colleagues, heads, words, refusal }: DeputyFormProps) {
  const [state, action] = useActionState(appointDeputyAction, null);
  const refused = refusedBy(state?.result);
  const typed = refused ? state?.typed : undefined;
  const error = (field: string) => faultAt(refused, field, refusal);
  const id = (name: string) => `${name}-${at.unit}`;
  return (
    // The key lets what was typed stand again after the browser has emptied the form.
    <form
      key={JSON.stringify(typed ?? state?.result.ok ?? null)}
      action={action}
      className="grid max-w-[30rem] gap-3"
      noValidate
    >
      <input type="hidden" name="plan" value={at.plan} />
      <input type="hidden" name="unit" value={at.unit} />
      {refused ? (
        <Note tone="ink" role="alert">
          {messageOf(refused, refusal)}
        </Note>
      ) : null}
      {state?.result.ok ? <Note role="status">{words.given}</Note> : null}
      <Select
        id={id("person")}
        name="personId"
        label={words.person}
        hint={words.personHint}
        error={error("person")}
        options={toOptions(colleagues, words.choose)}
        defaultValue={typed?.personId ?? ""}
      />
      {heads.length > 1 ? (
        <Select
          id={id("head")}
          name="headId"
          label={words.head}
          error={error("headId")}
          options={toOptions(heads, words.choose)}
          defaultValue={typed?.headId ?? ""}
        />
      ) : null}
      <div className="grid gap-3 sm:grid-cols-2">
        <TextInput
          id={id("firstOn")}
          name="firstOn"
          type="date"
          label={words.from}
          error={error("firstOn")}
          min={at.today}
          defaultValue={typed?.firstOn ?? at.today}
        />
        <TextInput
          id={id("lastOn")}
          name="lastOn"
          type="date"
          label={words.to}
          hint={words.toHint}
          error={error("lastOn")}
          min={at.today}
          defaultValue={typed?.lastOn ?? ""}
        />
      </div>
      <TextInput
        id={id("basis")}
        name="basis"
        label={words.basis}
        hint={words.basisHint}
        error={error("basis")}
        defaultValue={typed?.basis ?? ""}
        maxLength={200}
        autoComplete="off"
      />
      <SubmitButton pendingLabel={words.pending} className="w-fit">
        {words.submit}
      </SubmitButton>
    </form>
  );
}
