"use client";
// The demand and the day of reply of a draft.
import { useActionState } from "react";
import { faultAt, refusedBy } from "@/components/status/refused-form";
import { Note } from "@/components/ui/note";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextArea } from "@/components/ui/text-area";
import { TextInput } from "@/components/ui/text-input";
import { editNoticeAction } from "@/lib/actions/notices";
import { NOTICE_TEXT_LIMIT } from "@/lib/domain/supervision/notice";
import type { NoticeFormWords } from "./form-words";
import { type NoticeRef, NoticeRefFields } from "./notice-ref";
import { RefusedNote } from "./refused-note";

type EditFormProps = {
  notice: NoticeRef;
  saved: { demand: string; replyBy: string };
  words: NoticeFormWords;
};

export function EditForm({ notice, saved, words: { form, refusal } }: EditFormProps) {
  const [state, action] = useActionState(editNoticeAction, null);
  const refused = refusedBy(state?.result);
  const typed = refused ? state?.typed : undefined;
  const round = state?.round ?? 0;
  return (
    <form action={action} className="grid gap-3" noValidate>
      <NoticeRefFields notice={notice} />
      <RefusedNote refused={refused} refusal={refusal} fields={["demand", "replyBy"]} />
      {state?.result.ok ? <Note role="status">{form.saved}</Note> : null}
      <TextArea
        key={`demand-${round}`}
        name="demand"
        rows={5}
        maxLength={NOTICE_TEXT_LIMIT}
        label={form.demand}
        defaultValue={typed?.["demand"] ?? saved.demand}
        error={faultAt(refused, "demand", refusal)}
      />
      <TextInput
        key={`replyBy-${round}`}
        name="replyBy"
        type="date"
        className="max-w-44"
        label={form.replyBy}
        hint={form.replyByHint}
        defaultValue={typed?.["replyBy"] ?? saved.replyBy}
        error={faultAt(refused, "replyBy", refusal)}
      />
      <SubmitButton pendingLabel={form.saving} className="justify-self-start">
        {form.save}
      </SubmitButton>
    </form>
  );
}
