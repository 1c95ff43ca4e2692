"use client";
// What can be done with a figure that was sent: take back, sign, accept; or return it with a reason.
import { useActionState } from "react";
import { Disclosure } from "@/components/ui/disclosure";
import { Note } from "@/components/ui/note";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextArea } from "@/components/ui/text-area";
import { moveFigureAction } from "@/lib/actions/indicators";
import { NOTE_LIMIT } from "@/lib/domain/indicator/figure-draft";
import type { FormWords } from "./form-words";
import { faultAt } from "@/components/status/refused-form";
import { messageOf, refusedBy } from "./refusal";

type FigureMoveProps = {
  /** The version is what the reader looks at: of another one the move is refused. */
  report: { id: string; version: number };
  words: FormWords;
};

export function FigureMove({
  report,
  intent,
  words,
}: FigureMoveProps & { intent: "withdraw" | "sign" | "accept" }) {
  const [state, action] = useActionState(moveFigureAction, null);
  const refused = refusedBy(state);
  return (
    <form action={action} className="flex flex-wrap items-center gap-2">
      <input type="hidden" name="reportId" value={report.id} />
      <input type="hidden" name="expectedVersion" value={report.version} />
      <input type="hidden" name="intent" value={intent} />
      <SubmitButton
        variant={intent === "withdraw" ? "plain" : "primary"}
        pendingLabel={words.move.pending}
      >
        {words.transition[intent]}
      </SubmitButton>
      {refused ? (
        <span role="alert" className="text-sm font-semibold">
          {messageOf(refused, words)}
        </span>
      ) : null}
    </form>
  );
}

export function FigureReturn({
  report,
  intent,
  words,
}: FigureMoveProps & { intent: "returnByHead" | "return" }) {
  const [state, action] = useActionState(moveFigureAction, null);
  const refused = refusedBy(state);
  const fault = faultAt(refused, "reason", words);
  return (
    <Disclosure summary={words.move.returnTitle} open={refused !== null}>
      {/* The key lets the typed text stand again after the browser has emptied the form. */}
      <form key={JSON.stringify(state)} action={action} className="grid gap-2">
        <input type="hidden" name="reportId" value={report.id} />
        <input type="hidden" name="expectedVersion" value={report.version} />
        <input type="hidden" name="intent" value={intent} />
        {refused && !fault ? (
          <Note tone="ink" role="alert">
            {messageOf(refused, words)}
          </Note>
        ) : null}
        <TextArea
          name="reason"
          label={words.move.reason}
          hint={words.move.reasonHint}
          error={fault}
          defaultValue={state?.typed.reason ?? ""}
          rows={3}
          maxLength={NOTE_LIMIT}
          required
        />
        <span>
          <SubmitButton variant="strong" pendingLabel={words.move.pending}>
            {words.transition[intent]}
          </SubmitButton>
        </span>
      </form>
    </Disclosure>
  );
}
