"use client";
// A window of days: for a quarter that opens, is moved or opens again. The usual days are filled in; what was typed stays
// when it is refused.
import { useActionState } from "react";
import { refusedBy } from "@/components/status/refused-form";
import { Disclosure } from "@/components/ui/disclosure";
import { Note } from "@/components/ui/note";
import { Select, type SelectOption } from "@/components/ui/select";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextArea } from "@/components/ui/text-area";
import { TextInput } from "@/components/ui/text-input";
import {
  openPeriodAction,
  reopenPeriodAction,
  reschedulePeriodAction,
} from "@/lib/actions/periods";
import type { PeriodKind } from "@/lib/domain/period/period-state";
import type { WindowDays, WindowField } from "@/lib/domain/period/window";
import { type PeriodFormWords, refusedWords } from "./form-words";

type WindowFormProps = {
  plan: string;
  /** One quarter, or those to choose from. */
  period: string | readonly SelectOption[];
  kind: PeriodKind;
  name: "open" | "reschedule" | "reopen";
  days: WindowDays;
  words: PeriodFormWords;
};

const actions = {
  open: openPeriodAction,
  reschedule: reschedulePeriodAction,
  reopen: reopenPeriodAction,
};
const closing = ["closesOn", "graceEndsOn", "reviewEndsOn"] as const;

export function WindowForm({ plan, period, kind, name, days, words }: WindowFormProps) {
  const [state, action] = useActionState(actions[name], null);
  const refused = refusedBy(state?.result);
  const { whole, at } = refusedWords(refused, words);
  const key = `${name}-${kind}-${typeof period === "string" ? period : ""}`;
  const typed = (field: string) => state?.values[field];
  const shown: readonly WindowField[] = name === "open" ? ["opensOn", ...closing] : closing;
  return (
    <Disclosure summary={words.summary} open={refused !== null}>
      <form action={action} className="grid max-w-[44rem] gap-3 pb-3" noValidate>
        <input type="hidden" name="plan" value={plan} />
        <input type="hidden" name="kind" value={kind} />
        <Seen days={name === "reschedule" ? days : null} />
        <p className="max-w-[40rem] text-sm leading-[1.7] text-ink-2">{words.text}</p>
        {whole ? (
          <Note tone="ink" role="alert">
            {whole}
          </Note>
        ) : null}
        {state?.result.ok ? <Note role="status">{words.done}</Note> : null}
        {typeof period === "string" ? (
          <input type="hidden" name="period" value={period} />
        ) : (
          <Select
            id={`${key}-period`}
            name="period"
            label={words.form.quarter}
            options={period}
            defaultValue={typed("period") ?? period[0]?.value}
            error={at("period")}
            className="max-w-60"
          />
        )}
        <div className="grid grid-cols-2 items-start gap-3 sm:grid-cols-4">
          {shown.map((field) => (
            <TextInput
              key={field}
              id={`${key}-${field}`}
              name={`window.${field}`}
              type="date"
              label={words.form[field]}
              defaultValue={typed(`window.${field}`) ?? days[field]}
              error={at(`window.${field}`)}
              required
            />
          ))}
        </div>
        {name === "open" ? null : (
          <TextArea
            id={`${key}-reason`}
            name="reason"
            rows={2}
            maxLength={1000}
            label={words.form.reason}
            hint={words.form.reasonHint}
            defaultValue={state?.result.ok ? "" : (typed("reason") ?? "")}
            error={at("reason")}
            required
          />
        )}
        <SubmitButton
          size="sm"
          variant="strong"
          pendingLabel={words.pending}
          className="justify-self-start"
        >
          {words.confirm}
        </SubmitButton>
      </form>
    </Disclosure>
  );
}

/** The window as the form shows it: one that was moved meanwhile is not moved unseen. */
function Seen({ days }: { days: WindowDays | null }) {
  if (!days) return null;
  return closing.map((field) => (
    <input key={field} type="hidden" name={`seen.${field}`} value={days[field]} />
  ));
}
