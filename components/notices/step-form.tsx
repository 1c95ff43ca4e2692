"use client";
// A move that needs no words: issue, acknowledge, or give up a draft. What happens is said before it is done.
import { useActionState } from "react";
import { refusedBy } from "@/components/status/refused-form";
import { SubmitButton } from "@/components/ui/submit-button";
import {
  acknowledgeNoticeAction,
  issueNoticeAction,
  withdrawNoticeAction,
} from "@/lib/actions/notices";
import type { NoticeFormWords } from "./form-words";
import { type NoticeRef, NoticeRefFields } from "./notice-ref";
import { RefusedNote } from "./refused-note";

type StepFormProps = {
  name: "issue" | "acknowledge" | "withdraw";
  notice: NoticeRef;
  /** The state allows it: else the form only says how the last try ended. */
  open: boolean;
  words: NoticeFormWords;
};

const actions = {
  issue: issueNoticeAction,
  acknowledge: acknowledgeNoticeAction,
  withdraw: withdrawNoticeAction,
};

export function StepForm({ name, notice, open, words: { form, refusal } }: StepFormProps) {
  const [state, action] = useActionState(actions[name], null);
  const refused = refusedBy(state?.result);
  if (!open && !refused) return null;
  const texts = { issue: form.issueText, acknowledge: null, withdraw: form.withdrawText };
  const pending = {
    issue: form.issuing,
    acknowledge: form.acknowledging,
    withdraw: form.withdrawing,
  };
  const text = texts[name];
  return (
    <form action={action} className="grid justify-items-start gap-2">
      <NoticeRefFields notice={notice} />
      <RefusedNote refused={refused} refusal={refusal} fields={[]} />
      {open ? (
        <SubmitButton
          variant={name === "withdraw" ? "plain" : "primary"}
          pendingLabel={pending[name]}
        >
          {form[name]}
        </SubmitButton>
      ) : null}
      {text && open ? <p className="text-xs text-ink-3">{text}</p> : null}
    </form>
  );
}
