"use client";
// Setting up, renewing and turning off one's codes. One component in every state, so that recovery codes stay on the
// page although it is drawn anew behind them.
import { type ReactNode, useActionState } from "react";
import { fill, refusedBy, type RefusalWords } from "@/components/status/refused-form";
import { Disclosure } from "@/components/ui/disclosure";
import { Note } from "@/components/ui/note";
import {
  enrolFactorAction,
  removeFactorAction,
  renewCodesAction,
} from "@/lib/actions/second-factor";
import { EnrolForm } from "./enrol-form";
import type { FactorWords } from "./factor-words";
import { ProofForm } from "./proof-form";
import { RecoveryCodes } from "./recovery-codes";

type FactorBenchProps = {
  account: string;
  /** Recovery codes left; null: no factor in use. */
  left: number | null;
  /** What the app is given; null: not begun. */
  begun: ReactNode;
  words: FactorWords;
  refusal: RefusalWords;
};

export function FactorBench({ account, left, begun, words, refusal }: FactorBenchProps) {
  const [enrolled, enrol] = useActionState(enrolFactorAction, null);
  const [renewed, renew] = useActionState(renewCodesAction, null);
  const [removed, remove] = useActionState(removeFactorAction, null);
  const shown = renewed?.ok ? renewed.value : enrolled?.ok ? enrolled.value : null;
  if (shown) {
    const fileName = fill(words.downloadName, { name: account });
    return <RecoveryCodes codes={shown.codes} fileName={fileName} words={words} />;
  }
  if (left === null) {
    const refused = refusedBy(enrolled);
    return (
      <EnrolForm action={enrol} refused={refused} words={words} refusal={refusal}>
        {begun}
      </EnrolForm>
    );
  }
  const forms = [
    { title: words.renew, text: words.renewText, action: renew, result: renewed },
    { title: words.remove, text: words.removeText, action: remove, result: removed },
  ];
  return (
    <div className="grid max-w-[40rem] gap-2">
      {left < 4 ? <Note tone="yellow">{fill(words.fewLeft, { count: left })}</Note> : null}
      {forms.map(({ title, text, action, result }) => (
        <Disclosure key={title} look="bar" summary={title} open={refusedBy(result) !== null}>
          <ProofForm {...{ title, text, action, words, refusal }} refused={refusedBy(result)} />
        </Disclosure>
      ))}
    </div>
  );
}
