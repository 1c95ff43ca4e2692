"use client";
// The head's two acts: sign (one, or all that are ticked), and return with a reason.
import { type ReactNode, useActionState, useRef, useState } from "react";
import { BulkBar } from "@/components/ui/bulk-bar";
import { Button } from "@/components/ui/button";
import { Disclosure } from "@/components/ui/disclosure";
import { Note } from "@/components/ui/note";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextArea } from "@/components/ui/text-area";
import { returnByHeadAction, signReportsAction } from "@/lib/actions/reports";
import { fill } from "./fill";

export type SignWords = {
  sign: string;
  signTicked: string;
  ticked: string;
  tickAll: string;
  tickNone: string;
  pending: string;
  returnTitle: string;
  returnButton: string;
  reason: string;
  reasonHint: string;
  reasonMissing: string;
  errors: Readonly<Record<string, string>>;
};

/** Wraps the table whose boxes are named reportIds; the bar stands above it and works without script too. */
export function BulkSign({
  total,
  words,
  children,
}: {
  total: number;
  words: SignWords;
  children: ReactNode;
}) {
  const [state, action] = useActionState(signReportsAction, null);
  const form = useRef<HTMLFormElement>(null);
  const [count, setCount] = useState(0);
  const boxes = () => [
    ...(form.current?.querySelectorAll<HTMLInputElement>('input[name="reportIds"]') ?? []),
  ];
  const recount = () => setCount(boxes().filter((box) => box.checked).length);
  const tick = (checked: boolean) => {
    for (const box of boxes()) box.checked = checked;
    recount();
  };
  return (
    <form ref={form} action={action} onChange={recount}>
      {state && !state.ok ? (
        <div className="mb-2">
          <Note tone="ink" role="alert">
            {fill(
              state.code === "invalid" ? words.tickNone : (words.errors[state.code] ?? ""),
              state.params,
            )}
          </Note>
        </div>
      ) : null}
      {children}
      <div className="sticky bottom-0 z-10 mt-3 bg-paper py-2 max-sm:bottom-[calc(3.5rem+env(safe-area-inset-bottom))]">
        <BulkBar count={fill(words.ticked, { count })}>
          <Button variant="inverse" size="sm" onClick={() => tick(count < total)}>
            {words.tickAll}
          </Button>
          <SubmitButton size="sm" pendingLabel={words.pending}>
            {words.signTicked}
          </SubmitButton>
        </BulkBar>
      </div>
    </form>
  );
}

export function SignOne({ reportId, words }: { reportId: string; words: SignWords }) {
  const [state, action] = useActionState(signReportsAction, null);
  return (
    <form action={action} className="flex flex-wrap items-center gap-2">
      <input type="hidden" name="reportIds" value={reportId} />
      <SubmitButton variant="primary" pendingLabel={words.pending}>
        {words.sign}
      </SubmitButton>
      {state && !state.ok ? (
        <span role="alert" className="text-sm font-semibold">
          {fill(words.errors[state.code] ?? "", state.params)}
        </span>
      ) : null}
    </form>
  );
}

export function ReturnOne({ reportId, words }: { reportId: string; words: SignWords }) {
  const [state, action] = useActionState(returnByHeadAction, null);
  const refused = state && !state.result.ok ? state.result : null;
  const missing = refused?.fields.some((fault) => fault.field === "reason") === true;
  return (
    <Disclosure summary={words.returnTitle} open={refused !== null}>
      {/* The key lets the typed text stand again after the browser has emptied the form. */}
      <form key={state?.reason ?? ""} action={action} className="grid gap-2">
        <input type="hidden" name="reportId" value={reportId} />
        {refused && !missing ? (
          <Note tone="ink" role="alert">
            {fill(words.errors[refused.code] ?? "", refused.params)}
          </Note>
        ) : null}
        <TextArea
          id={`reason-${reportId}`}
          name="reason"
          label={words.reason}
          hint={words.reasonHint}
          error={missing ? words.reasonMissing : undefined}
          defaultValue={state?.reason ?? ""}
          rows={3}
          maxLength={2000}
          required
        />
        <span>
          <SubmitButton variant="strong" pendingLabel={words.pending}>
            {words.returnButton}
          </SubmitButton>
        </span>
      </form>
    </Disclosure>
  );
}
