"use client";
// Accepts several reports at once: all are named, each can be left out, and the reviewer confirms. All or none.
import { useActionState, useRef } from "react";
import { Checkbox, CheckboxList } from "@/components/ui/checkbox";
import { Disclosure } from "@/components/ui/disclosure";
import { Kbd } from "@/components/ui/kbd";
import { Note } from "@/components/ui/note";
import { SubmitButton } from "@/components/ui/submit-button";
import { fill } from "@/components/status/refused-form";
import { acceptReportsAction } from "@/lib/actions/reviews";
import type { DecisionErrors } from "./decision-words";
import { useKeys } from "./use-keys";

type BulkAcceptProps = {
  /** value: the report and the version that is shown. */
  entries: ReadonlyArray<{ value: string; title: string }>;
  words: {
    summary: string;
    text: string;
    legend: string;
    confirm: string;
    submit: string;
    pending: string;
    /** Plain: the queue itself says how many are left. */
    accepted: string;
    /** Holds {items}. */
    moved: string;
    notConfirmed: string;
  };
  errors: DecisionErrors;
};

export function BulkAccept({ entries, words, errors }: BulkAcceptProps) {
  const [state, action] = useActionState(acceptReportsAction, null);
  const form = useRef<HTMLFormElement>(null);
  const openIt = () => {
    const fold = form.current?.closest("details");
    if (!fold) return;
    fold.open = true;
    form.current?.querySelector<HTMLInputElement>("input[name=confirmed]")?.focus();
  };
  useKeys({ b: openIt });
  const refused = state?.ok === false ? state : null;
  const unconfirmed = refused?.fields.some(({ field }) => field === "confirmed") ?? false;
  const moved = refused?.params["items"] !== undefined && refused.code === "conflict";
  const message = unconfirmed
    ? words.notConfirmed
    : moved
      ? fill(words.moved, refused.params)
      : errors[refused?.code ?? "invalid"];
  const done = state?.ok === true;
  if (entries.length === 0) return done ? <Note role="status">{words.accepted}</Note> : null;
  return (
    <Disclosure
      summary={
        <>
          {words.summary}{" "}
          <span aria-hidden>
            <Kbd>B</Kbd>
          </span>
        </>
      }
      open={refused !== null}
      className="mt-1"
    >
      <form ref={form} action={action} aria-label={words.submit} className="grid gap-2 pb-2">
        <input type="hidden" name="many" value="yes" />
        <p className="text-xs leading-[1.7] text-ink-2">{words.text}</p>
        <CheckboxList legend={words.legend}>
          {entries.map(({ value, title }) => (
            <Checkbox key={value} name="reports" value={value} label={title} defaultChecked />
          ))}
        </CheckboxList>
        <Checkbox name="confirmed" value="yes" label={words.confirm} required />
        {state ? (
          <Note tone="ink" role={done ? "status" : "alert"}>
            {done ? words.accepted : message}
          </Note>
        ) : null}
        <div>
          <SubmitButton variant="primary" pendingLabel={words.pending} aria-keyshortcuts="b">
            {words.submit}
          </SubmitButton>
        </div>
      </form>
    </Disclosure>
  );
}
