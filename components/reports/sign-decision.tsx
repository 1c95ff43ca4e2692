"use client";
// One report: sign it, or return it with a reason; then on to the next.
import { useRouter } from "next/navigation";
import {
  type FormEvent,
  startTransition,
  useActionState,
  useEffect,
  useRef,
  useState,
} from "react";
import { Button } from "@/components/ui/button";
import { Kbd } from "@/components/ui/kbd";
import { Note } from "@/components/ui/note";
import { SentKey } from "@/components/ui/sent-key";
import { type Refused, refusedBy } from "@/components/status/refused-form";
import { returnByHeadAction, signReportsAction } from "@/lib/actions/signoff";
import { signRefusal } from "./sign-refused";
import { SignReturn } from "./sign-return";
import type { Seen } from "./sign-view";
import type { SignWords } from "./sign-words";
import { useSignKeys } from "./use-sign-keys";

type SignDecisionProps = {
  report: Seen;
  /** Decided already, or the actor may not: then only a form sent too late is answered. */
  open: boolean;
  words: SignWords;
  /** A deputy's own report is returned at most. */
  own: boolean;
  previousHref: string | null;
  nextHref: string | null;
  /** Where to go after a decision: the next report or the list, told which was decided. */
  afterHref: string;
};

const RETURN = "return";

function openReturn(fold: HTMLElement | null): void {
  fold?.querySelector("details")?.setAttribute("open", "");
  fold?.querySelector("textarea")?.focus();
}

/** Without script the page comes back as it is now, without the form that was sent. */
function SentTooLate({ refused, words }: { refused: Refused | null; words: SignWords }) {
  if (!refused) return null;
  return (
    <Note tone="ink" role="alert">
      {signRefusal(refused, words)}
    </Note>
  );
}

/** Not by the form's own action: that would empty the form when it is refused. */
const submitBy = (run: (form: FormData) => void) => (event: FormEvent<HTMLFormElement>) => {
  event.preventDefault();
  const form = new FormData(event.currentTarget);
  startTransition(() => run(form));
};

export function SignDecision(props: SignDecisionProps) {
  const { report, open, words, own, previousHref, nextHref } = props;
  const [signed, sign, signing] = useActionState(signReportsAction, null);
  const [returned, giveBack, returning] = useActionState(returnByHeadAction, null);
  // As it was when the report was opened: once decided, the list no longer knows what came after it.
  const [after] = useState(props.afterHref);
  const signButton = useRef<HTMLButtonElement>(null);
  const fold = useRef<HTMLDivElement>(null);
  const router = useRouter();
  const decided = signed?.ok === true || returned?.result.ok === true;
  useEffect(() => {
    if (decided) router.push(after);
  }, [decided, after, router]);
  useEffect(() => {
    if (window.location.hash === `#${RETURN}`) openReturn(fold.current);
  }, []);
  useSignKeys({
    j: () => nextHref && router.push(nextHref),
    k: () => previousHref && router.push(previousHref),
    s: () => signButton.current?.click(),
    r: () => openReturn(fold.current),
  });
  if (decided) return <Note role="status">{words.done}</Note>;
  if (!open) return <SentTooLate refused={refusedBy(signed ?? returned?.result)} words={words} />;
  const busy = signing || returning;
  return (
    <div className="grid gap-3">
      <form action={sign} onSubmit={submitBy(sign)} className="grid justify-items-start gap-2">
        <SentKey />
        <input type="hidden" name="reportIds" value={report.reportId} />
        <input type="hidden" name="seen" value={`${report.reportId} ${report.version}`} />
        {signed && !signed.ok ? (
          <Note tone="ink" role="alert">
            {signRefusal(signed, words)}
          </Note>
        ) : null}
        <Button
          ref={signButton}
          type="submit"
          variant="primary"
          disabled={busy || own}
          aria-keyshortcuts="s"
        >
          {signing ? words.pending : words.sign}
          <span aria-hidden>
            <Kbd onFill>S</Kbd>
          </span>
        </Button>
      </form>
      <div ref={fold} id={RETURN}>
        <SignReturn
          report={report}
          state={returned}
          action={giveBack}
          onSubmit={submitBy(giveBack)}
          pending={returning}
          words={words}
        />
      </div>
    </div>
  );
}
