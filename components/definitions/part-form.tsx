"use client";
// The form of one part: the unit proposes; the manager sees the effect, then confirms. It works without script.
import { useActionState } from "react";
import { Disclosure } from "@/components/ui/disclosure";
import { Note } from "@/components/ui/note";
import { SentKey } from "@/components/ui/sent-key";
import { definitionAction } from "@/lib/actions/definitions";
import type { DefinitionPart } from "@/lib/domain/definition/parts";
import type { MilestoneKind } from "@/lib/domain/milestone/milestone";
import type { FormValues } from "@/lib/domain/report/form-values";
import { faultsAt, type FormWords, messageOf, refusedBy } from "./form-words";
import { ConfirmFields, type FormOffer, ProposeFields } from "./part-actions";
import { PartFields, type PartChoices } from "./part-fields";

export type PartFormItem = {
  plan: string;
  milestone: string;
  kind: MilestoneKind;
  back: string;
  expectedVersion: number;
};

type PartFormProps = {
  item: PartFormItem;
  part: DefinitionPart;
  title: string;
  words: FormWords;
  defaults: FormValues;
  choices: PartChoices;
  offer: FormOffer;
};

export function PartForm({ item, part, title, words, defaults, choices, offer }: PartFormProps) {
  const [state, action] = useActionState(definitionAction, null);
  const refused = refusedBy(state?.result);
  const values = state?.values ?? defaults;
  // A preview brings the page anew: what was typed still rests on what was read first.
  const expectedVersion = values.expectedVersion ?? item.expectedVersion;
  const fieldFaults = (field: string) => faultsAt(refused, field, words);
  return (
    <Disclosure
      look="bar"
      summary={title}
      id={`part-${part}`}
      open={offer.unfolded || state !== null}
    >
      {/* A select keeps its first default: a new key shows what was typed. */}
      <form action={action} key={JSON.stringify(state)} className="grid max-w-2xl gap-4" noValidate>
        <SentKey />
        {Object.entries({ ...item, part, seen: values.seen ?? "", expectedVersion }).map(
          ([name, value]) => (
            <input key={name} type="hidden" name={name} value={value} />
          ),
        )}
        {refused ? (
          <Note tone="ink" role="alert">
            {messageOf(refused, words)}
          </Note>
        ) : null}
        <PartFields
          part={part}
          kind={item.kind}
          values={values}
          faultsAt={fieldFaults}
          words={words}
          choices={choices}
        />
        {offer.confirm ? (
          <ConfirmFields {...{ part, words, values, fieldFaults, offer, state }} />
        ) : (
          <ProposeFields {...{ part, words, values, fieldFaults, offer }} />
        )}
      </form>
    </Disclosure>
  );
}
