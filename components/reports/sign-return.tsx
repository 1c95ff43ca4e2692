"use client";
// Back to the reporter with a reason: written, or filled in by one press. It stays when the return is refused.
import { type FormEvent, useState } from "react";
import { Button } from "@/components/ui/button";
import { Disclosure } from "@/components/ui/disclosure";
import { Note } from "@/components/ui/note";
import { TextArea } from "@/components/ui/text-area";
import { refusedBy } from "@/components/status/refused-form";
import { SentKey } from "@/components/ui/sent-key";
import type { TypedState } from "@/lib/actions/signoff";
import { signRefusal } from "./sign-refused";
import type { Seen } from "./sign-view";
import type { SignWords } from "./sign-words";

type SignReturnProps = {
  report: Seen;
  state: TypedState;
  /** Where it goes without script, and with it. */
  action: (form: FormData) => void;
  onSubmit: (event: FormEvent<HTMLFormElement>) => void;
  pending: boolean;
  words: SignWords;
};

const joined = (typed: string, text: string) =>
  typed.trim() === "" ? text : `${typed.trim()}\n${text}`;

export function SignReturn({ report, state, action, onSubmit, pending, words }: SignReturnProps) {
  const [reason, setReason] = useState(state?.typed.reason ?? "");
  const refused = refusedBy(state?.result);
  const missing = refused?.fields.some((fault) => fault.field === "reason") === true;
  return (
    <Disclosure summary={words.returnTitle} open={refused !== null}>
      <form action={action} onSubmit={onSubmit} className="grid gap-2">
        <SentKey />
        <input type="hidden" name="reportId" value={report.reportId} />
        <input type="hidden" name="expectedVersion" value={report.version} />
        {refused && !missing ? (
          <Note tone="ink" role="alert">
            {signRefusal(refused, words)}
          </Note>
        ) : null}
        <TextArea
          name="reason"
          label={words.reason}
          hint={words.reasonHint}
          error={missing ? words.reasonMissing : undefined}
          value={reason}
          onChange={(event) => setReason(event.target.value)}
          rows={3}
          maxLength={2000}
          required
        />
        <div role="group" aria-label={words.templatesLabel} className="flex flex-wrap gap-1.5">
          {words.templates.map(({ key, label, text }) => (
            <Button key={key} size="sm" onClick={() => setReason(joined(reason, text))}>
              {label}
            </Button>
          ))}
        </div>
        <Button type="submit" variant="strong" className="w-fit" disabled={pending}>
          {pending ? words.pending : words.returnButton}
        </Button>
      </form>
    </Disclosure>
  );
}
