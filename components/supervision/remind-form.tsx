"use client";
// Sends the reminder, or copies its text out and puts that on record. Both go through the same command; without script
// the text is selected by hand.
import { useActionState, useRef, useState } from "react";
import {
  fill,
  messageOf,
  refusedBy,
  type RefusalWords,
  faultWords,
} from "@/components/status/refused-form";
import { Button, ButtonLink } from "@/components/ui/button";
import { Checkbox } from "@/components/ui/checkbox";
import { useHasScript } from "@/components/ui/has-script";
import { Note } from "@/components/ui/note";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextArea } from "@/components/ui/text-area";
import { sendRemindersAction } from "@/lib/actions/reminders";
import { chatText, REMINDER_TEXT_LIMIT } from "@/lib/domain/supervision/reminder-text";

type FormWords = Record<
  | "note"
  | "noteHint"
  | "copyHeads"
  | "copyHeadsNote"
  | "send"
  | "pending"
  | "sent"
  | "logged"
  | "textTitle"
  | "textHint"
  | "copyAndLog"
  | "logOnly"
  | "copied"
  | "notCopied"
  | "again"
  | "moved",
  string
>;

type RemindFormProps = {
  plan: string;
  /** Names the act: sent twice it is one. */
  batchId: string;
  /** "code|how often it had been reminded of". */
  items: readonly string[];
  blocks: readonly { body: string; foot: string }[];
  /** What the note begins with. */
  note: string;
  back: string;
  words: { form: FormWords; refusal: RefusalWords };
};

export function RemindForm({ plan, batchId, items, blocks, note, back, words }: RemindFormProps) {
  const { form: say, refusal } = words;
  const [state, action] = useActionState(sendRemindersAction, null);
  const [typed, setTyped] = useState(state?.text ?? note);
  const [copied, setCopied] = useState<boolean | null>(null);
  const text = useRef<HTMLTextAreaElement>(null);
  const logging = useRef<HTMLButtonElement>(null);
  const hasScript = useHasScript();
  const refused = refusedBy(state?.result);
  const whole = chatText(blocks, typed);
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(whole);
      setCopied(true);
      logging.current?.click();
    } catch {
      setCopied(false);
      text.current?.select();
    }
  };
  if (state?.result.ok) {
    const done = state.channel === "offline" ? say.logged : say.sent;
    return (
      <div role="status" className="grid content-start justify-items-start gap-3">
        <Note tone="ink">
          {fill(done, { count: state.result.value.items })}
          {copied ? ` ${say.copied}` : null}
        </Note>
        <ButtonLink href={back}>{say.again}</ButtonLink>
      </div>
    );
  }
  return (
    <form action={action} className="grid min-w-0 content-start gap-4" noValidate>
      <input type="hidden" name="plan" value={plan} />
      <input type="hidden" name="batchId" value={batchId} />
      {items.map((item) => (
        <input key={item} type="hidden" name="items" value={item} />
      ))}
      {refused ? (
        <Note tone="ink" role="alert">
          {refused.code === "conflict" && refused.params["items"] !== undefined
            ? fill(say.moved, refused.params)
            : refused.fields.some((fault) => fault.field === "items")
              ? refused.fields.map((fault) => faultWords(fault, refusal)).join(" ")
              : messageOf(refused, refusal)}
        </Note>
      ) : null}
      <TextArea
        name="text"
        rows={3}
        maxLength={REMINDER_TEXT_LIMIT}
        label={say.note}
        hint={say.noteHint}
        value={typed}
        onChange={(event) => setTyped(event.target.value)}
      />
      <Checkbox
        name="copyHeads"
        label={say.copyHeads}
        note={say.copyHeadsNote}
        defaultChecked={state?.copyHeads ?? false}
      />
      <SubmitButton
        variant="primary"
        size="lg"
        name="channel"
        value="system"
        pendingLabel={say.pending}
        className="justify-self-start"
      >
        {say.send}
      </SubmitButton>
      <div id="chat" className="grid gap-2 border-t border-line-strong pt-4">
        <TextArea
          ref={text}
          id="chat-text"
          name="chat"
          readOnly
          rows={8}
          label={say.textTitle}
          hint={say.textHint}
          value={whole}
        />
        <div className="flex flex-wrap gap-2">
          {hasScript ? <Button onClick={() => void copy()}>{say.copyAndLog}</Button> : null}
          <SubmitButton
            ref={logging}
            variant={hasScript ? "quiet" : "plain"}
            name="channel"
            value="offline"
            pendingLabel={say.pending}
          >
            {say.logOnly}
          </SubmitButton>
        </div>
        {copied === false ? (
          <p role="alert" className="text-sm text-ink-2">
            {say.notCopied}
          </p>
        ) : null}
      </div>
    </form>
  );
}
