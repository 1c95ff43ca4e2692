"use client";
// 签发: whose word it is, and the paper it stands on. What happens is read before it is confirmed.
import { useActionState } from "react";
import { refusedBy } from "@/components/status/refused-form";
import { Disclosure } from "@/components/ui/disclosure";
import { Note } from "@/components/ui/note";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextInput } from "@/components/ui/text-input";
import { issuePeriodAction } from "@/lib/actions/periods";
import { type PeriodFormWords, refusedWords } from "./form-words";

type IssueFormProps = { plan: string; period: string; signatory: string; words: PeriodFormWords };

export function IssueForm({ plan, period, signatory, words }: IssueFormProps) {
  const [state, action] = useActionState(issuePeriodAction, null);
  const refused = refusedBy(state?.result);
  const { whole, at } = refusedWords(refused, words);
  return (
    <Disclosure summary={words.summary} open={refused !== null}>
      <form action={action} className="grid max-w-[40rem] gap-3 pb-3" noValidate>
        <input type="hidden" name="plan" value={plan} />
        <input type="hidden" name="period" value={period} />
        <p className="text-sm leading-[1.7] text-ink-2">{words.text}</p>
        {whole ? (
          <Note tone="ink" role="alert">
            {whole}
          </Note>
        ) : null}
        <div className="grid items-start gap-3 sm:grid-cols-2">
          <TextInput
            name="signatory"
            label={words.form.signatory}
            hint={words.form.signatoryHint}
            maxLength={60}
            defaultValue={state?.values["signatory"] ?? signatory}
            error={at("signatory")}
            required
          />
          <TextInput
            name="document"
            label={words.form.document}
            hint={words.form.documentHint}
            maxLength={200}
            defaultValue={state?.values["document"] ?? ""}
            error={at("document")}
          />
        </div>
        <SubmitButton variant="primary" pendingLabel={words.pending} className="justify-self-start">
          {words.confirm}
        </SubmitButton>
      </form>
    </Disclosure>
  );
}
