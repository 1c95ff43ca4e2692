"use client";
// The head's list as a form: sign what is clean in one press, sign what is ticked, or go row by row with the keys.
import { useRouter } from "next/navigation";
import {
  type FormEvent,
  type ReactNode,
  startTransition,
  useActionState,
  useEffect,
  useRef,
  useState,
} from "react";
import { BulkBar } from "@/components/ui/bulk-bar";
import { Button } from "@/components/ui/button";
import { Note } from "@/components/ui/note";
import { SentKey } from "@/components/ui/sent-key";
import { signReportsAction } from "@/lib/actions/signoff";
import { fill } from "./fill";
import { signRefusal } from "./sign-refused";
import type { Seen } from "./sign-view";
import type { SignWords } from "./sign-words";
import { useSignKeys } from "./use-sign-keys";

type SignDeskProps = {
  /** Nothing changed and nothing odd. */
  clean: readonly Seen[];
  /** What clean means. */
  cleanNote: string;
  /** How many may be ticked, and how many of them nothing is odd about. */
  total: number;
  quiet: number;
  words: SignWords;
  /** The table; its boxes are named reportIds. */
  children: ReactNode;
};

const boxesOf = (within: ParentNode | null) => [
  ...(within?.querySelectorAll<HTMLInputElement>('input[name="reportIds"]:enabled') ?? []),
];

export function SignDesk({ clean, cleanNote, total, quiet, words, children }: SignDeskProps) {
  const [state, action, pending] = useActionState(signReportsAction, null);
  const list = useRef<HTMLFormElement>(null);
  const [count, setCount] = useState(0);
  const recount = () => setCount(boxesOf(list.current).filter((box) => box.checked).length);
  // What was signed has left the list.
  useEffect(recount, [state, total]);
  const tick = (wanted: (box: HTMLInputElement) => boolean) => {
    for (const box of boxesOf(list.current)) box.checked = wanted(box);
    recount();
  };
  // Not by the form's own action: that would untick everything when the signature is refused.
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    startTransition(() => action(form));
  };
  useRowKeys(list, (form) => {
    if (!pending) startTransition(() => action(form));
  });
  return (
    <>
      <div className="mb-2 grid gap-2">
        {state ? (
          <Note tone="ink" role={state.ok ? "status" : "alert"}>
            {state.ok ? fill(words.signed, state.value) : signRefusal(state, words)}
          </Note>
        ) : null}
        {clean.length > 0 ? (
          <form action={action} onSubmit={submit} className="flex flex-wrap items-center gap-3">
            <SentKey />
            {clean.map(({ reportId, version }) => (
              <span key={reportId} hidden>
                <input type="hidden" name="reportIds" value={reportId} />
                <input type="hidden" name="seen" value={`${reportId} ${version}`} />
              </span>
            ))}
            <Button type="submit" variant="primary" disabled={pending}>
              {pending ? words.pending : fill(words.signClean, { count: clean.length })}
            </Button>
            <span className="min-w-0 flex-1 text-xs text-ink-2">{cleanNote}</span>
          </form>
        ) : null}
      </div>
      <form ref={list} action={action} onSubmit={submit} onChange={recount}>
        <SentKey />
        {children}
        {total > 0 ? (
          <div className="sticky bottom-0 z-10 mt-3 bg-paper py-2 max-sm:bottom-[calc(3.5rem+env(safe-area-inset-bottom))]">
            <BulkBar count={fill(words.ticked, { count })}>
              {quiet > 0 && quiet < total ? (
                <Button
                  variant="inverse"
                  size="sm"
                  onClick={() => tick((box) => box.dataset.group !== "odd")}
                >
                  {fill(words.tickQuiet, { count: quiet })}
                </Button>
              ) : null}
              <Button variant="inverse" size="sm" onClick={() => tick(() => count < total)}>
                {words.tickAll}
              </Button>
              <Button type="submit" size="sm" disabled={pending}>
                {pending ? words.pending : words.signTicked}
              </Button>
            </BulkBar>
          </div>
        ) : null}
      </form>
    </>
  );
}

/** J and K move the focus from row to row, S signs that row alone, R opens it where it is returned. */
function useRowKeys(
  list: { current: HTMLFormElement | null },
  sign: (form: FormData) => void,
): void {
  const router = useRouter();
  const rows = () => [...(list.current?.querySelectorAll<HTMLElement>("[data-sign-row]") ?? [])];
  const current = () => rows().findIndex((row) => row.contains(document.activeElement));
  const move = (step: 1 | -1) => {
    const all = rows();
    const at = current();
    const next = at === -1 ? (step === 1 ? 0 : all.length - 1) : at + step;
    const link = all[next]?.querySelector<HTMLElement>("a");
    link?.focus();
    all[next]?.scrollIntoView({ block: "nearest" });
  };
  useSignKeys({
    j: () => move(1),
    k: () => move(-1),
    s: () => {
      const row = rows()[current()];
      const [box] = boxesOf(row ?? null);
      const seen = row?.querySelector<HTMLInputElement>('input[name="seen"]');
      if (!box || !seen) return;
      const form = new FormData();
      form.set("reportIds", box.value);
      form.set("seen", seen.value);
      sign(form);
    },
    r: () => {
      const href = rows()[current()]?.querySelector<HTMLAnchorElement>("a")?.getAttribute("href");
      if (href) router.push(`${href}#return`);
    },
  });
}
