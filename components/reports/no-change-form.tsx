"use client";
// "No change" in one click; an item past its date asks for a sentence first. Without script the form posts, and comes
// back with the field when one is asked for.
import { type SubmitEvent, useActionState, useEffect, useRef, useState } from "react";
import { Button } from "@/components/ui/button";
import { SentKey } from "@/components/ui/sent-key";
import { TextInput } from "@/components/ui/text-input";
import { confirmNoChangeAction, type NoChangeState } from "@/lib/actions/reports";
import { fill } from "./fill";
import type { NoChangeWords } from "./no-change-words";
import { useWorkDesk } from "./desk-context";

type NoChangeFormProps = {
  keys: { plan: string; milestone: string; period: string; expectedVersion: string };
  asksWord: boolean;
  title: string;
  words: NoChangeWords;
  /** In a row of the list. */
  compact?: boolean;
};

export function NoChangeForm({ keys, asksWord, title, words, compact }: NoChangeFormProps) {
  const desk = useWorkDesk();
  const [posted, formAction] = useActionState(confirmNoChangeAction, null);
  const [answer, setAnswer] = useState<NoChangeState>(posted);
  const [open, setOpen] = useState(false);
  const [sending, setSending] = useState(false);
  const field = useRef<HTMLInputElement>(null);
  const { word: fault, message } = refusedWords(answer, words);
  const asks = asksWord && (open || fault !== undefined || message !== null);
  useEffect(() => {
    if (open) field.current?.focus();
  }, [open]);

  const submit = async (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    if (asksWord && !asks) return setOpen(true);
    const data = new FormData(event.currentTarget);
    setSending(true);
    const done = await confirmNoChangeAction(null, data).catch(() => null);
    setSending(false);
    setAnswer(done ?? { result: offline, word: "" });
    if (done?.result.ok) desk?.confirmed({ reportId: done.result.value.reportId, title });
    else field.current?.focus();
  };

  const id = `${compact ? "row" : "panel"}-word-${keys.milestone}`;
  return (
    <form
      action={formAction}
      onSubmit={(event) => void submit(event)}
      className={compact ? "contents" : "grid justify-items-start gap-2"}
    >
      <SentKey />
      {Object.entries(keys).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      {asks ? (
        <div className="flex basis-full flex-wrap items-end gap-2 py-2 sm:pl-7">
          <div className="min-w-48 flex-1">
            <TextInput
              ref={field}
              id={id}
              name="word"
              label={words.word}
              hint={words.wordHint}
              error={fault}
              defaultValue={answer?.word ?? ""}
              autoComplete="off"
            />
          </div>
          <Button type="submit" variant="primary" disabled={sending} aria-busy={sending}>
            {words.send}
          </Button>
        </div>
      ) : (
        <span className={compact ? "w-22 text-right max-sm:w-full max-sm:pb-1.5" : undefined}>
          <Button
            type="submit"
            size="sm"
            variant={compact ? "quiet" : "plain"}
            data-no-change
            disabled={sending}
            aria-busy={sending}
            aria-label={fill(words.of, { title })}
            aria-expanded={asksWord ? false : undefined}
          >
            {words.button}
          </Button>
        </span>
      )}
      {message ? (
        <p role="alert" className="basis-full pb-1.5 text-sm font-semibold sm:pl-7">
          {message}
        </p>
      ) : null}
    </form>
  );
}

const offline = { ok: false as const, code: "unavailable" as const, fields: [], params: {} };

function refusedWords(
  answer: NoChangeState,
  words: NoChangeWords,
): { word: string | undefined; message: string | null } {
  if (!answer || answer.result.ok) return { word: undefined, message: null };
  const { code, fields, params } = answer.result;
  const own = fields.find((each) => each.field === "word");
  if (own) return { word: fill(words.faults[own.code] ?? "", own.params ?? {}), message: null };
  const why = fields.find((each) => each.field === "noChange")?.code ?? "";
  return { word: undefined, message: words.why[why] ?? fill(words.errors[code] ?? code, params) };
}
