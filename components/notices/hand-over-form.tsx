"use client";
// Handing a running notice to the inspection office, with the number it got there.
import { useActionState } from "react";
import { faultAt, refusedBy } from "@/components/status/refused-form";
import { Disclosure } from "@/components/ui/disclosure";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextInput } from "@/components/ui/text-input";
import { handOverNoticeAction } from "@/lib/actions/notices";
import type { NoticeFormWords } from "./form-words";
import { type NoticeRef, NoticeRefFields } from "./notice-ref";
import { RefusedNote } from "./refused-note";

type HandOverFormProps = { notice: NoticeRef; open: boolean; words: NoticeFormWords };

export function HandOverForm({ notice, open, words: { form, refusal } }: HandOverFormProps) {
  const [state, action] = useActionState(handOverNoticeAction, null);
  const refused = refusedBy(state?.result);
  if (!open && !refused) return null;
  const typed = (name: string) => (refused ? (state?.typed[name] ?? "") : "");
  const round = state?.round ?? 0;
  return (
    <Disclosure summary={form.handOverTitle} open={refused !== null}>
      <form action={action} className="grid gap-2 pb-2" noValidate>
        <NoticeRefFields notice={notice} />
        <p className="text-xs text-ink-3">{form.handOverText}</p>
        <RefusedNote refused={refused} refusal={refusal} fields={["office", "number"]} />
        <TextInput
          key={`office-${round}`}
          name="office"
          maxLength={100}
          label={form.office}
          defaultValue={typed("office")}
          error={faultAt(refused, "office", refusal)}
        />
        <TextInput
          key={`number-${round}`}
          name="number"
          maxLength={100}
          label={form.inspectionNumber}
          defaultValue={typed("number")}
          error={faultAt(refused, "number", refusal)}
        />
        {open ? (
          <SubmitButton
            variant="strong"
            pendingLabel={form.handingOver}
            className="justify-self-start"
          >
            {form.handOver}
          </SubmitButton>
        ) : null}
      </form>
    </Disclosure>
  );
}
