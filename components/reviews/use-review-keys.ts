"use client";
// J and K go on and back, A accepts, R goes to the reason. Not while something is being typed.
import { useRouter } from "next/navigation";
import { type RefObject, useEffect } from "react";

type ReviewKeys = {
  previousHref: string | null;
  nextHref: string | null;
  accept: RefObject<HTMLButtonElement | null>;
  reason: RefObject<HTMLTextAreaElement | null>;
};

function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName))
  );
}

export function useReviewKeys({ previousHref, nextHref, accept, reason }: ReviewKeys): void {
  const router = useRouter();
  useEffect(() => {
    const act: Record<string, () => void> = {
      j: () => nextHref && router.push(nextHref),
      k: () => previousHref && router.push(previousHref),
      a: () => accept.current?.click(),
      r: () => reason.current?.focus(),
    };
    const onKey = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || event.repeat || isTyping(event.target))
        return;
      const run = act[event.key.toLowerCase()];
      if (!run) return;
      event.preventDefault();
      run();
    };
    document.addEventListener("keydown", onKey);
    return () => document.removeEventListener("keydown", onKey);
  }, [router, previousHref, nextHref, accept, reason]);
}
