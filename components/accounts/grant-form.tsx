"use client";
import { useActionState } from "react";
import { Note } from "@/components/ui/note";
import { Select, type SelectOption } from "@/components/ui/select";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextInput } from "@/components/ui/text-input";
import { grantRoleAction } from "@/lib/actions/accounts";
import { faultAt, messageOf, refusedBy, type RefusalWords } from "@/components/status/refused-form";

type GrantFormProps = {
  words: {
    account: string;
    role: string;
    organisation: string;
    organisationHint: string;
    plan: string;
    startsOn: string;
    endsOn: string;
    endsOnHint: string;
    submit: string;
    pending: string;
    /** Holds {name} and {role}. */
    given: string;
  };
  refusal: RefusalWords;
  /** The first of each says that nothing is chosen. */
  choices: Record<"accounts" | "roles" | "organisations" | "plans", readonly SelectOption[]>;
  today: string;
};

const labelOf = (options: readonly SelectOption[], value: string | undefined) =>
  options.find((option) => option.value === value)?.label ?? "";

export function GrantForm({ words, refusal, choices, today }: GrantFormProps) {
  const [state, action] = useActionState(grantRoleAction, null);
  const refused = refusedBy(state?.result);
  const typed = refused ? state?.typed : undefined;
  const held = refused?.fields.find((fault) => fault.field === "role")?.params?.role;
  const heldRole: Record<string, string> =
    held === undefined ? {} : { role: labelOf(choices.roles, String(held)) };
  const given = state?.result.ok
    ? words.given
        .replace("{name}", labelOf(choices.accounts, state.typed.account))
        .replace("{role}", labelOf(choices.roles, state.typed.role))
    : null;
  const select = (
    name: "account" | "role" | "organisation" | "plan",
    options: readonly SelectOption[],
  ) => ({
    name,
    options,
    label: words[name],
    defaultValue: typed?.[name] ?? "",
    error: faultAt(refused, name, refusal, name === "role" ? heldRole : {}),
  });
  return (
    // A select keeps its first default: a new key shows what was typed after a refusal, and empties it after a grant.
    <form action={action} key={JSON.stringify(state)} className="grid gap-4" noValidate>
      {refused ? (
        <Note tone="ink" role="alert">
          {messageOf(refused, refusal)}
        </Note>
      ) : null}
      {given ? <Note role="status">{given}</Note> : null}
      <Select {...select("account", choices.accounts)} required />
      <Select {...select("role", choices.roles)} required />
      <Select {...select("organisation", choices.organisations)} hint={words.organisationHint} />
      <Select {...select("plan", choices.plans)} />
      <div className="grid grid-cols-2 gap-3">
        <TextInput
          name="startsOn"
          type="date"
          label={words.startsOn}
          error={faultAt(refused, "startsOn", refusal)}
          defaultValue={typed?.startsOn ?? today}
          required
        />
        <TextInput
          name="endsOn"
          type="date"
          label={words.endsOn}
          hint={words.endsOnHint}
          error={faultAt(refused, "endsOn", refusal)}
          defaultValue={typed?.endsOn ?? ""}
        />
      </div>
      <SubmitButton variant="primary" pendingLabel={words.pending} className="justify-self-start">
        {words.submit}
      </SubmitButton>
    </form>
  );
}
