"use client";
// Office, A and B post of one item or of those ticked in the list. What was typed stays when it is refused.
import { type ReactNode, useActionState } from "react";
import { Note } from "@/components/ui/note";
import { Select } from "@/components/ui/select";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextInput } from "@/components/ui/text-input";
import { faultAt, messageOf, refusedBy } from "@/components/status/refused-form";
import { passItemAction } from "@/lib/actions/charges";
import type { ChargeFormWords } from "./charge-form-words";
import { fill } from "./fill";
import type { PersonView } from "./work-view";

type PassFormProps = {
  id: string;
  keys: { plan: string; organisation: string };
  people: readonly PersonView[];
  start: { office: string; personId: string; backupId: string };
  words: ChargeFormWords;
  /** Which items: hidden fields; boxes of the list name the form instead. */
  children?: ReactNode;
};

export function PassForm({ id, keys, people, start, words, children }: PassFormProps) {
  const [state, action] = useActionState(passItemAction, null);
  const refused = refusedBy(state?.result);
  const values = refused ? { ...start, ...state?.values } : start;
  const at = (name: string) => faultAt(refused, name, { codes: words.codes, faults: words.faults });
  const nothing = refused?.fields.some((each) => each.field === "items");
  const options = [
    { value: "", label: words.nobody },
    ...people.map((person) => ({ value: person.id, label: person.displayName })),
  ];
  return (
    <form id={id} action={action} className="grid max-w-[34rem] gap-3">
      {Object.entries(keys).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      {children}
      {refused ? (
        <Note tone="ink" role="alert">
          {nothing ? words.noneChosen : messageOf(refused, words)}
        </Note>
      ) : null}
      {state?.result.ok ? (
        <Note role="status">{fill(words.passed, { n: state.result.value.passed })}</Note>
      ) : null}
      {/* A refused form starts anew from what was chosen: selects keep nothing by themselves. */}
      <div key={JSON.stringify(values)} className="grid gap-3 sm:grid-cols-2">
        <TextInput
          id={`${id}-office`}
          name="office"
          label={words.office}
          hint={words.officeHint}
          maxLength={60}
          defaultValue={values["office"]}
          error={at("office")}
        />
        <Select
          id={`${id}-person`}
          name="personId"
          label={words.person}
          options={options}
          defaultValue={values["personId"]}
          error={at("personId")}
        />
        <TextInput
          id={`${id}-note`}
          name="note"
          label={words.note}
          maxLength={500}
          defaultValue={refused ? (state?.values["note"] ?? "") : ""}
          error={at("note")}
        />
        <Select
          id={`${id}-backup`}
          name="backupId"
          label={words.backup}
          options={options}
          defaultValue={values["backupId"]}
          error={at("backupId")}
        />
      </div>
      <div>
        <SubmitButton variant="strong" pendingLabel={words.passing}>
          {words.pass}
        </SubmitButton>
      </div>
    </form>
  );
}
