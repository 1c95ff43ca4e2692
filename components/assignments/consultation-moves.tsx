"use client";
// Chasing those who are silent, once a day, and closing in two steps. Both work without script.
import { useActionState } from "react";
import { fill, messageOf, refusedBy, type RefusalWords } from "@/components/status/refused-form";
import { Disclosure } from "@/components/ui/disclosure";
import { Note } from "@/components/ui/note";
import { SubmitButton } from "@/components/ui/submit-button";
import { chaseAction, closeAction } from "@/lib/actions/consultations";
import type { Messages } from "@/messages";

type ConsultationMovesProps = {
  ask: { plan: string; consultationId: string };
  /** Units that owe an answer; answers missing and amendments to be weighed. */
  counts: { silentUnits: number; silent: number; undecided: number };
  words: Messages["assignments"]["consultation"]["moves"];
  refusal: RefusalWords;
};

export function ConsultationMoves({ ask, counts, words, refusal }: ConsultationMovesProps) {
  const [chased, chase] = useActionState(chaseAction, null);
  const [closed, close] = useActionState(closeAction, null);
  const refused = refusedBy(chased) ?? refusedBy(closed);
  const hidden = Object.entries(ask).map(([name, value]) => (
    <input key={name} type="hidden" name={name} value={value} />
  ));
  return (
    <div className="no-print grid gap-2 pb-5">
      {refused ? (
        <Note tone="ink" role="alert">
          {messageOf(refused, refusal)}
        </Note>
      ) : null}
      {chased?.ok ? (
        <Note role="status">
          {chased.value.chased > 0
            ? fill(words.chased, { count: chased.value.chased })
            : words.chasedAlready}
        </Note>
      ) : null}
      <div className="flex flex-wrap items-start gap-x-6 gap-y-2">
        {counts.silentUnits > 0 ? (
          <form action={chase}>
            {hidden}
            <SubmitButton size="sm" pendingLabel={words.pending}>
              {fill(words.chase, { count: counts.silentUnits })}
            </SubmitButton>
          </form>
        ) : null}
        <Disclosure summary={words.close} open={refusedBy(closed) !== null}>
          <form action={close} className="grid max-w-[40rem] justify-items-start gap-2 pb-2">
            {hidden}
            <p className="text-sm leading-[1.7] text-ink-2">{fill(words.closeText, counts)}</p>
            <SubmitButton size="sm" variant="strong" pendingLabel={words.pending}>
              {words.closeConfirm}
            </SubmitButton>
          </form>
        </Disclosure>
      </div>
    </div>
  );
}
