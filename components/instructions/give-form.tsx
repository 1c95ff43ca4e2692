"use client";
// An instruction put on record: by the leader in their own name, or by the secretary for what was given elsewhere.
import { useActionState } from "react";
import { faultAt, messageOf, refusedBy, type RefusalWords } from "@/components/status/refused-form";
import { Note } from "@/components/ui/note";
import { RadioList } from "@/components/ui/radio-list";
import { Select, type SelectOption } from "@/components/ui/select";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextArea } from "@/components/ui/text-area";
import { TextInput } from "@/components/ui/text-input";
import { giveInstructionAction } from "@/lib/actions/instructions";
import type { InstructionMode } from "@/lib/domain/instruction/instruction";
import type { GiveFormWords } from "./form-words";

type GiveFormProps = {
  /** `token`: the form sent twice is one instruction. */
  at: { plan: string; token: string; today: string };
  modes: readonly InstructionMode[];
  leaders: readonly string[];
  units: readonly SelectOption[];
  /** What stands in the form at first. */
  start: { items: string; unit: string };
  words: GiveFormWords;
  refusal: RefusalWords;
};

export function GiveForm({ at, modes, leaders, units, start, words, refusal }: GiveFormProps) {
  const [state, action] = useActionState(giveInstructionAction, null);
  const refused = refusedBy(state?.result);
  const typed = state?.typed ?? {};
  const error = (field: string) => faultAt(refused, field, refusal);
  const records = modes.some((mode) => mode !== "online");
  return (
    // The key lets what was typed stand again after the browser has emptied the form.
    <form key={state?.round ?? 0} action={action} className="grid max-w-[40rem] gap-4" noValidate>
      <input type="hidden" name="plan" value={at.plan} />
      <input type="hidden" name="token" value={at.token} />
      {refused ? (
        <Note tone="ink" role="alert">
          {messageOf(refused, refusal)}
        </Note>
      ) : null}
      {records ? (
        <RadioList
          name="mode"
          legend={words.mode}
          hint={modes.includes("online") ? words.onlineOnly : undefined}
          error={error("mode")}
          defaultValue={typed["mode"] ?? modes[0]}
          options={modes.map((mode) => ({ value: mode, ...words.modes[mode] }))}
        />
      ) : (
        <input type="hidden" name="mode" value="online" />
      )}
      {records ? (
        <div className="grid items-start gap-4 sm:grid-cols-2">
          <TextInput
            name="leader"
            label={words.leader}
            hint={words.leaderHint}
            error={error("leader")}
            defaultValue={typed["leader"] ?? ""}
            list="leader-names"
            autoComplete="off"
          />
          <datalist id="leader-names">
            {leaders.map((name) => (
              <option key={name} value={name} />
            ))}
          </datalist>
          <TextInput
            name="givenOn"
            type="date"
            label={words.givenOn}
            error={error("givenOn")}
            max={at.today}
            defaultValue={typed["givenOn"] ?? at.today}
          />
        </div>
      ) : null}
      <TextArea
        name="text"
        rows={4}
        label={words.text}
        hint={words.textHint}
        error={error("text")}
        defaultValue={typed["text"] ?? ""}
      />
      <TextInput
        name="items"
        label={words.items}
        hint={words.itemsHint}
        error={error("items")}
        defaultValue={typed["items"] ?? start.items}
        autoComplete="off"
      />
      <div className="grid items-start gap-4 sm:grid-cols-2">
        <Select
          name="unit"
          label={words.unit}
          error={error("unit")}
          options={[{ value: "", label: words.choose }, ...units]}
          defaultValue={typed["unit"] ?? start.unit}
        />
        <TextInput
          name="dueOn"
          type="date"
          label={words.dueOn}
          hint={words.dueHint}
          error={error("dueOn")}
          defaultValue={typed["dueOn"] ?? ""}
        />
      </div>
      <SubmitButton variant="primary" pendingLabel={words.pending} className="w-fit">
        {words.submit}
      </SubmitButton>
    </form>
  );
}
