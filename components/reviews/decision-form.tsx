"use client";
// Accept or return. The reason typed stays when the decision is refused; after a decision the next report opens.
import { useRouter } from "next/navigation";
import { useActionState, useEffect, useRef, useState } from "react";
import { Button } from "@/components/ui/button";
import { Kbd } from "@/components/ui/kbd";
import { Note } from "@/components/ui/note";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextArea } from "@/components/ui/text-area";
import { acceptReportsAction, returnReportAction } from "@/lib/actions/reports";
import type { DecisionWords } from "./decision-words";
import { useReviewKeys } from "./use-review-keys";

type DecisionFormProps = {
  reportId: string;
  words: DecisionWords;
  /** Decided already: the form only carries the reviewer on. */
  open: boolean;
  /** The actor wrote or signed it. */
  own: boolean;
  previousHref: string | null;
  /** Where to go after a decision; the queue's own page after the last one. */
  nextHref: string | null;
  queueHref: string;
};

export function DecisionForm({
  reportId,
  words,
  open,
  own,
  previousHref,
  nextHref,
  queueHref,
}: DecisionFormProps) {
  const [accepted, accept] = useActionState(acceptReportsAction, null);
  const [returned, giveBack] = useActionState(returnReportAction, null);
  const [typed, setTyped] = useState<string | null>(null);
  const reason = typed ?? returned?.reason ?? "";
  // As it was when the report was opened: once decided, the queue no longer knows what came after it.
  const [afterwards] = useState(nextHref ?? queueHref);
  const acceptButton = useRef<HTMLButtonElement>(null);
  const reasonBox = useRef<HTMLTextAreaElement>(null);
  const router = useRouter();
  const decided = accepted?.ok === true || returned?.result.ok === true;
  useEffect(() => {
    if (decided) router.push(afterwards);
  }, [decided, afterwards, router]);
  useReviewKeys({ previousHref, nextHref, accept: acceptButton, reason: reasonBox });
  const refusedReturn = returned?.result.ok === false ? returned.result : null;
  const fault = refusedReturn?.fields.find((each) => each.field === "reason");
  const missing = fault !== undefined;
  const refused = accepted?.ok === false && !missing ? accepted : refusedReturn;
  useEffect(() => {
    if (fault) reasonBox.current?.focus();
  }, [fault]);
  if (decided) return <Note role="status">{words.done}</Note>;
  if (!open) return null;
  return (
    <form aria-label={words.label} className="grid gap-3">
      <input type="hidden" name="reportIds" value={reportId} />
      <input type="hidden" name="reportId" value={reportId} />
      <TextArea
        ref={reasonBox}
        name="reason"
        rows={3}
        maxLength={2000}
        label={words.reason}
        note={words.reasonNote}
        error={missing ? words.required : undefined}
        value={reason}
        onChange={(event) => setTyped(event.target.value)}
      />
      <div role="group" aria-label={words.templatesLabel} className="flex flex-wrap gap-1.5">
        {words.templates.map(({ key, label, text }) => (
          <Button
            key={key}
            size="sm"
            onClick={() => setTyped(reason.trim() ? `${reason.trim()}\n${text}` : text)}
          >
            {label}
          </Button>
        ))}
      </div>
      {own ? <Note tone="ink">{words.own}</Note> : null}
      {refused && !missing ? (
        <Note tone="ink" role="alert">
          {words.errors[refused.code]}
        </Note>
      ) : null}
      <div className="flex flex-wrap gap-2.5">
        <SubmitButton size="lg" variant="strong" formAction={giveBack} aria-keyshortcuts="r">
          {words.return}
          <span aria-hidden>
            <Kbd>R</Kbd>
          </span>
        </SubmitButton>
        <SubmitButton
          ref={acceptButton}
          size="lg"
          variant="primary"
          className="flex-1"
          formAction={accept}
          aria-keyshortcuts="a"
        >
          {words.accept}
          <span aria-hidden>
            <Kbd onFill>A</Kbd>
          </span>
        </SubmitButton>
      </div>
    </form>
  );
}
