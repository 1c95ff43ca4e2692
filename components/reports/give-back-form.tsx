"use client";
// Gives an item back to whoever had it before, in one click.
import { useActionState } from "react";
import { SubmitButton } from "@/components/ui/submit-button";
import { messageOf, refusedBy } from "@/components/status/refused-form";
import { passItemAction } from "@/lib/actions/charges";
import type { ChargeFormWords } from "./charge-form-words";
import { fill } from "./fill";

type GiveBackFormProps = {
  fields: Readonly<Record<string, string>>;
  name: string;
  words: ChargeFormWords;
};

export function GiveBackForm({ fields, name, words }: GiveBackFormProps) {
  const [state, action] = useActionState(passItemAction, null);
  const refused = refusedBy(state?.result);
  return (
    <form action={action} className="flex flex-wrap items-center gap-2">
      {Object.entries(fields).map(([field, value]) => (
        <input key={field} type="hidden" name={field} value={value} />
      ))}
      <SubmitButton size="sm" pendingLabel={words.passing}>
        {fill(words.back, { name })}
      </SubmitButton>
      {refused ? (
        <span role="alert" className="text-sm font-semibold">
          {messageOf(refused, words)}
        </span>
      ) : null}
    </form>
  );
}
