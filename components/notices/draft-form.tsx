"use client";
// The kind, the demand and the day by which to reply, for all the drafts that are made at once.
import { useActionState } from "react";
import { faultAt, refusedBy } from "@/components/status/refused-form";
import { RadioList } from "@/components/ui/radio-list";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextArea } from "@/components/ui/text-area";
import { TextInput } from "@/components/ui/text-input";
import { draftNoticesAction } from "@/lib/actions/notices";
import { NOTICE_TEXT_LIMIT, noticeKinds } from "@/lib/domain/supervision/notice";
import type { NoticeFormWords } from "./form-words";
import { RefusedNote } from "./refused-note";

type DraftFormProps = {
  plan: string;
  /** Names this form: sent twice it drafts once. */
  token: string;
  /** "code|unit it was listed under". */
  items: readonly string[];
  mayIssueOrders: boolean;
  defaults: { demand: string; replyBy: string };
  submit: string;
  words: NoticeFormWords;
};

export function DraftForm(props: DraftFormProps) {
  const { plan, token, items, mayIssueOrders, defaults, submit, words } = props;
  const { draft, form, kind, refusal } = words;
  const [state, action] = useActionState(draftNoticesAction, null);
  const refused = refusedBy(state?.result);
  const typed = state?.typed;
  return (
    <form action={action} className="grid min-w-0 content-start gap-4" noValidate>
      <input type="hidden" name="plan" value={plan} />
      <input type="hidden" name="token" value={token} />
      {items.map((item) => (
        <input key={item} type="hidden" name="items" value={item} />
      ))}
      <RefusedNote refused={refused} refusal={refusal} fields={["demand", "replyBy", "kind"]} />
      <RadioList
        name="kind"
        legend={draft.kind}
        defaultValue={typed?.["kind"] || "letter"}
        hint={mayIssueOrders ? undefined : draft.kindHint}
        error={faultAt(refused, "kind", refusal)}
        options={noticeKinds.map((value) => ({
          value,
          label: kind[value],
          disabled: value === "order" && !mayIssueOrders,
        }))}
      />
      <TextArea
        key={`demand-${state?.round ?? 0}`}
        name="demand"
        rows={6}
        maxLength={NOTICE_TEXT_LIMIT}
        label={form.demand}
        hint={draft.demandHint}
        defaultValue={typed?.["demand"] ?? defaults.demand}
        error={faultAt(refused, "demand", refusal)}
      />
      <TextInput
        key={`replyBy-${state?.round ?? 0}`}
        name="replyBy"
        type="date"
        className="max-w-44"
        label={form.replyBy}
        hint={draft.replyByHint}
        defaultValue={typed?.["replyBy"] ?? defaults.replyBy}
        error={faultAt(refused, "replyBy", refusal)}
      />
      <SubmitButton
        variant="primary"
        size="lg"
        pendingLabel={draft.pending}
        className="justify-self-start"
      >
        {submit}
      </SubmitButton>
    </form>
  );
}
