"use client";
// What leaders are to read about an item: put before them anew, or in other words.
import { useActionState } from "react";
import { faultAt, messageOf, refusedBy } from "@/components/status/refused-form";
import { Note } from "@/components/ui/note";
import { Select, type SelectOption } from "@/components/ui/select";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextArea } from "@/components/ui/text-area";
import { markEscalationAction, rewordEscalationAction } from "@/lib/actions/escalations";
import type { EscalationWords } from "@/lib/domain/escalation/check-escalation";
import type { EscalationFormWords } from "./form-words";

type WordsFormProps = {
  plan: string;
  /** Of an item anew, or of what stands before leaders already. */
  of:
    | { kind: "mark"; items: readonly SelectOption[]; item: string; itemLabel: string }
    | { kind: "reword"; escalationId: string; words: EscalationWords };
  text?: string;
  submit: string;
  done: string;
  words: EscalationFormWords;
};

export function WordsForm({ plan, of, text, submit, done, words }: WordsFormProps) {
  const [state, action] = useActionState(
    of.kind === "mark" ? markEscalationAction : rewordEscalationAction,
    null,
  );
  const refused = refusedBy(state?.result);
  const typed = refused ? state?.typed : undefined;
  const error = (field: string) => faultAt(refused, field, words.refusal);
  const id = of.kind === "mark" ? "mark" : of.escalationId;
  return (
    // The key lets what was typed stand again after the browser has emptied the form.
    <form
      key={`${state?.round ?? 0} ${of.kind === "mark" ? of.item : ""}`}
      action={action}
      className="grid max-w-[40rem] gap-3 pb-3"
      noValidate
    >
      <input type="hidden" name="plan" value={plan} />
      {text ? <p className="text-sm leading-[1.7] text-ink-2">{text}</p> : null}
      {refused ? (
        <Note tone="ink" role="alert">
          {messageOf(refused, words.refusal)}
        </Note>
      ) : null}
      {state?.result.ok ? <Note role="status">{done}</Note> : null}
      {of.kind === "mark" ? (
        <Select
          id="mark-item"
          name="milestone"
          label={of.itemLabel}
          error={error("milestone")}
          options={of.items}
          defaultValue={typed?.["milestone"] ?? of.item}
        />
      ) : (
        <input type="hidden" name="escalationId" value={of.escalationId} />
      )}
      {words.fields.map(({ name, label, hint }) => (
        <TextArea
          key={name}
          id={`${id}-${name}`}
          name={name}
          rows={2}
          label={label}
          hint={hint}
          error={error(name)}
          defaultValue={typed?.[name] ?? (of.kind === "reword" ? of.words[name] : "")}
        />
      ))}
      <SubmitButton
        variant={of.kind === "mark" ? "primary" : "strong"}
        pendingLabel={words.pending}
        className="w-fit"
      >
        {submit}
      </SubmitButton>
    </form>
  );
}
