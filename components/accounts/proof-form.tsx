import {
  faultAt,
  messageOf,
  type Refused,
  type RefusalWords,
} from "@/components/status/refused-form";
import { Note } from "@/components/ui/note";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextInput } from "@/components/ui/text-input";
import { useId } from "react";
import type { FactorWords } from "./factor-words";

type ProofFormProps = {
  title: string;
  text: string;
  action: (form: FormData) => void;
  refused: Refused | null;
  words: FactorWords;
  refusal: RefusalWords;
};

/** Password and code together: a browser left open is not enough. */
export function ProofForm({ title, text, action, refused, words, refusal }: ProofFormProps) {
  const id = useId();
  const faults = {
    password: faultAt(refused, "password", refusal),
    code: faultAt(refused, "code", refusal),
  };
  return (
    <form action={action} className="grid max-w-[26rem] gap-4" noValidate>
      <p className="text-sm text-ink-2">{text}</p>
      {refused && !faults.password && !faults.code ? (
        <Note tone="ink" role="alert">
          {messageOf(refused, refusal)}
        </Note>
      ) : null}
      <TextInput
        id={`${id}-password`}
        name="password"
        type="password"
        label={words.password}
        error={faults.password}
        autoComplete="current-password"
        maxLength={256}
        required
      />
      <TextInput
        id={`${id}-code`}
        name="code"
        label={words.proof}
        error={faults.code}
        autoComplete="one-time-code"
        autoCapitalize="none"
        spellCheck={false}
        maxLength={30}
        required
      />
      <SubmitButton variant="strong" pendingLabel={words.pending} className="justify-self-start">
        {title}
      </SubmitButton>
    </form>
  );
}
