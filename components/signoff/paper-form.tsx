"use client";
// The signed sheet comes back: who signed, in which post, on which day, one scan. A plain form that posts the file; where
// script runs it stays on the page, with all that was typed and the file chosen, until it is recorded.
import { useRouter } from "next/navigation";
import { type FormEvent, useState } from "react";
import { faultAt, fill, messageOf, type Refused } from "@/components/status/refused-form";
import { Button } from "@/components/ui/button";
import { Checkbox, CheckboxList } from "@/components/ui/checkbox";
import { Field, FieldMessages, fieldAria } from "@/components/ui/field";
import { Note } from "@/components/ui/note";
import { TextInput } from "@/components/ui/text-input";
import type { PaperFormWords } from "./form-words";
import { sendSheet } from "./send-sheet";

export type PaperTyped = Readonly<
  Record<"sheet" | "signer" | "signerPost" | "signedOn", string | undefined>
>;

type PaperFormProps = {
  at: { plan: string; unit: string; period: string; today: string };
  rounds: readonly { roundId: string; title: string; sent: string }[];
  /** Who answers for the unit, proposed as the one who signed. */
  typed: PaperTyped;
  refused: Refused | null;
  accept: string;
  words: PaperFormWords;
};

export function PaperForm({ at, rounds, typed, accept, words, ...before }: PaperFormProps) {
  const router = useRouter();
  const [refused, setRefused] = useState<Refused | null>(before.refused);
  const [failed, setFailed] = useState(false);
  const [share, setShare] = useState<number | null>(null);
  const id = `${at.unit}-${at.period}`;
  const error = (field: string) => faultAt(refused, field, words.refusal);

  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    setShare(0);
    const answer = await sendSheet(form, setShare);
    setShare(null);
    setFailed(answer === null);
    setRefused(answer?.ok === false ? answer : null);
    if (answer?.ok) router.push(`?recorded=${answer.value.count}`);
    // The list is read again: what has moved meanwhile shows, what was typed stays.
    if (answer) router.refresh();
  };

  const input = (name: keyof PaperTyped, label: string, hint?: string) => ({
    id: `${name}-${id}`,
    name,
    label,
    hint,
    error: error(name),
    defaultValue: typed[name] ?? "",
    autoComplete: "off",
  });
  return (
    <form
      action="/api/sign-offs"
      method="post"
      encType="multipart/form-data"
      onSubmit={(event) => void submit(event)}
      className="grid max-w-[44rem] gap-4"
      noValidate
    >
      {(["plan", "unit", "period"] as const).map((name) => (
        <input key={name} type="hidden" name={name} value={at[name]} />
      ))}
      {refused || failed ? (
        <Note tone="ink" role="alert">
          {refused ? refusalWords(refused, words) : words.failed}
        </Note>
      ) : null}
      <div>
        <CheckboxList legend={words.items}>
          {rounds.map(({ roundId, title, sent }) => (
            <Checkbox
              key={roundId}
              name="roundIds"
              value={roundId}
              label={title}
              aside={sent}
              defaultChecked
            />
          ))}
        </CheckboxList>
        <FieldMessages id={`items-${id}`} hint={words.itemsHint} error={error("roundIds")} />
      </div>
      <div className="grid gap-4 sm:grid-cols-2">
        <TextInput {...input("sheet", words.sheet, words.sheetHint)} maxLength={40} />
        <TextInput {...input("signedOn", words.signedOn)} type="date" max={at.today} />
        <TextInput {...input("signer", words.signer)} maxLength={60} />
        <TextInput {...input("signerPost", words.post)} maxLength={100} />
      </div>
      <Field
        id={`file-${id}`}
        label={words.file}
        hint={words.fileHint}
        error={error("file") ?? fileError(refused, words)}
      >
        <input
          type="file"
          name="file"
          accept={accept}
          {...fieldAria(`file-${id}`, { hint: words.fileHint, error: error("file") })}
          className="w-full text-sm max-sm:min-h-11"
        />
      </Field>
      <Button type="submit" variant="primary" className="w-fit" disabled={share !== null}>
        {share === null ? words.submit : `${words.sending} ${Math.round(share * 100)}%`}
      </Button>
    </form>
  );
}

function refusalWords(refused: Refused, words: PaperFormWords): string {
  const { code, params, fields } = refused;
  if (code === "conflict" && params.items !== undefined) return fill(words.moved, params);
  const mode = fields.find(({ field }) => field === "mode");
  if (mode) return faultAt(refused, "mode", words.refusal) ?? "";
  return messageOf(refused, words.refusal);
}

/** What is wrong with the file as a whole stands at its field too. */
function fileError(refused: Refused | null, words: PaperFormWords): string | undefined {
  const isFile = refused !== null && /^file(Empty|Type|TooBig)$/.test(refused.code);
  return isFile ? messageOf(refused, words.refusal) : undefined;
}
