"use client";
import { useActionState } from "react";
import { messageOf, refusedBy, type RefusalWords } from "@/components/status/refused-form";
import { Disclosure } from "@/components/ui/disclosure";
import { SubmitButton } from "@/components/ui/submit-button";
import { VisuallyHidden } from "@/components/ui/visually-hidden";
import { unlinkIdentityAction } from "@/lib/actions/account-office";

type UnlinkIdentityFormProps = {
  account: string;
  identityId: string;
  words: { unlink: string; unlinkOf: string; text: string; confirm: string };
  refusal: RefusalWords;
};

export function UnlinkIdentityForm({
  account,
  identityId,
  words,
  refusal,
}: UnlinkIdentityFormProps) {
  const [result, action] = useActionState(unlinkIdentityAction, null);
  const refused = refusedBy(result);
  return (
    <Disclosure
      summary={
        <>
          <span aria-hidden>{words.unlink}</span>
          <VisuallyHidden>{words.unlinkOf}</VisuallyHidden>
        </>
      }
    >
      <form action={action} className="grid justify-items-start gap-2 pb-2">
        <input type="hidden" name="account" value={account} />
        <input type="hidden" name="identityId" value={identityId} />
        <p role={refused ? "alert" : undefined} className="text-xs text-ink-2">
          {refused ? messageOf(refused, refusal) : words.text}
        </p>
        <SubmitButton size="sm" variant="strong">
          {words.confirm}
        </SubmitButton>
      </form>
    </Disclosure>
  );
}
