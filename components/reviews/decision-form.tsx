"use client";
// Accept or return. The reason typed stays when the decision is refused; a decision opens the next report.
import { useRouter } from "next/navigation";
import { useActionState, useEffect, useRef, useState } from "react";
import { Kbd } from "@/components/ui/kbd";
import { Note } from "@/components/ui/note";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextArea } from "@/components/ui/text-area";
import { fill, refusedBy } from "@/components/status/refused-form";
import { decideReportAction } from "@/lib/actions/reviews";
import type { DecisionWords } from "./decision-words";
import { ReasonTemplates } from "./reason-templates";
import { useKeys } from "./use-keys";

type DecisionFormProps = {
  report: {
    id: string;
    /** The version that is shown: another one is not decided by this form. */
    version: number;
    /** Decided already, or the actor may not: the form only carries on. */
    open: boolean;
    /** It went through the actor's own hands. */
    own: boolean;
  };
  words: DecisionWords;
  hrefs: {
    previous: string | null;
    /** Where to go after a decision; the queue's own page after the last one. */
    next: string | null;
    queue: string;
  };
};

export function DecisionForm({ report, words, hrefs }: DecisionFormProps) {
  // One action of two buttons: without script React tells a form with an action for each no answer but the first's.
  const [decided, decide] = useActionState(decideReportAction, null);
  const [typed, setTyped] = useState<string | null>(null);
  const reason = typed ?? decided?.reason ?? "";
  const acceptButton = useRef<HTMLButtonElement>(null);
  const reasonBox = useRef<HTMLTextAreaElement>(null);
  const router = useRouter();
  const { previous, next } = hrefs;
  useKeys({
    j: next === null ? null : () => router.push(next),
    k: previous === null ? null : () => router.push(previous),
    a: () => acceptButton.current?.click(),
    r: () => reasonBox.current?.focus(),
  });
  const refused = refusedBy(decided?.result);
  const fault = refused?.fields.find((each) => each.field === "reason");
  const missing = fault !== undefined;
  const moved = refused?.code === "conflict" && refused.params["items"] !== undefined;
  useEffect(() => {
    if (fault) reasonBox.current?.focus();
  }, [fault]);
  const refusal =
    refused && !missing ? (
      <Note tone="ink" role="alert">
        {moved ? fill(words.moved, refused.params) : words.errors[refused.code]}
      </Note>
    ) : null;
  // Without script a form that was sent too late comes back to a page without it.
  if (!report.open) return refusal;
  return (
    <form action={decide} aria-label={words.label} className="grid gap-3">
      <input type="hidden" name="reports" value={`${report.id}|${report.version}`} />
      <input type="hidden" name="reportId" value={report.id} />
      <input type="hidden" name="version" value={report.version} />
      <input type="hidden" name="next" value={hrefs.next ?? hrefs.queue} />
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
      <ReasonTemplates
        label={words.templatesLabel}
        templates={words.templates}
        typed={reason}
        onChange={setTyped}
      />
      {report.own ? <Note tone="ink">{words.own}</Note> : null}
      {refusal}
      <div className="flex flex-wrap gap-2.5">
        <SubmitButton
          size="lg"
          variant="strong"
          name="decision"
          value="return"
          aria-keyshortcuts="r"
        >
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
          name="decision"
          value="accept"
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
