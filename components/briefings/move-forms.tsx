"use client";
// The steps of a paper: check, return with a reason, issue with the signatory's name, take newer data.
import { useActionState } from "react";
import { faultAt, refusedBy } from "@/components/status/refused-form";
import { Disclosure } from "@/components/ui/disclosure";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextArea } from "@/components/ui/text-area";
import { TextInput } from "@/components/ui/text-input";
import {
  checkBriefingAction,
  draftBriefingAction,
  issueBriefingAction,
  rebaseBriefingAction,
  returnBriefingAction,
} from "@/lib/actions/briefings";
import type { BriefingFormWords, BriefingRef } from "./form-words";
import { BriefingRefFields, RefusedNote } from "./ref-fields";

type MoveProps = { briefing: BriefingRef; words: BriefingFormWords };

const steps = { check: checkBriefingAction, rebase: rebaseBriefingAction };

/** Needs no words of its own. `ownWork`: the person wrote it; said instead of offering what would be refused. */
export function StepForm({
  name,
  ownWork = false,
  briefing,
  words: { form, refusal },
}: MoveProps & { name: "check" | "rebase"; ownWork?: boolean }) {
  const [state, action] = useActionState(steps[name], null);
  const pending = { check: form.checking, rebase: form.rebasing };
  const text = { check: ownWork ? form.ownWork : form.checkText, rebase: form.rebaseText };
  return (
    <form action={action} className="grid justify-items-start gap-2">
      <BriefingRefFields briefing={briefing} />
      <RefusedNote refused={refusedBy(state?.result)} refusal={refusal} fields={[]} />
      {ownWork ? null : (
        <SubmitButton variant={name === "check" ? "primary" : "plain"} pendingLabel={pending[name]}>
          {form[name]}
        </SubmitButton>
      )}
      <p className="text-xs leading-[1.6] text-ink-3">{text[name]}</p>
    </form>
  );
}

export function ReturnForm({ briefing, words: { form, refusal } }: MoveProps) {
  const [state, action] = useActionState(returnBriefingAction, null);
  const refused = refusedBy(state?.result);
  return (
    <Disclosure summary={form.return} open={refused !== null}>
      <form action={action} noValidate className="grid justify-items-start gap-2 pb-2">
        <BriefingRefFields briefing={briefing} />
        <div className="w-full">
          <TextArea
            id="briefing-reason"
            name="reason"
            rows={3}
            label={form.reason}
            defaultValue={state?.typed["reason"] ?? ""}
            error={faultAt(refused, "reason", refusal)}
          />
        </div>
        <RefusedNote refused={refused} refusal={refusal} fields={["reason"]} />
        <SubmitButton variant="strong" pendingLabel={form.returning}>
          {form.return}
        </SubmitButton>
      </form>
    </Disclosure>
  );
}

export function IssueForm({
  signatory,
  briefing,
  words: { form, refusal },
}: MoveProps & { signatory: string }) {
  const [state, action] = useActionState(issueBriefingAction, null);
  const refused = refusedBy(state?.result);
  return (
    <form action={action} noValidate className="grid justify-items-start gap-2">
      <BriefingRefFields briefing={briefing} />
      <div className="w-full">
        <TextInput
          id="briefing-signatory"
          name="signatory"
          label={form.signatory}
          hint={form.signatoryHint}
          defaultValue={state?.typed["signatory"] ?? signatory}
          error={faultAt(refused, "signatory", refusal)}
        />
      </div>
      <RefusedNote refused={refused} refusal={refusal} fields={["signatory"]} />
      <SubmitButton variant="primary" pendingLabel={form.issuing}>
        {form.issue}
      </SubmitButton>
      <p className="text-xs leading-[1.6] text-ink-3">{form.issueText}</p>
    </form>
  );
}

type DraftProps = {
  asked: { plan: string; period: string; kind: "brief" | "bulletin" };
  label: string;
  words: BriefingFormWords;
};

export function DraftForm({ asked, label, words: { form, refusal } }: DraftProps) {
  const [state, action] = useActionState(draftBriefingAction, null);
  return (
    <form action={action} className="grid justify-items-start gap-1">
      <input type="hidden" name="plan" value={asked.plan} />
      <input type="hidden" name="period" value={asked.period} />
      <input type="hidden" name="kind" value={asked.kind} />
      <RefusedNote refused={refusedBy(state?.result)} refusal={refusal} fields={[]} />
      <SubmitButton size="sm" pendingLabel={form.opening}>
        {label}
      </SubmitButton>
    </form>
  );
}
