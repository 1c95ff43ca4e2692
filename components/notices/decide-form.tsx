"use client";
// The reply is accepted, which closes the notice, or sent back with a reason. One form, two buttons.
import { useActionState } from "react";
import { faultAt, refusedBy } from "@/components/status/refused-form";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextArea } from "@/components/ui/text-area";
import { decideReplyAction } from "@/lib/actions/notices";
import { NOTICE_TEXT_LIMIT } from "@/lib/domain/supervision/notice";
import type { NoticeFormWords } from "./form-words";
import { type NoticeRef, NoticeRefFields } from "./notice-ref";
import { RefusedNote } from "./refused-note";

type DecideFormProps = { notice: NoticeRef; open: boolean; words: NoticeFormWords };

export function DecideForm({ notice, open, words: { form, refusal } }: DecideFormProps) {
  const [state, action] = useActionState(decideReplyAction, null);
  const refused = refusedBy(state?.result);
  if (!open && !refused) return null;
  return (
    <form action={action} className="grid gap-3" noValidate>
      <NoticeRefFields notice={notice} />
      <RefusedNote refused={refused} refusal={refusal} fields={["reason"]} />
      <TextArea
        key={state?.round ?? 0}
        id="decide-reason"
        name="reason"
        rows={3}
        maxLength={NOTICE_TEXT_LIMIT}
        label={form.reason}
        hint={form.reasonHint}
        defaultValue={refused ? (state?.typed["reason"] ?? "") : ""}
        error={faultAt(refused, "reason", refusal)}
      />
      {open ? (
        <div className="flex flex-wrap gap-2.5">
          <SubmitButton
            variant="primary"
            name="decision"
            value="accept"
            pendingLabel={form.deciding}
          >
            {form.accept}
          </SubmitButton>
          <SubmitButton
            variant="strong"
            name="decision"
            value="sendBack"
            pendingLabel={form.deciding}
          >
            {form.sendBack}
          </SubmitButton>
        </div>
      ) : null}
    </form>
  );
}
