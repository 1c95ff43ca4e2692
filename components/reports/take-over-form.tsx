"use client";
// Everything in one person's charge goes to another, for somebody who leaves.
import { useActionState } from "react";
import { Note } from "@/components/ui/note";
import { Select } from "@/components/ui/select";
import { SubmitButton } from "@/components/ui/submit-button";
import { faultAt, messageOf, refusedBy } from "@/components/status/refused-form";
import { takeOverAction } from "@/lib/actions/charges";
import type { ChargeFormWords } from "./charge-form-words";
import { fill } from "./fill";
import type { PersonView } from "./work-view";

type TakeOverFormProps = {
  keys: { plan: string; organisation: string };
  /** Who holds posts now, with how many in the label. */
  holders: readonly { id: string; label: string }[];
  people: readonly PersonView[];
  words: ChargeFormWords;
};

export function TakeOverForm({ keys, holders, people, words }: TakeOverFormProps) {
  const [state, action] = useActionState(takeOverAction, null);
  const refused = refusedBy(state?.result);
  const values = state?.values ?? {};
  const at = (name: string) => faultAt(refused, name, { codes: words.codes, faults: words.faults });
  const id = `leave-${keys.organisation}`;
  return (
    <form action={action} className="grid max-w-[34rem] gap-3">
      {Object.entries({ ...keys, note: "" }).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      {refused ? (
        <Note tone="ink" role="alert">
          {messageOf(refused, words)}
        </Note>
      ) : null}
      {state?.result.ok ? (
        <Note role="status">{fill(words.passed, { n: state.result.value.passed })}</Note>
      ) : null}
      <div key={JSON.stringify(values)} className="grid gap-3 sm:grid-cols-2">
        <Select
          id={`${id}-from`}
          name="fromId"
          label={words.from}
          options={holders.map((holder) => ({ value: holder.id, label: holder.label }))}
          defaultValue={values["fromId"]}
          error={at("fromId")}
        />
        <Select
          id={`${id}-to`}
          name="toId"
          label={words.to}
          options={people.map((person) => ({ value: person.id, label: person.displayName }))}
          defaultValue={values["toId"]}
          error={at("toId")}
        />
      </div>
      <div>
        <SubmitButton variant="strong" pendingLabel={words.passing}>
          {words.leave}
        </SubmitButton>
      </div>
    </form>
  );
}
