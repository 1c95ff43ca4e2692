"use client";
// Takes back what was sent, as long as the head has not signed it.
import { type SubmitEvent, useActionState, useState } from "react";
import type { ActionState } from "@/lib/actions/define-action";
import { Button } from "@/components/ui/button";
import { SentKey } from "@/components/ui/sent-key";
import { withdrawReportAction } from "@/lib/actions/reports";
import { fill } from "./fill";
import type { NoChangeWords } from "./no-change-words";
import { useWorkDesk } from "./desk-context";

type UndoFormProps = {
  reportId: string;
  title: string;
  words: Pick<NoChangeWords, "undo" | "undoOf" | "errors">;
};

export function UndoForm({ reportId, title, words }: UndoFormProps) {
  const desk = useWorkDesk();
  const [posted, formAction] = useActionState(withdrawReportAction, null);
  const [answer, setAnswer] = useState<ActionState>(posted);
  const refused =
    answer && !answer.ok ? fill(words.errors[answer.code] ?? "", answer.params) : null;
  const submit = async (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    const done = await withdrawReportAction(null, new FormData(event.currentTarget)).catch(
      () => null,
    );
    setAnswer(done);
    if (done?.ok) desk?.takenBack({ title });
  };
  return (
    <form action={formAction} onSubmit={(event) => void submit(event)} className="contents">
      <SentKey />
      <input type="hidden" name="reportId" value={reportId} />
      <span className="w-22 text-right max-sm:w-full max-sm:pb-1.5">
        <Button type="submit" size="sm" variant="quiet" aria-label={fill(words.undoOf, { title })}>
          {words.undo}
        </Button>
      </span>
      {refused ? (
        <p role="alert" className="basis-full pb-1.5 text-sm font-semibold sm:pl-7">
          {refused}
        </p>
      ) : null}
    </form>
  );
}
