"use client";
// Closing a notice without an accepted reply takes two steps: open, say why, confirm.
import { useActionState } from "react";
import { faultAt, refusedBy } from "@/components/status/refused-form";
import { Disclosure } from "@/components/ui/disclosure";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextArea } from "@/components/ui/text-area";
import { closeNoticeAction } from "@/lib/actions/notices";
import { NOTICE_TEXT_LIMIT } from "@/lib/domain/supervision/notice";
import type { NoticeFormWords } from "./form-words";
import { type NoticeRef, NoticeRefFields } from "./notice-ref";
import { RefusedNote } from "./refused-note";

type CloseFormProps = { notice: NoticeRef; open: boolean; words: NoticeFormWords };

export function CloseForm({ notice, open, words: { form, refusal } }: CloseFormProps) {
  const [state, action] = useActionState(closeNoticeAction, null);
  const refused = refusedBy(state?.result);
  if (!open && !refused) return null;
  return (
    <Disclosure summary={form.closeTitle} open={refused !== null}>
      <form action={action} className="grid gap-2 pb-2" noValidate>
        <NoticeRefFields notice={notice} />
        <p className="text-xs text-ink-3">{form.closeText}</p>
        <RefusedNote refused={refused} refusal={refusal} fields={["reason"]} />
        <TextArea
          key={state?.round ?? 0}
          id="close-reason"
          name="reason"
          rows={2}
          maxLength={NOTICE_TEXT_LIMIT}
          label={form.closeReason}
          defaultValue={refused ? (state?.typed["reason"] ?? "") : ""}
          error={faultAt(refused, "reason", refusal)}
        />
        {open ? (
          <SubmitButton variant="strong" pendingLabel={form.closing} className="justify-self-start">
            {form.close}
          </SubmitButton>
        ) : null}
      </form>
    </Disclosure>
  );
}
