"use client";
// One move of an instruction: open, write what is asked for, confirm. It works without script.
import { useActionState } from "react";
import { faultAt, messageOf, refusedBy } from "@/components/status/refused-form";
import { Disclosure } from "@/components/ui/disclosure";
import { Note } from "@/components/ui/note";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextArea } from "@/components/ui/text-area";
import {
  acceptInstructionAction,
  replyInstructionAction,
  sendBackInstructionAction,
  withdrawInstructionAction,
} from "@/lib/actions/instructions";
import type { InstructionTransitionName } from "@/lib/domain/instruction/instruction-transitions";
import type { MoveFormWords } from "./form-words";

type MoveFormProps = {
  plan: string;
  instructionId: string;
  version: number;
  name: InstructionTransitionName;
  words: MoveFormWords;
};

const actions = {
  reply: replyInstructionAction,
  sendBack: sendBackInstructionAction,
  accept: acceptInstructionAction,
  withdraw: withdrawInstructionAction,
};
/** What has to be written for each. */
const fieldOf = { reply: "text", sendBack: "reason", accept: null, withdraw: "reason" } as const;

export function MoveForm({ plan, instructionId, version, name, words }: MoveFormProps) {
  const [state, action] = useActionState(actions[name], null);
  const refused = refusedBy(state?.result);
  const field = fieldOf[name];
  const fault = field && faultAt(refused, field, words.refusal);
  return (
    <Disclosure summary={words.summary} open={refused !== null || name === "reply"}>
      <form
        key={state?.round ?? 0}
        action={action}
        className="grid max-w-[40rem] gap-3 pb-3"
        noValidate
      >
        <input type="hidden" name="plan" value={plan} />
        <input type="hidden" name="instructionId" value={instructionId} />
        <input type="hidden" name="expectedVersion" value={version} />
        <p className="text-sm leading-[1.7] text-ink-2">{words.text}</p>
        {field ? (
          <TextArea
            id={`${name}-${field}`}
            name={field}
            rows={name === "reply" ? 5 : 2}
            label={words.label}
            error={fault}
            defaultValue={state?.typed[field] ?? ""}
          />
        ) : null}
        {refused && !fault ? (
          <Note tone="ink" role="alert">
            {messageOf(refused, words.refusal)}
          </Note>
        ) : null}
        <SubmitButton
          variant={name === "reply" || name === "accept" ? "primary" : "strong"}
          pendingLabel={words.pending}
          className="justify-self-start"
        >
          {words.submit}
        </SubmitButton>
      </form>
    </Disclosure>
  );
}
