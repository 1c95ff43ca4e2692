import type { ReactNode } from "react";
import {
  faultAt,
  messageOf,
  type Refused,
  type RefusalWords,
} from "@/components/status/refused-form";
import { Note } from "@/components/ui/note";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextInput } from "@/components/ui/text-input";
import type { FactorWords } from "./factor-words";

type EnrolFormProps = {
  action: (form: FormData) => void;
  refused: Refused | null;
  /** What the app is given: the QR code and the key. */
  children: ReactNode;
  words: FactorWords;
  refusal: RefusalWords;
};

/** The first code, which proves that the app has the key. */
export function EnrolForm({ action, refused, children, words, refusal }: EnrolFormProps) {
  const error = faultAt(refused, "code", refusal);
  return (
    <form action={action} className="grid gap-6" noValidate>
      {refused && !error ? (
        <Note tone="ink" role="alert">
          {messageOf(refused, refusal)}
        </Note>
      ) : null}
      {children}
      <section className="grid max-w-[26rem] gap-4">
        <h2 className="text-md">{words.confirm}</h2>
        <TextInput
          name="code"
          label={words.code}
          hint={words.codeHint}
          error={error}
          size="large"
          inputMode="numeric"
          autoComplete="one-time-code"
          maxLength={12}
          required
        />
        <SubmitButton variant="primary" pendingLabel={words.pending} className="justify-self-start">
          {words.enrol}
        </SubmitButton>
      </section>
    </form>
  );
}
