"use client";
// The settings of the chase of one plan. What was typed stays when it is refused.
import { useActionState } from "react";
import { refusedBy } from "@/components/status/refused-form";
import { Checkbox } from "@/components/ui/checkbox";
import { Note } from "@/components/ui/note";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextArea } from "@/components/ui/text-area";
import { TextInput } from "@/components/ui/text-input";
import { changeSettingsAction } from "@/lib/actions/deadlines";
import { SENIOR_FROM } from "@/lib/domain/deadline/approval";
import { DEADLINE_TEXT_LIMIT } from "@/lib/domain/deadline/check-change";
import { type DeadlineFormWords, refusedWords } from "./form-words";

type SettingsFormProps = {
  plan: string;
  settings: { seniorApprovalFrom: number; mayIssueOrders: boolean };
  words: DeadlineFormWords;
};

export function SettingsForm({ plan, settings, words }: SettingsFormProps) {
  const [state, action] = useActionState(changeSettingsAction, null);
  const refused = refusedBy(state?.result);
  const { whole, at } = refusedWords(refused, words);
  const form = words.settings;
  const values = refused ? state?.values : undefined;
  return (
    <form
      action={action}
      key={JSON.stringify(state)}
      className="grid max-w-[36rem] gap-4"
      noValidate
    >
      <input type="hidden" name="plan" value={plan} />
      <input type="hidden" name="seenSenior" value={settings.seniorApprovalFrom} />
      <input type="hidden" name="seenOrders" value={String(settings.mayIssueOrders)} />
      {whole ? (
        <Note tone="ink" role="alert">
          {whole}
        </Note>
      ) : null}
      {state?.result.ok ? <Note role="status">{form.saved}</Note> : null}
      <TextInput
        name="seniorApprovalFrom"
        type="number"
        min={SENIOR_FROM.min}
        max={SENIOR_FROM.max}
        className="max-w-24"
        label={form.senior}
        hint={form.seniorHint}
        error={at("seniorApprovalFrom")}
        defaultValue={values?.seniorApprovalFrom ?? settings.seniorApprovalFrom}
      />
      <div>
        <Checkbox
          name="mayIssueOrders"
          label={form.orders}
          defaultChecked={values ? values.mayIssueOrders !== undefined : settings.mayIssueOrders}
        />
        <p className="text-xs text-ink-3">{form.ordersHint}</p>
      </div>
      <TextArea
        name="reason"
        rows={2}
        maxLength={DEADLINE_TEXT_LIMIT}
        label={form.reason}
        note={form.required}
        error={at("reason")}
        defaultValue={values?.reason ?? ""}
      />
      <SubmitButton variant="primary" pendingLabel={form.saving} className="justify-self-start">
        {form.save}
      </SubmitButton>
    </form>
  );
}
