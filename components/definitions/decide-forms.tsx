"use client";
// Confirm with a document, refuse with a reason, or take back. What was typed stays when it is refused.
import { useActionState } from "react";
import { Note } from "@/components/ui/note";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextArea } from "@/components/ui/text-area";
import { TextInput } from "@/components/ui/text-input";
import {
  confirmProposalAction,
  type DecideState,
  refuseProposalAction,
  withdrawProposalAction,
} from "@/lib/actions/definitions";
import { faultsAt, type FormWords, messageOf, refusedBy } from "./form-words";

type DecideProps = { proposalId: string; back: string; words: FormWords };

function Hidden({ proposalId, back }: Pick<DecideProps, "proposalId" | "back">) {
  return (
    <>
      <input type="hidden" name="proposalId" value={proposalId} />
      <input type="hidden" name="back" value={back} />
    </>
  );
}

function Refusal({ state, words }: { state: DecideState; words: FormWords }) {
  const refused = refusedBy(state?.result);
  if (!refused) return null;
  return (
    <Note tone="ink" role="alert">
      {messageOf(refused, words)}
    </Note>
  );
}

export function ConfirmProposalForm({
  document,
  today,
  ...props
}: DecideProps & { document: string; today: string }) {
  const { words, proposalId } = props;
  const [state, action] = useActionState(confirmProposalAction, null);
  const refused = refusedBy(state?.result);
  return (
    <form action={action} className="grid content-start gap-3" noValidate>
      <Hidden {...props} />
      <Refusal state={state} words={words} />
      <TextInput
        id={`document-${proposalId}`}
        name="document"
        label={words.form.document}
        hint={words.form.documentHint}
        maxLength={200}
        defaultValue={state?.values.document ?? document}
        error={faultsAt(refused, "document", words)[0]}
        required
      />
      <TextInput
        id={`effectiveOn-${proposalId}`}
        name="effectiveOn"
        type="date"
        label={words.form.effectiveOn}
        defaultValue={state?.values.effectiveOn ?? today}
        error={faultsAt(refused, "effectiveOn", words)[0]}
        required
      />
      <SubmitButton
        variant="primary"
        pendingLabel={words.form.pending}
        className="justify-self-start"
      >
        {words.moves.confirm}
      </SubmitButton>
    </form>
  );
}

export function RefuseProposalForm(props: DecideProps) {
  const { words, proposalId } = props;
  const [state, action] = useActionState(refuseProposalAction, null);
  const refused = refusedBy(state?.result);
  return (
    <form action={action} className="grid content-start gap-3" noValidate>
      <Hidden {...props} />
      <Refusal state={state} words={words} />
      <TextArea
        id={`reason-${proposalId}`}
        name="reason"
        rows={4}
        className="min-h-24"
        maxLength={2000}
        label={words.form.reason}
        defaultValue={state?.values.reason ?? ""}
        error={faultsAt(refused, "reason", words)[0]}
        required
      />
      <SubmitButton
        variant="strong"
        pendingLabel={words.form.pending}
        className="justify-self-start"
      >
        {words.moves.refuse}
      </SubmitButton>
    </form>
  );
}

export function WithdrawProposalForm(props: DecideProps) {
  const { words } = props;
  const [state, action] = useActionState(withdrawProposalAction, null);
  return (
    <form action={action} className="grid gap-2">
      <Hidden {...props} />
      <Refusal state={state} words={words} />
      <SubmitButton pendingLabel={words.form.pending} className="justify-self-start">
        {words.moves.withdraw}
      </SubmitButton>
    </form>
  );
}
