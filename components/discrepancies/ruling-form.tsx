"use client";
// Opens under a row: which place counts, or a value of the office's own, and why. Works without script; what was typed
// stays when it is refused.
import { useActionState } from "react";
import {
  faultAt,
  fill,
  messageOf,
  refusedBy,
  type RefusalWords,
} from "@/components/status/refused-form";
import { Disclosure } from "@/components/ui/disclosure";
import { Note } from "@/components/ui/note";
import { RadioList } from "@/components/ui/radio-list";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextArea } from "@/components/ui/text-area";
import { TextInput } from "@/components/ui/text-input";
import { VisuallyHidden } from "@/components/ui/visually-hidden";
import { ruleDiscrepancyAction } from "@/lib/actions/discrepancies";
import type { RulingFormWords } from "./form-words";

export type RulingAsked = {
  code: string;
  /** Number of rulings so far. */
  ruled: number;
  /** Both places give numbers: a value of one's own is then a number too. */
  numeric: boolean;
  places: readonly [{ value: string; place: string }, { value: string; place: string }];
};
type RulingFormProps = {
  asked: RulingAsked;
  words: RulingFormWords;
  refusal: RefusalWords;
  /** Sent along: plan, filter, and the day proposed. */
  around: { plan: string; show: string; effectiveOn: string; today: string };
};

export function RulingForm({ asked, words, refusal, around }: RulingFormProps) {
  const [state, action] = useActionState(ruleDiscrepancyAction, null);
  const refused = refusedBy(state?.result);
  const typed = state?.typed;
  const { code } = asked;
  const field = (name: string) => ({
    name,
    id: `${name}-${code}`,
    defaultValue: typed?.[name] ?? "",
    error: faultAt(refused, name, refusal),
  });
  return (
    <Disclosure
      open={refused !== null}
      summary={
        <>
          <span aria-hidden>{asked.ruled > 0 ? words.again : words.open}</span>
          <VisuallyHidden>{fill(words.openOf, { code })}</VisuallyHidden>
        </>
      }
      className="open:w-full"
    >
      {/* A radio keeps its first default: a new key shows what was chosen when it is refused. */}
      <form
        action={action}
        key={JSON.stringify(typed ?? {})}
        noValidate
        className="grid max-w-[34rem] gap-3.5 border-l-[3px] border-line-strong py-1 pl-4"
      >
        <input type="hidden" name="plan" value={around.plan} />
        <input type="hidden" name="show" value={around.show} />
        <input type="hidden" name="discrepancy" value={code} />
        <input type="hidden" name="expectedRuled" value={asked.ruled} />
        {refused ? (
          <Note tone="ink" role="alert">
            {messageOf(refused, refusal)}
          </Note>
        ) : null}
        <RadioList
          name={`choice-${code}`}
          legend={words.choice}
          defaultValue={typed?.choice ?? ""}
          error={faultAt(refused, "choice", refusal)}
          options={[
            ...asked.places.map(({ value, place }, index) => ({
              value: index === 0 ? "a" : "b",
              label: value,
              note: place,
            })),
            { value: "other", label: words.other },
          ]}
        />
        <div className="grid gap-3.5 sm:grid-cols-2">
          {asked.numeric ? (
            <TextInput
              {...field("number")}
              label={words.number}
              note={words.numberNote}
              inputMode="decimal"
              maxLength={20}
            />
          ) : null}
          <TextInput
            {...field("effectiveOn")}
            type="date"
            label={words.effectiveOn}
            hint={words.effectiveHint}
            defaultValue={typed?.effectiveOn ?? around.effectiveOn}
            max={around.today}
          />
        </div>
        <TextInput {...field("value")} label={words.value} note={words.valueNote} maxLength={200} />
        <TextArea
          {...field("reason")}
          label={words.reason}
          hint={words.reasonHint}
          maxLength={1000}
          required
        />
        <SubmitButton variant="primary" pendingLabel={words.pending} className="justify-self-start">
          {words.submit}
        </SubmitButton>
      </form>
    </Disclosure>
  );
}
