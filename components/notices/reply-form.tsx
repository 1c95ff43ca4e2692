"use client";
// The unit's reply. When the notice was closed meanwhile, what was typed stays in the form and is not lost.
import { useActionState } from "react";
import { faultAt, refusedBy } from "@/components/status/refused-form";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextArea } from "@/components/ui/text-area";
import { replyNoticeAction } from "@/lib/actions/notices";
import { NOTICE_TEXT_LIMIT } from "@/lib/domain/supervision/notice";
import type { NoticeFormWords } from "./form-words";
import { type NoticeRef, NoticeRefFields } from "./notice-ref";
import { RefusedNote } from "./refused-note";

type ReplyFormProps = {
  notice: NoticeRef;
  /** The state allows a reply: else the form stays only with what was typed before. */
  open: boolean;
  words: NoticeFormWords;
};

export function ReplyForm({ notice, open, words: { form, refusal } }: ReplyFormProps) {
  const [state, action] = useActionState(replyNoticeAction, null);
  const refused = refusedBy(state?.result);
  if (!open && !refused) return null;
  return (
    <form action={action} className="grid gap-3" noValidate>
      <NoticeRefFields notice={notice} />
      <RefusedNote refused={refused} refusal={refusal} fields={["text"]} />
      <TextArea
        key={state?.round ?? 0}
        name="text"
        rows={6}
        maxLength={NOTICE_TEXT_LIMIT}
        label={form.replyText}
        hint={form.replyHint}
        defaultValue={refused ? (state?.typed["text"] ?? "") : ""}
        error={faultAt(refused, "text", refusal)}
      />
      {open ? (
        <SubmitButton variant="primary" pendingLabel={form.replying} className="justify-self-start">
          {form.reply}
        </SubmitButton>
      ) : null}
    </form>
  );
}
