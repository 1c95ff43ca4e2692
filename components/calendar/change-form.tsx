"use client";
// One day put right by hand. What it is now goes along, so that nobody's change is lost.
import { useActionState } from "react";
import {
  faultAt,
  fill,
  messageOf,
  refusedBy,
  type RefusalWords,
} from "@/components/status/refused-form";
import { Note } from "@/components/ui/note";
import { Select, type SelectOption } from "@/components/ui/select";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextInput } from "@/components/ui/text-input";
import { changeDayAction } from "@/lib/actions/calendar";
import type { CalendarDay } from "@/lib/domain/work-calendar/calendar-file";
import type { Messages } from "@/messages";

type ChangeFormProps = {
  day: string;
  row: CalendarDay | null;
  /** How the day stands, in words. */
  now: string;
  kinds: readonly SelectOption[];
  words: Messages["calendar"]["change"];
  refusal: RefusalWords;
};

export function ChangeForm({ day, row, now, kinds, words, refusal }: ChangeFormProps) {
  const [state, action] = useActionState(changeDayAction, null);
  const refused = refusedBy(state?.result);
  const typed = refused ? state?.typed : undefined;
  const fault = (field: string) => faultAt(refused, field, refusal);
  return (
    // A new key shows what came back, or the day chosen next.
    <form key={`${day} ${state?.round ?? 0}`} action={action} className="grid gap-4" noValidate>
      <input type="hidden" name="seen.kind" value={row?.kind ?? ""} />
      <input type="hidden" name="seen.name" value={row?.name ?? ""} />
      <input type="hidden" name="seen.source" value={row?.source ?? ""} />
      {refused && refused.code !== "invalid" ? (
        <Note tone="ink" role="alert">
          {messageOf(refused, refusal)}
        </Note>
      ) : null}
      {state?.result.ok ? (
        <Note role="status">{fill(words.done, { day: state.typed.day })}</Note>
      ) : null}
      <input type="hidden" name="day" value={day} />
      <p className="text-sm">
        <b className="n">{day}</b>{" "}
        <span className="text-ink-2">{fill(fault("day") ?? words.now, { words: now })}</span>
      </p>
      <Select
        name="kind"
        label={words.kind}
        options={kinds}
        error={fault("kind")}
        defaultValue={typed?.kind ?? row?.kind ?? "holiday"}
      />
      <TextInput
        name="name"
        label={words.name}
        hint={words.nameHint}
        error={fault("name")}
        defaultValue={typed?.name ?? row?.name ?? ""}
        maxLength={100}
        required
      />
      <TextInput
        name="source"
        label={words.source}
        hint={words.sourceHint}
        error={fault("source")}
        defaultValue={typed?.source ?? row?.source ?? ""}
        maxLength={100}
        required
      />
      <SubmitButton variant="primary" pendingLabel={words.pending} className="justify-self-start">
        {words.submit}
      </SubmitButton>
    </form>
  );
}
